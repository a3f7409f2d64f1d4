// SPDX-License-Identifier: BSL-1.0

// expect: two alternatives with the same word under their tag
#include <preflight/rules/literal.hpp>
#include <preflight/validate.hpp>

#include <string>
#include <variant>

struct circle
{
    std::string type;
};
struct square
{
    std::string type;
};
struct holder
{
    std::variant<circle, square> value;
};

template <>
inline constexpr auto preflight::tag_of<std::variant<circle, square>> = preflight::tag("type");
template <>
inline constexpr auto preflight::schema_of<circle> =
    preflight::object(preflight::field("type", &circle::type, preflight::literal{"circle"}));
template <>
inline constexpr auto preflight::schema_of<square> =
#ifdef REJECT
    preflight::object(preflight::field("type", &square::type, preflight::literal{"square", "circle"}));
#else
    preflight::object(preflight::field("type", &square::type, preflight::literal{"square"}));
#endif
template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));

bool sound(boost::json::value const& document) { return preflight::is_valid<holder>(document); }
