// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string_view>

struct point
{
    int x;
};

#ifdef REJECT
constexpr std::string_view key = "\xe4";
#else
constexpr std::string_view key = "\xc3\xa4";
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(
    // error: a.name.that.is.not.[uU][tT][fF].8
    preflight::field(key, &point::x));
