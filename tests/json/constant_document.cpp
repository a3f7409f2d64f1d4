// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/constant_document.hpp>
#include <preflight/json/constant_value.hpp>
#include <preflight/json/scalar.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_constant_document)

using preflight::json_scalar;
using preflight::json_type;
using preflight::detail::constant_document;
using preflight::detail::constant_value;

// The compiler can be asked, and gives back what it has allocated. tests/read/constant.cpp compares verdicts with the parser's.
static_assert(constant_document(R"( {"a\u0062": [1, 2.5, "\n", true, null]} )", 2).is_json());
static_assert(!constant_document("[[]]", 1).is_json());
static_assert(constant_value(constant_document(R"(["\u00e4"])", 1)).element(0).text() == "\xc3\xa4");

BOOST_AUTO_TEST_CASE(where_reading_stops)
{
    struct row
    {
        std::string_view text;
        std::size_t      stopped;
    };
    for (auto const& [text, stopped] : std::vector<row>{{"", 0}, {" x", 1}, {"[1,]", 3}, {"{\"a\" 1}", 5}, {"{a}", 1},
             {"[1 2]", 3}, {"tru", 0}, {"1 2", 2}, {"\"\\x\"", 1}, {"\"a", 2}, {"\"\x01\"", 1}, {"01", 1}, {"-", 1},
             {"1.", 2}, {"1e", 2}, {"1e+", 3}, {"[", 1}, {"{\"a\":", 5}, {"[1e2147483648]", 13}})
        BOOST_TEST_CONTEXT(text)
        {
            constant_document const in(text, 8);
            BOOST_TEST(!in.is_json());
            BOOST_TEST(in.stopped() == stopped);
        }
}

BOOST_AUTO_TEST_CASE(members_of_which_a_key_comes_twice)
{
    constant_document const in(R"({"a": 1, "b": 2, "a": 3, "c": {}, "\u0062": 4})", 2);
    constant_value const    root(in);
    std::string             seen;
    BOOST_TEST(root.all_members([&](std::string_view key, constant_value const& value) {
        (seen += key) += value.spelled();
        return true;
    }));
    BOOST_TEST(seen == "a3b4c{}");
    BOOST_TEST(root.size() == 3U);
    auto const last = root.find("a");
    BOOST_TEST((last && last->spelled() == "3"));
    BOOST_TEST(!root.find("d").has_value());
    BOOST_TEST(!root.all_members([](std::string_view key, constant_value const&) { return key != "b"; }));
}

BOOST_AUTO_TEST_CASE(elements)
{
    constant_document const in(R"([[], ["a"], null, false, -1, 18446744073709551615, 0.5])", 2);
    constant_value const    root(in);
    BOOST_TEST(root.size() == 7U);
    BOOST_TEST(root.begin() == 0U);
    BOOST_TEST(root.end() == 55U);
    BOOST_TEST(root.element(1).element(0).text() == "a");
    BOOST_TEST((root.element(2).scalar().type() == json_type::null));
    BOOST_TEST(!root.element(3).scalar().boolean());
    BOOST_TEST((root.element(4).scalar().form() == json_scalar::number::negative));
    BOOST_TEST((root.element(5).scalar().form() == json_scalar::number::natural));
    BOOST_TEST((root.element(6).scalar().form() == json_scalar::number::real));
    BOOST_TEST((root.element(0).scalar().type() == json_type::null)); // which nobody asks
    BOOST_TEST(!root.all_of([](constant_value const& each) { return each.type() != json_type::number; }));
}

BOOST_AUTO_TEST_SUITE_END()
