// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/length.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

#include <string>

struct person
{
    std::string name;
};

#ifdef REJECT
constexpr auto a_name = preflight::rules(preflight::min_length{1}, preflight::at_most{25});
#else
constexpr auto a_name = preflight::rules(preflight::min_length{1}, preflight::max_length{25});
#endif

template <>
// error: a rule or a mark that does not fit the type of the member
inline constexpr auto preflight::schema_of<person> = preflight::object(preflight::field("name", &person::name, a_name));
