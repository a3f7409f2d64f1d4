// SPDX-License-Identifier: BSL-1.0
#include <preflight/validate/judging.hpp>
#include <preflight/validate/value_input.hpp>

#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The types of this test.
namespace judging_test
{
constexpr preflight::waiver trial{5, "a trial"};

struct sum
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "too little";

    constexpr bool operator()(int a, std::optional<int> b, std::string_view c) const
    {
        return a + b.value_or(100) + static_cast<int>(c.size()) >= 10;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view, std::string_view) const {}
};

struct till
{
    int                a = 7;
    std::optional<int> b = 3;
    std::string        c = "ab";
};

/// A rule that is handed a list and a struct as they are.
struct no_more_than_slots
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "too many";

    bool operator()(
        std::vector<int> const& coins, std::optional<std::vector<int>> const& notes, till const& limit) const
    {
        return static_cast<int>(coins.size() + (notes ? notes->size() : 0)) <= limit.a;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view, std::string_view) const {}
};

struct safe
{
    std::vector<int>                coins = {1, 2};
    std::optional<std::vector<int>> notes = std::vector{1, 2, 3, 4, 5, 6};
    till                            limit = {};
};
} // namespace judging_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<judging_test::till> = object(
    field("a", &judging_test::till::a, defaulted, at_least{1}, unless{judging_test::trial, at_most{9}}),
    field("b", &judging_test::till::b),
    field("c", &judging_test::till::c, defaulted, min_length{2}),
    cross_field(judging_test::sum{}, &judging_test::till::a, &judging_test::till::b, &judging_test::till::c));
template <>
inline constexpr auto schema_of<judging_test::safe> = object(
    field("coins", &judging_test::safe::coins, defaulted),
    field("notes", &judging_test::safe::notes),
    field("limit", &judging_test::safe::limit, defaulted),
    cross_field(judging_test::no_more_than_slots{}, &judging_test::safe::coins, &judging_test::safe::notes, &judging_test::safe::limit));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(judging)

using judging_test::till;
using preflight::json_scalar;

auto fields() { return preflight::model::node_of<preflight::model::judging, till>.fields(); }

/// The types of the issues of a scalar as a field of a `till`.
std::string judged(std::size_t field, json_scalar const& in, preflight::waivers granted = {})
{
    std::vector<preflight::issue> found;
    auto const                    add = [](void const* to, preflight::issue&& said) {
        static_cast<std::vector<preflight::issue>*>(const_cast<void*>(to))->push_back(std::move(said));
    };
    auto const& f     = fields()[field];
    bool const  sound = f.type->unwrapped().functions->judge(in, preflight::model::site(f, granted, &found, add));
    BOOST_TEST(sound == found.empty());

    std::string types;
    for (auto const& said : found)
        types += said.type();
    return types;
}

// Where no issue is wanted, none is made.
BOOST_AUTO_TEST_CASE(a_scalar_of_which_no_issue_is_wanted)
{
    auto const add = [](void const* to, preflight::issue&& taken) {
        auto const said = std::move(taken);
        auto&      n    = *static_cast<int*>(const_cast<void*>(to));
        n += said.message.empty() && said.context.empty() ? 1 : 100;
    };
    for (auto const& [in, expected] : {std::pair<json_scalar, int>(1.5, 1), {std::int64_t{0}, 1}, {std::int64_t{1}, 0}})
    {
        int         n     = 0;
        auto const& f     = fields()[0];
        bool const  sound = f.type->unwrapped().functions->judge(in, preflight::model::site(f, {}, &n, add, false));
        BOOST_TEST(sound == (expected == 0));
        BOOST_TEST(n == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_scalar)
{
    struct row
    {
        std::size_t        field;
        json_scalar        in;
        preflight::waivers granted;
        std::string        types;
    };
    using std::int64_t;
    for (auto const& [field, in, granted, types] : std::vector<row>{
             {0, int64_t{1}, {}, ""},
             {0, int64_t{9}, {}, ""},
             {0, int64_t{0}, {}, "greater_than_equal"},
             {0, int64_t{10}, {}, "less_than_equal"},
             {0, int64_t{10}, judging_test::trial, ""},
             {0, int64_t{0}, judging_test::trial, "greater_than_equal"},
             {0, 1.5, {}, "int_from_float"},
             {0, std::uint64_t{1} << 40, {}, "less_than_equal"}, // beyond an int: the limit of the kind
             {1, std::numeric_limits<std::int64_t>::min(), {}, "greater_than_equal"},
             {2, json_scalar("ab", true), {}, ""},
             {2, json_scalar("a", true), {}, "string_too_short"},
             {2, json_scalar("\xff\xff", false), {}, "string_unicode"},
         })
        BOOST_TEST(judged(field, in, granted) == types, "field " << field << ": " << types);
}

BOOST_AUTO_TEST_CASE(across_fields)
{
    auto const keeps = [](boost::json::object const& object) {
        auto const& c = preflight::model::node_of<preflight::model::judging, till>.cross_fields[0];
        return c.functions->keeps(c.self, c.names.data(), preflight::detail::value_input::view(object));
    };
    BOOST_TEST(keeps({}));                         // 7, nothing (not what the member begins with), "ab"
    BOOST_TEST(keeps({{"b", 1}}));                 // 7 + 1 + 2
    BOOST_TEST(!keeps({{"a", 1}, {"b", 1}}));      // 1 + 1 + 2
    BOOST_TEST(keeps({{"a", 1}, {"b", nullptr}})); // null is nothing
    BOOST_TEST(keeps({{"a", 1}, {"b", 10}}));
    BOOST_TEST(keeps({{"a", 1}, {"b", 1}, {"c", "abcdefgh"}}));
}

BOOST_AUTO_TEST_CASE(across_lists_and_structs)
{
    auto const keeps = [](boost::json::object const& object) {
        auto const& c = preflight::model::node_of<preflight::model::judging, judging_test::safe>.cross_fields[0];
        return c.functions->keeps(c.self, c.names.data(), preflight::detail::value_input::view(object));
    };
    using boost::json::array;
    BOOST_TEST(keeps({})); // two coins, no notes whatever the member begins with, and seven slots
    BOOST_TEST(keeps({{"coins", array{1, 2, 3, 4, 5, 6, 7}}}));
    BOOST_TEST(!keeps({{"coins", array{1, 2, 3, 4, 5, 6, 7, 8}}}));
    BOOST_TEST(keeps({{"notes", array{1, 2, 3, 4, 5}}}));
    BOOST_TEST(!keeps({{"notes", array{1, 2, 3, 4, 5, 6}}}));
    BOOST_TEST(keeps({{"coins", array{1, 2, 3, 4, 5, 6, 7}}, {"notes", nullptr}}));
    BOOST_TEST(!keeps({{"limit", {{"a", 1}}}}));
    BOOST_TEST(keeps({{"coins", array{1}}, {"limit", {{"a", 1}}}}));
}

BOOST_AUTO_TEST_SUITE_END()
