// SPDX-License-Identifier: BSL-1.0

// expect: unknown_type.cpp:[0-9]+:[0-9]+: error
// expect: described
#include <preflight/validate.hpp>

struct point
{
    int x;
};
struct size
{
    int height;
};

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(preflight::field("x", &point::x));

#ifdef REJECT
bool sound(size const& value) { return preflight::is_valid(value); }
#else
bool sound(point const& value) { return preflight::is_valid(value); }
#endif
