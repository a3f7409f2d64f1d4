// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/generating.hpp>
#include <preflight/arbitrary/outline_builder.hpp>
#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>

#include <boost/json/array.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
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

namespace
{
/// The outline of a rule on a `V`.
template <class V>
class outlined
{
    using facet = preflight::model::generating;

    std::vector<preflight::model::rule<facet>> forgotten_;
    std::function<void()>                      keep_; // the rule itself
    outline_builder                            builder_{{}};
    value                                      value_{};

public:
    template <class Rule>
    explicit outlined(Rule const& r)
    {
        auto const kept = std::make_shared<Rule const>(r);
        keep_           = [kept] {};
        forgotten_ = {preflight::model::compiled::forget<facet>(*kept, &facet::rule_of<Rule, preflight::subject_t<V>>)};
        value_     = builder_.of(preflight::model::node_of<facet, V>, {.rules = forgotten_});
    }
    preflight::outline::rule const& rule() const { return value_.rules[0]; }
};
} // namespace

BOOST_AUTO_TEST_CASE(a_rule_of_each_kind)
{
    outlined<std::string> const length_of(preflight::max_length{2});
    auto const&                 length = length_of.rule();
    BOOST_TEST((length.keeps("ab") && !length.keeps("abc") && length.keeps("\xc3\xa4\xc3\xa4")));
    BOOST_TEST(length.sizes_inside == sizes{2}, boost::test_tools::per_element());
    BOOST_TEST(length.sizes_outside == sizes{3}, boost::test_tools::per_element());
    BOOST_TEST((length.code == preflight::code::string_too_long));
    BOOST_TEST(!length.names_all);
    BOOST_TEST((length.inside.empty() && length.allowed.empty() && length.banned.empty()));

    outlined<std::vector<int>> const items_of(preflight::min_items{2});
    auto const&                      items = items_of.rule();
    BOOST_TEST((!items.keeps(boost::json::array{1}) && items.keeps(boost::json::array{1, "2"})));
    BOOST_TEST(items.sizes_inside == sizes{2}, boost::test_tools::per_element());
    BOOST_TEST(items.sizes_outside == sizes{1}, boost::test_tools::per_element());

    outlined<int> const least_of(preflight::at_least{3});
    auto const&         least = least_of.rule();
    BOOST_TEST((least.keeps(3) && !least.keeps(2) && least.keeps(std::uint64_t{4})));
    BOOST_TEST(listed(least.inside) == "[3,4,3.0000000000000004E0]");
    BOOST_TEST(listed(least.outside) == "[2,2.9999999999999996E0]");

    outlined<std::string> const words_of(preflight::literal{"tcp", "udp"});
    auto const&                 words = words_of.rule();
    BOOST_TEST((words.keeps("udp") && !words.keeps("tc")));
    BOOST_TEST(words.names_all);
    BOOST_TEST(listed(words.inside) == R"(["tcp","udp"])");
    BOOST_TEST(!words.outside.empty());

    outlined<std::string> const spelled_of(preflight::spelled{"a-c", "0-9"});
    auto const&                 spelled = spelled_of.rule();
    BOOST_TEST(spelled.allowed.size() >= 2U);
    BOOST_TEST((spelled.allowed.front().has('b') && !spelled.allowed.front().has('0')));
    BOOST_TEST((spelled.allowed.back().has('0') && !spelled.allowed.back().has('b')));
    outlined<std::string> const without_of(preflight::without{"A-Z", ""});
    auto const&                 without = without_of.rule();
    BOOST_TEST_REQUIRE(without.banned.size() == 1U);
    BOOST_TEST((without.banned[0].has('M') && !without.banned[0].has('m')));

    outlined<std::int64_t> const untold_of{odd{}};
    auto const&                  untold = untold_of.rule();
    BOOST_TEST((untold.keeps(3) && !untold.keeps(4)));
    BOOST_TEST((untold.inside.empty() && untold.outside.empty()));

    outlined<double> const real_of(preflight::at_most{0.5});
    auto const&            real = real_of.rule();
    BOOST_TEST((real.keeps(0) && real.keeps(0.5) && !real.keeps(1)));
}

BOOST_AUTO_TEST_CASE(what_a_rule_across_fields_names)
{
    edges_across_fields in, out;
    in_order::edges(in, out);
    auto const &inside = in.examples, &outside = out.examples;

    BOOST_TEST_REQUIRE((inside.size() == 1 && outside.size() == 1));
    BOOST_TEST((inside[0] == cross_field::example{1U, std::nullopt}));
    BOOST_TEST((outside[0] == cross_field::example{"a", true}));
}

BOOST_AUTO_TEST_CASE(a_scalar_as_a_member_holds_it)
{
    auto const held = []<class V>(V const&, json const& scalar) {
        preflight::code why{};
        auto const      v = preflight::model::generating::held<V>(scalar, why);
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
    BOOST_TEST(held(0.0F, 0.1) == "1E-1");
    BOOST_TEST(held(0.0F, 0.10000000149011612) == "1E-1"); // as it will be written
    BOOST_TEST(held(0.0F, 1e300) == "none");
    BOOST_TEST(held(0.0, "1") == "none");
}

BOOST_AUTO_TEST_CASE(why_a_kind_does_not_take_a_value)
{
    auto const why = []<class V>(V const&, json const& scalar) {
        preflight::code code{};
        BOOST_TEST(!preflight::model::generating::held<V>(scalar, code));
        return code;
    };
    BOOST_TEST((why(0, "1") == preflight::code::int_type));
    BOOST_TEST((why(0, 0.5) == preflight::code::int_from_float));
    BOOST_TEST((why(0U, -1) == preflight::code::greater_than_equal));
    BOOST_TEST((why(std::int8_t(), 128) == preflight::code::less_than_equal));
    BOOST_TEST((why(0.0F, 1e300) == preflight::code::finite_number));
    BOOST_TEST((why(false, nullptr) == preflight::code::bool_type));
    BOOST_TEST((why(std::string(), 1) == preflight::code::string_type));
    BOOST_TEST((why(std::string(), "\x80") == preflight::code::string_unicode));
}

BOOST_AUTO_TEST_SUITE_END()
