// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/schema/rule_row.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <map>
#include <string>
#include <vector>

/// The types of this test.
namespace rule_row_test
{
struct sample
{
    int                             n      = 0;
    std::string                     plain  = {};
    std::map<std::string, int>      sizes  = {};
    std::vector<std::vector<float>> matrix = {};
    bool                            last   = false;
};
} // namespace rule_row_test

template <>
inline constexpr auto preflight::schema_of<rule_row_test::sample> = preflight::object(
    field("n", &rule_row_test::sample::n, at_least{1}, at_most{2}), field("plain", &rule_row_test::sample::plain),
    field("sizes", &rule_row_test::sample::sizes, each(more_than{0}), keys(min_length{1}), max_items{9}),
    field("matrix", &rule_row_test::sample::matrix, each(min_items{1}, each(less_than{2.5})), max_items{3}),
    field("last", &rule_row_test::sample::last, literal{true}));

BOOST_AUTO_TEST_SUITE(schema_rule_row)

namespace compiled = preflight::model::compiled;

using preflight::code;
using rule_row_test::sample;

// Of each field its own rules, then those on its keys, then those on its elements.
BOOST_AUTO_TEST_CASE(in_one_row)
{
    std::vector<code> found;
    found.reserve(compiled::rule_count<sample>);
    for (auto const& rule : compiled::rules_of<preflight::model::structure, sample>)
        found.push_back(rule.what->code);
    std::vector<code> const expected{code::greater_than_equal, code::less_than_equal, code::too_long,
        code::string_too_short, code::greater_than, code::too_long, code::too_short, code::less_than,
        code::literal_error};
    BOOST_TEST((found == expected));
    BOOST_TEST(compiled::rule_count<sample> == expected.size());
    BOOST_TEST((compiled::first_rules<sample> == std::array<std::size_t, 5>{0, 2, 2, 5, 8}));
}

BOOST_AUTO_TEST_CASE(those_of_a_type)
{
    auto const& rules = compiled::own_rules_of<preflight::model::structure, std::array<int, 2>>;
    BOOST_TEST_REQUIRE(rules.size() == 2U);
    BOOST_TEST((rules[0].what->code == code::too_short && rules[1].what->code == code::too_long));
    BOOST_TEST((rules[1].before_elements && !rules[0].before_elements));
}

BOOST_AUTO_TEST_SUITE_END()
