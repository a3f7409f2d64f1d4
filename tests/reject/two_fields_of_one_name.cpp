// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string_view>

struct point
{
    int x;
    int y;
};

#ifdef REJECT
constexpr std::string_view key = "x";
#else
constexpr std::string_view key = "y";
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: two.fields.of.one.name
    preflight::object(preflight::field("x", &point::x), preflight::field(key, &point::y));
