// SPDX-License-Identifier: BSL-1.0

// expect: schema_of_another_struct.cpp:[0-9]+:[0-9]+:
#include <preflight/validate.hpp>

struct point
{
    int x;
};
struct size
{
    int height;
};

#ifdef REJECT
constexpr auto member = &size::height;
#else
constexpr auto member = &point::x;
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(preflight::field("x", member));

bool sound(point const& p) { return preflight::is_valid(p); }
