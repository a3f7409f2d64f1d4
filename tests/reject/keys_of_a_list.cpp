// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/length.hpp>
#include <preflight/schema.hpp>

#include <map>
#include <string>
#include <vector>

struct person
{
    std::vector<std::string>           names;
    std::map<std::string, std::string> labels;
};

#ifdef REJECT
constexpr auto member = &person::names;
#else
constexpr auto member = &person::labels;
#endif

template <>
inline constexpr auto preflight::schema_of<person> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("name", member, preflight::keys(preflight::min_length{1})));
