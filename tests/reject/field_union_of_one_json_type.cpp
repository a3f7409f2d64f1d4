// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string>
#include <variant>

struct holder
{
#ifdef REJECT
    std::variant<int, double> value;
#else
    std::variant<int, std::string> value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
