// SPDX-License-Identifier: BSL-1.0

// expect: literal_of_words_and_numbers.cpp:[0-9]+:[0-9]+: error
#include <preflight/rules/literal.hpp>

#ifdef REJECT
constexpr preflight::literal size{1, "large"};
#else
constexpr preflight::literal size{"1", "large"};
#endif
