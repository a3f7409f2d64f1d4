// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/literal.hpp>
#include <preflight/schema.hpp>

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

#ifndef REJECT
template <>
inline constexpr auto preflight::tag_of<std::variant<circle, square>> = preflight::tag("type");
#endif

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
