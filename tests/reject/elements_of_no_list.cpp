// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/length.hpp>
#include <preflight/schema.hpp>

#include <string>
#include <vector>

struct person
{
    std::string              name;
    std::vector<std::string> names;
};

#ifdef REJECT
constexpr auto member = &person::name;
#else
constexpr auto member = &person::names;
#endif

template <>
inline constexpr auto preflight::schema_of<person> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("name", member, preflight::each(preflight::min_length{1})));
