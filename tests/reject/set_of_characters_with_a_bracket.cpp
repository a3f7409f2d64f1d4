// SPDX-License-Identifier: BSL-1.0

// expect: set_of_characters_with_a_bracket.cpp:[0-9]+:[0-9]+
#include <preflight/rules/char_set.hpp>

#ifdef REJECT
constexpr preflight::char_set set("a-z]");
#else
constexpr preflight::char_set set("a-z");
#endif
