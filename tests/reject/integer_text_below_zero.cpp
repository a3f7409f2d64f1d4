// SPDX-License-Identifier: BSL-1.0

// expect: integer_text_below_zero.cpp:[0-9]+:[0-9]+: error
#include <preflight/rules/integer_text.hpp>

#ifdef REJECT
constexpr preflight::integer_text port{-1, 65535, "Port must be between {min} and {max}"};
#else
constexpr preflight::integer_text port{1, 65535, "Port must be between {min} and {max}"};
#endif
