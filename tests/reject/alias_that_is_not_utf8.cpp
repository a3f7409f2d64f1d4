// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct point
{
    int x;
};

#ifdef REJECT
constexpr char const* other = "\xe9";
#else
constexpr char const* other = "\xc3\xa9";
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(
    // error: a.name.that.is.not.[uU][tT][fF].8
    preflight::field("x", &point::x, preflight::alias{other}));
