// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <optional>

struct point
{
    int                x = 0;
    std::optional<int> y;
};

#ifdef REJECT
constexpr auto member = &point::y;
#else
constexpr auto member = &point::x;
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("x", member, preflight::defaulted));
