// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct point
{
    int x;
    int y;
};

#ifdef REJECT
constexpr char const* other = "x";
#else
constexpr char const* other = "z";
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: two.fields.of.one.name
    preflight::object(preflight::field("x", &point::x), preflight::field("y", &point::y, preflight::alias{other}));
