// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/length.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

#include <vector>

struct person
{
    std::vector<int> scores;
};

#ifdef REJECT
constexpr auto rules_on_scores = preflight::each(preflight::min_length{1});
#else
constexpr auto rules_on_scores = preflight::each(preflight::at_least{1});
#endif

template <>
inline constexpr auto preflight::schema_of<person> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("scores", &person::scores, rules_on_scores));
