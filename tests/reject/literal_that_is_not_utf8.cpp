// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <preflight/rules.hpp>

#include <string>

struct point
{
    std::string name;
};

#ifdef REJECT
constexpr char const* cafe = "caf\xe9";
#else
constexpr char const* cafe = "caf\xc3\xa9";
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: a.word.that.is.not.(UTF-8|utf_8)
    preflight::object(preflight::field("name", &point::name, preflight::literal{"bar", cafe}));
