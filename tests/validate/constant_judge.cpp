// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/all_differ.hpp>
#include <preflight/json/constant_document.hpp>
#include <preflight/json/constant_value.hpp>
#include <preflight/kinds.hpp>
#include <preflight/validate/constant_judge.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

// Verdicts are compared with the walk's in tests/read/constant.cpp.
BOOST_AUTO_TEST_SUITE(validate_constant_judge)

using preflight::detail::constant_document;
using preflight::detail::constant_value;

// Two values are equal where `all_differ` says so of a list of them.
BOOST_AUTO_TEST_CASE(equal_values)
{
    std::vector<std::string_view> const values{"null", "true", "false", "0", "-0", "0.0", "1", "1.0", "10e-1", "-1",
        "1.5", "18446744073709551615", "18446744073709551616", "1.8446744073709552e19", "-9223372036854775808",
        "-9223372036854775808.0", "9007199254740993", "9007199254740992.0", R"("")", R"("a")", R"("\u0061")", "[]",
        "[1]", "[1.0]", "[1,2]", "[2,1]", "[null]", "{}", R"({"a":1})", R"({"a":2})", R"({"b":1})",
        R"({"a":1,"b":[true]})", R"({"b":[true],"a":1.0})", R"({"a":1,"b":[false]})", R"({"a":2,"a":1})"};
    for (auto const one : values)
        for (auto const other : values)
        {
            std::string const       both = "[" + std::string(one) + "," + std::string(other) + "]";
            constant_document const in(both, 8);
            BOOST_TEST_REQUIRE(in.is_json());
            constant_value const                   list(in);
            preflight::detail::constant_list const seen(list);
            bool const expected = preflight::detail::all_differ(boost::json::parse(both).as_array());
            BOOST_TEST(seen.all_differ() == expected, both);
            BOOST_TEST(preflight::detail::is_equal(list.element(0), list.element(1)) == !expected, both);
        }
}

// A sink is told of the first issue, and of no other.
BOOST_AUTO_TEST_CASE(only_the_first_issue_is_told)
{
    std::vector<std::string> told;
    auto const sink = [&](preflight::message const& what, std::string_view, auto const&, constant_value const& value,
                          preflight::path_link const& at) {
        told.push_back(to_dotted(at.to_path()) + ' ' + std::string(what.type) + ' ' + std::string(value.spelled()));
    };
    constant_document const           in(R"([1, "x", null, 2.5])", 1);
    preflight::detail::constant_judge judge({}, sink);
    BOOST_TEST(!judge.document<std::vector<int>>(constant_value(in)));
    BOOST_TEST(told == std::vector<std::string>{"1 int_type \"x\""}, boost::test_tools::per_element());

    constant_document const sound("[1, 2]", 1);
    BOOST_TEST(preflight::detail::constant_judge({}, sink).document<std::vector<int>>(constant_value(sound)));
    BOOST_TEST(told.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
