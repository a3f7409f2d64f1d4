// SPDX-License-Identifier: BSL-1.0

// expect: word_that_is_not_utf8.cpp:[0-9]+:[0-9]+:
// expect: a.word.that.is.not.[uU][tT][fF].8
#include <preflight/kinds.hpp>

enum class letter
{
    a,
    b
};

#ifdef REJECT
constexpr char const* text = "\xf6";
#else
constexpr char const* text = "\xc3\xb6";
#endif

template <>
inline constexpr auto preflight::words_of<letter> =
    preflight::words(preflight::word{letter::a, "a"}, preflight::word{letter::b, text});
