// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <optional>

struct point
{
    std::optional<int> x;
    int                y;
};

#ifdef REJECT
constexpr auto member = &point::y;
#else
constexpr auto member = &point::x;
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(
    // error: a rule or a mark that does not fit the type of the member
    preflight::field("x", member, preflight::required));
