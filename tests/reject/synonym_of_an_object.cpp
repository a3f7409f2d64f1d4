// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct point
{
    int x;
};

#ifdef REJECT
constexpr preflight::synonyms said{"place"};
#else
constexpr preflight::description said{"A place"};
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: a.member.of.another.struct
    preflight::object(said, preflight::field("x", &point::x));
