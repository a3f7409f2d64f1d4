// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string_view>

struct point
{
    int x;
};

#ifdef REJECT
constexpr std::string_view caption = "caf\xe9";
#else
constexpr std::string_view caption = "caf\xc3\xa9";
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: a.note.that.is.not.(UTF-8|utf_8)
    preflight::object(preflight::field("x", &point::x, preflight::description{caption}));
