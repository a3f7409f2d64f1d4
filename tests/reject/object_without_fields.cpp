// SPDX-License-Identifier: BSL-1.0

// expect: object_without_fields.cpp:[0-9]+:[0-9]+: error
#include <preflight/schema.hpp>

struct point
{
    int x;
};

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(
#ifndef REJECT
    preflight::field("x", &point::x)
#endif
);
