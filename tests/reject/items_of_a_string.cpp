// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/items.hpp>
#include <preflight/rules/length.hpp>
#include <preflight/schema.hpp>

#include <string>

struct person
{
    std::string name;
};

#ifdef REJECT
constexpr preflight::max_items rule{25};
#else
constexpr preflight::max_length rule{25};
#endif

template <>
// error: a rule or a mark that does not fit the type of the member
inline constexpr auto preflight::schema_of<person> = preflight::object(preflight::field("name", &person::name, rule));
