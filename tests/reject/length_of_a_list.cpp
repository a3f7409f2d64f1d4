// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/items.hpp>
#include <preflight/rules/length.hpp>
#include <preflight/schema.hpp>

#include <string>
#include <vector>

struct person
{
    std::vector<std::string> names;
};

#ifdef REJECT
constexpr preflight::min_length rule{1};
#else
constexpr preflight::min_items rule{1};
#endif

template <>
// error: a rule or a mark that does not fit the type of the member
inline constexpr auto preflight::schema_of<person> = preflight::object(preflight::field("names", &person::names, rule));
