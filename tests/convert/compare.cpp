// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/convert/compare.hpp>
#include <preflight/json/all_differ.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value_from.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(convert_compare)

using preflight::detail::scalar_order;
using preflight::detail::value_order;

// What is put for scalars, in order: of each pair the first is the less.
static_assert(scalar_order{}(nullptr, false) < 0 && scalar_order{}(true, 0.0) < 0 &&
              scalar_order{}(5.0, std::string_view("")) < 0);
static_assert(
    scalar_order{}(std::string_view(""), std::uint64_t{0}) > 0 && scalar_order{}(std::int64_t{0}, nullptr) > 0);
static_assert(
    scalar_order{}(false, true) < 0 && scalar_order{}(true, true) == 0 && scalar_order{}(nullptr, nullptr) == 0);
static_assert(
    scalar_order{}(std::int64_t{-1}, std::uint64_t{1}) < 0 && scalar_order{}(std::int64_t{1}, std::uint64_t{1}) == 0);
static_assert(scalar_order{}(std::int64_t{1}, 1.0) == 0 && scalar_order{}(0.0, -0.0) == 0 &&
              scalar_order{}(1.5, std::int64_t{1}) > 0);
static_assert(scalar_order{}(std::string_view("a"), std::string_view("b")) < 0 &&
              scalar_order{}(std::string_view("a"), "a") == 0);
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
static_assert(scalar_order{}(nan, -1e300) < 0 && scalar_order{}(0.0, nan) > 0 && scalar_order{}(nan, nan) == 0);
static_assert(scalar_order{}(nan, std::int64_t{0}) < 0);

static_assert(
    value_order{}(1, 2) < 0 && value_order{}(2, 2) == 0 && value_order{}(std::optional(1), std::optional<int>()) > 0);
static_assert(value_order{}(std::optional<int>(), std::optional<int>()) == 0 && value_order{}(0.1F, 0.1F) == 0);
static_assert(value_order{}(sample::metal::iron, sample::metal::copper) != 0);

namespace
{
/// Checks that a list is judged as the JSON that it is written as, and that any two of its elements are in one order.
template <class V>
void agrees(std::vector<V> const& list)
{
    for (auto const& a : list)
        for (auto const& b : list)
        {
            int const order = value_order{}(a, b);
            int const back  = value_order{}(b, a);
            BOOST_TEST(
                (back < 0) == (order > 0)); // of numbers of any size: a comparison of texts returns others elsewhere
            BOOST_TEST((back == 0) == (order == 0));
            std::vector<V> const two{a, b};
            bool const           differ = preflight::detail::all_differ(two);
            BOOST_TEST(differ == (order != 0));
            boost::json::value made;
            preflight::detail::to_value(made, two);
            BOOST_TEST(preflight::detail::all_differ(made.get_array()) == differ, made);
        }
}
} // namespace

BOOST_AUTO_TEST_CASE(as_the_json_that_is_written)
{
    agrees<double>({0, 1, -1, 0.5, 0.1, 1e300, -1e300});
    agrees<std::uint64_t>({0, 1, 9007199254740993, 18446744073709551615U});
    agrees<std::string>({"", "a", "b", "ab", "\xc3\xa4", std::string(1, '\0')});
    agrees<std::optional<bool>>({{}, false, true});
    agrees<std::vector<int>>({{}, {1}, {1, 2}, {2, 1}, {2}, {1, 1}});
    agrees<sample::metal>({sample::metal::iron, sample::metal::copper, sample::metal::gold});
    agrees<sample::span>({{}, {.from = 1}, {.to = 1}, {.from = 1, .to = 1}, {.strict = true}, {.unit = "m"},
        {.note = ""}, {.scale = 2}});
    agrees<sample::maybe>({{}, {.tags = std::vector<std::string>{}}, {.tags = std::vector<std::string>{"a"}},
        {.limit = sample::limits{}}, {.limit = sample::limits{.percent = 1}}});
    agrees<sample::node>({{"a", {}}, {"b", {}}, {"a", {{"a", {}}}}, {"a", {{"b", {}}}}, {"a", {{"a", {}}, {"a", {}}}}});
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_the_least)
{
    BOOST_TEST(value_order{}(nan, -1e300) < 0);
    BOOST_TEST(value_order{}(0.0, nan) > 0);
    BOOST_TEST(value_order{}(nan, nan) == 0);
    BOOST_TEST(value_order{}(0.0, 1.0) < 0);
    BOOST_TEST(preflight::detail::all_differ(std::vector{0.0, nan, 1.0}));
    BOOST_TEST(!preflight::detail::all_differ(std::vector{nan, 0.0, nan}));
}

BOOST_AUTO_TEST_CASE(maps_by_their_entries)
{
    using sorted   = std::map<std::string, int>;
    using unsorted = std::unordered_map<std::string, std::vector<int>>;
    agrees<sorted>({{}, {{"a", 1}}, {{"a", 2}}, {{"b", 1}}, {{"a", 1}, {"b", 1}}});
    agrees<unsorted>({{}, {{"a", {1}}, {"b", {2}}}, {{"b", {2}}, {"a", {1}}}, {{"b", {2}}, {"a", {}}}, {{"c", {}}}});
}

BOOST_AUTO_TEST_CASE(any_json_by_what_it_is)
{
    std::vector<boost::json::value> all;
    for (auto const* const text : {"null", "false", "true", "0", "-0.0", "1", "1.0", "-1", "1.5",
             "18446744073709551615", R"("")", R"("a")", "[]", "[1]", "[1.0]", "[1,2]", "[[]]", "{}", R"({"a":1,"b":2})",
             R"({"b":2,"a":1.0})", R"({"a":1})", R"({"a":null})", R"({"b":1})", R"([{"a":[]}])"})
        all.push_back(boost::json::parse(text));
    agrees(all);
    agrees<boost::json::object>({{}, {{"a", 1}}, {{"a", 1}, {"b", 2}}, {{"b", 2}, {"a", 1}}});
    agrees<boost::json::array>({{}, {1}, {1, 2}, {nullptr}});
}

BOOST_AUTO_TEST_CASE(unions_by_what_they_hold)
{
    using any = std::variant<std::monostate, bool, int, std::string, std::vector<int>>;
    agrees<any>({{}, true, false, 1, 2, "1", "2", std::vector<int>{}, std::vector{1}});
    static_assert(value_order{}(std::variant<int, bool>(1), std::variant<int, bool>(2)) < 0);
    static_assert(value_order{}(std::variant<int, bool>(1), std::variant<int, bool>(true)) != 0);
}

BOOST_AUTO_TEST_SUITE_END()
