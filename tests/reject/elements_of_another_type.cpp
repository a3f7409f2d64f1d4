// expect: elements_of_another_type.cpp:[0-9]+:[0-9]+: error
// expect: says_of
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
    preflight::object(preflight::field("scores", &person::scores, rules_on_scores));
