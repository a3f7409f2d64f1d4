// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/rule_outline.hpp>
#include <preflight/rules.hpp>

#include <boost/json/array.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_rule_outline)

using namespace preflight::outline;
using outlines::json;
using outlines::listed;
using sizes = std::vector<std::size_t>;

namespace
{
/// A rule that does not name its edges.
struct odd
{
    static constexpr auto code = preflight::code::value_error;

    bool operator()(std::int64_t n) const { return n % 2 != 0; }
};
struct in_order
{
    static void edges(auto&& inside, auto&& outside)
    {
        inside(1U, std::nullopt);
        outside(std::string_view("a"), true);
    }
};
} // namespace

BOOST_AUTO_TEST_CASE(a_value_that_a_rule_names)
{
    BOOST_TEST((named(true).is_bool() && named(true) == true));
    BOOST_TEST((named(std::int8_t{-5}).is_int64() && named(std::int8_t{-5}) == -5));
    BOOST_TEST((named(std::uint8_t{200}).is_uint64() && named(std::uint8_t{200}) == 200U));
    BOOST_TEST((named(std::numeric_limits<std::uint64_t>::max()) == std::numeric_limits<std::uint64_t>::max()));
    BOOST_TEST((named(0.5F).is_double() && named(0.5F) == 0.5));
    BOOST_TEST((named(0.1).is_double() && named(0.1) == 0.1));
    BOOST_TEST((named("text") == "text" && named(std::string_view("text")) == "text"));
    BOOST_TEST((named(std::string("text")) == "text"));
}

BOOST_AUTO_TEST_CASE(a_rule_of_each_kind)
{
    auto const length = rule_of<std::string>(preflight::max_length{2});
    BOOST_TEST((length.keeps("ab") && !length.keeps("abc") && length.keeps("\xc3\xa4\xc3\xa4")));
    BOOST_TEST(length.sizes_inside == sizes{2}, boost::test_tools::per_element());
    BOOST_TEST(length.sizes_outside == sizes{3}, boost::test_tools::per_element());
    BOOST_TEST((length.code == preflight::code::string_too_long));
    BOOST_TEST(!length.names_all);
    BOOST_TEST((length.inside.empty() && length.allowed.empty() && length.banned.empty()));

    auto const items = rule_of<std::vector<int>>(preflight::min_items{2});
    BOOST_TEST((!items.keeps(boost::json::array{1}) && items.keeps(boost::json::array{1, "2"})));
    BOOST_TEST(items.sizes_inside == sizes{2}, boost::test_tools::per_element());
    BOOST_TEST(items.sizes_outside == sizes{1}, boost::test_tools::per_element());

    auto const least = rule_of<int>(preflight::at_least{3});
    BOOST_TEST((least.keeps(3) && !least.keeps(2) && least.keeps(std::uint64_t{4})));
    BOOST_TEST(listed(least.inside) == "[3,4,3.0000000000000004E0]");
    BOOST_TEST(listed(least.outside) == "[2,2.9999999999999996E0]");

    auto const words = rule_of<std::string>(preflight::literal{"tcp", "udp"});
    BOOST_TEST((words.keeps("udp") && !words.keeps("tc")));
    BOOST_TEST(words.names_all);
    BOOST_TEST(listed(words.inside) == R"(["tcp","udp"])");
    BOOST_TEST(!words.outside.empty());

    auto const spelled = rule_of<std::string>(preflight::spelled{"a-c", "0-9"});
    BOOST_TEST(spelled.allowed.size() >= 2U);
    BOOST_TEST((spelled.allowed.front().has('b') && !spelled.allowed.front().has('0')));
    BOOST_TEST((spelled.allowed.back().has('0') && !spelled.allowed.back().has('b')));
    auto const without = rule_of<std::string>(preflight::without{"A-Z", ""});
    BOOST_TEST_REQUIRE(without.banned.size() == 1U);
    BOOST_TEST((without.banned[0].has('M') && !without.banned[0].has('m')));

    auto const untold = rule_of<std::int64_t>(odd());
    BOOST_TEST((untold.keeps(3) && !untold.keeps(4)));
    BOOST_TEST((untold.inside.empty() && untold.outside.empty()));

    auto const real = rule_of<double>(preflight::at_most{0.5});
    BOOST_TEST((real.keeps(0) && real.keeps(0.5) && !real.keeps(1)));
}

BOOST_AUTO_TEST_CASE(edges_across_fields)
{
    std::vector<across::example> inside, outside;
    in_order::edges(edge_across_fields{inside}, edge_across_fields{outside});
    BOOST_TEST_REQUIRE((inside.size() == 1 && outside.size() == 1));
    BOOST_TEST((inside[0] == across::example{1U, std::nullopt}));
    BOOST_TEST((outside[0] == across::example{"a", true}));
}

BOOST_AUTO_TEST_CASE(a_scalar_as_a_member_holds_it)
{
    auto const held = []<class V>(V const&, json const& scalar) {
        auto const v = held_as<V>(scalar);
        return v ? serialize(*v) : "none";
    };
    BOOST_TEST(held(std::string(), "a") == "\"a\"");
    BOOST_TEST(held(std::string(), 1) == "none");
    BOOST_TEST(held(false, true) == "true");
    BOOST_TEST(held(false, 1) == "none");
    BOOST_TEST(held(std::int8_t(), 127) == "127");
    BOOST_TEST(held(std::int8_t(), 128) == "none");
    BOOST_TEST(held(std::int8_t(), 5.0) == "5");
    BOOST_TEST(held(std::int8_t(), 5.5) == "none");
    BOOST_TEST(held(std::int8_t(), "5") == "none");
    BOOST_TEST(held(0U, -1) == "none");
    BOOST_TEST(held(0.0, 1) == "1E0");
    BOOST_TEST(held(0.0, 0.1) == "1E-1");
    BOOST_TEST(held(0.0F, 0.1) == serialize(json(static_cast<double>(0.1F)))); // rounded as it will be
    BOOST_TEST(held(0.0F, 1e300) == "none");
    BOOST_TEST(held(0.0, "1") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
