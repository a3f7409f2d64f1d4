// SPDX-License-Identifier: BSL-1.0

// What is valid can be written, and what is written can be read: nothing lies deeper than the reader goes.
#include "samples.hpp"
#include "support.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value_from.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace depth_test
{
/// Lists in lists.
struct deep
{
    std::vector<std::vector<std::vector<deep>>> in;
};

/// A list in an optional, which adds no depth of its own.
struct maybe
{
    std::optional<std::vector<maybe>> in;
};
} // namespace depth_test

namespace preflight
{
template <>
inline constexpr auto schema_of<depth_test::deep> = object(field("in", &depth_test::deep::in));
template <>
inline constexpr auto schema_of<depth_test::maybe> = object(field("in", &depth_test::maybe::in));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(validate_depth)

using depth_test::deep;
using depth_test::maybe;

namespace
{
/// Checks that all verdicts on a value are the same.
template <class T>
void agree(T const& value, bool valid)
{
    std::string text;
    preflight::append_json(text, value);
    boost::json::parse_options options;
    options.max_depth  = 100;
    auto const as_json = boost::json::parse(text, {}, options);

    BOOST_TEST(preflight::is_valid(value) == valid);
    BOOST_TEST(preflight::validate(value).empty() == valid);
    BOOST_TEST(preflight::write(value).has_value() == valid);
    BOOST_TEST(preflight::is_valid<T>(text) == valid);
    BOOST_TEST(preflight::read<T>(text).has_value() == valid);
    BOOST_TEST(preflight::is_valid<T>(as_json) == valid);
    BOOST_TEST((support::issues(preflight::validate<T>(as_json)) == support::issues(preflight::validate(value))));
}

sample::node nested(std::size_t n) { return n == 1 ? sample::node{"n", {}} : sample::node{"n", {nested(n - 1)}}; }

deep lists(std::size_t n) { return n == 0 ? deep{} : deep{{{{lists(n - 1)}}}}; }

/// Maps in each other, with a list of maps in the innermost.
sample::maps maps(std::size_t n)
{
    sample::maps made;
    if (n == 0)
        made.rows = {{{"a", 1}}};
    else
        made.more.emplace("a", maps(n - 1));
    return made;
}

maybe optionals(std::size_t n) { return n == 0 ? maybe{} : maybe{std::vector<maybe>{optionals(n - 1)}}; }
} // namespace

BOOST_AUTO_TEST_CASE(structs_in_lists)
{
    for (std::size_t const n : {1U, 2U, 15U, 16U}) // each with a list in it
        agree(nested(n), true);
    for (std::size_t const n : {17U, 18U, 30U})
        agree(nested(n), false);

    auto const issues = preflight::validate(nested(17));
    BOOST_TEST_REQUIRE(issues.size() == 1U);
    BOOST_TEST(issues[0].type() == "too_deep");
    BOOST_TEST(issues[0].message == "Arrays and objects should lie in each other at most 32 deep");
    BOOST_TEST(issues[0].path.size() == 32U);
    BOOST_TEST((boost::json::try_value_to<sample::node>(boost::json::value_from(nested(17))).has_error()));
}

BOOST_AUTO_TEST_CASE(lists_in_lists)
{
    agree(lists(7), true); // a struct that is 29 deep, and an empty list in it
    agree(lists(8), false);
    agree(std::vector{lists(7)}, true);
    agree(std::vector{deep{{{{lists(6)}}}}}, true);
    agree(std::vector<std::vector<deep>>{{lists(7)}}, true); // the innermost list is 32 deep
    agree(std::vector<std::vector<std::vector<deep>>>{{{lists(7)}}}, false);
    agree(std::vector<std::vector<std::vector<deep>>>{{{lists(6)}}}, true);
}

BOOST_AUTO_TEST_CASE(maps_in_each_other)
{
    agree(maps(14), true); // of which the innermost lies in 30 others, as does the list's only map in 31
    agree(maps(15), false);
    auto const found = preflight::validate(maps(15));
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0].type() == "too_deep" && found[0].path.size() == 32U && found[0].path.back().is_index));
}

BOOST_AUTO_TEST_CASE(lists_in_optionals)
{
    agree(optionals(15), true); // a struct that is 31 deep
    agree(optionals(16), false);
    agree(std::vector{optionals(15)}, true);
    agree(std::vector{optionals(16)}, false);
}

BOOST_AUTO_TEST_SUITE_END()
