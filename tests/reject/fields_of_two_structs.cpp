// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct point
{
    int x;
    int y;
};
struct size
{
    int height;
};

#ifdef REJECT
constexpr auto member = &size::height;
#else
constexpr auto member = &point::y;
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: a member of another struct
    preflight::object(preflight::field("x", &point::x), preflight::field("y", member));
