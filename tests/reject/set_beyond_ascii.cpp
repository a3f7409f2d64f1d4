// SPDX-License-Identifier: BSL-1.0

// expect: set_beyond_ascii.cpp:[0-9]+:[0-9]+: error
#include <preflight/rules/char_set.hpp>

#ifdef REJECT
constexpr preflight::char_set letters{"a-zé"};
#else
constexpr preflight::char_set letters{"a-z"};
#endif

static_assert(letters.has('z'));
