// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/convert/fill.hpp>

#include <boost/container/flat_map.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fill_test
{
struct inner
{
    int n    = 5;
    int more = 6;

    friend bool operator==(inner const&, inner const&) = default;
};
struct outer
{
    fill_test::inner              first  = {1, 2};
    std::optional<std::string>    word   = "as it is made"; // which is not what an absent key means
    std::vector<fill_test::inner> list   = {{3, 4}};
    int                           hidden = 9; // in no field

    friend bool operator==(outer const&, outer const&) = default;
};
/// Takes keys that differ in case for one.
struct by_letter
{
    bool operator()(std::string_view a, std::string_view b) const
    {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
            [](unsigned char x, unsigned char y) { return std::tolower(x) < std::tolower(y); });
    }
};
} // namespace fill_test

namespace preflight
{
template <>
inline constexpr auto schema_of<fill_test::inner> =
    object(field("n", &fill_test::inner::n), field("more", &fill_test::inner::more, defaulted));
template <>
inline constexpr auto schema_of<fill_test::outer> = object(field("first", &fill_test::outer::first, defaulted),
    field("word", &fill_test::outer::word), field("list", &fill_test::outer::list, defaulted));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(convert_fill)

using namespace sample;
using boost::json::parse;
using fill_test::inner;
using fill_test::outer;

namespace
{
/// Returns what `into` is once the JSON text has been read into it.
template <class V>
V filled(V into, std::string_view text)
{
    preflight::detail::fill(into, parse(text));
    return into;
}
} // namespace

BOOST_AUTO_TEST_CASE(each_scalar)
{
    BOOST_TEST(filled(false, "true"));
    BOOST_TEST(!filled(true, "false"));
    BOOST_TEST(filled(0, "-7") == -7);
    BOOST_TEST(filled(0, "7.0") == 7);
    BOOST_TEST(filled(std::uint64_t{}, "18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
    BOOST_TEST(filled(std::int8_t{}, "-128") == std::int8_t{-128});
    BOOST_TEST(filled(1.0, "5") == 5.0);
    BOOST_TEST(filled(1.0F, "0.1") == 0.1F);
    BOOST_TEST(filled(std::string("before"), R"("a\u0000")") == std::string("a\0", 2));
}

BOOST_AUTO_TEST_CASE(what_may_be_nothing)
{
    using std::optional;
    BOOST_TEST((filled(optional<int>{}, "3") == 3));
    BOOST_TEST((filled(optional<int>{4}, "3") == 3));
    BOOST_TEST((filled(optional<int>{4}, "null") == std::nullopt));
    BOOST_TEST((filled(optional<inner>{}, R"({"n":1})") == inner{1, 6}));
    BOOST_TEST((filled(optional<inner>{{8, 8}}, R"({"n":1})") == inner{1, 6}));
    BOOST_TEST((filled(std::vector<optional<int>>{1, {}, 3}, "[null,2]") == std::vector<optional<int>>{{}, 2}));
}

BOOST_AUTO_TEST_CASE(lists_of_any_size)
{
    using numbers = std::vector<int>;
    BOOST_TEST(filled(numbers{}, "[1,2]") == (numbers{1, 2}), boost::test_tools::per_element());
    BOOST_TEST(filled(numbers{9, 9, 9}, "[1]") == numbers{1}, boost::test_tools::per_element());
    BOOST_TEST(filled(numbers{9}, "[]") == numbers{}, boost::test_tools::per_element());
    BOOST_TEST((filled(std::vector<numbers>{{9}, {8}}, "[[],[7,6]]") == std::vector<numbers>{{}, {7, 6}}));
    BOOST_TEST(
        (filled(std::vector<inner>{{1, 1}}, R"([{"n":2},{"n":3,"more":4}])") == std::vector<inner>{{2, 6}, {3, 4}}));
}

BOOST_AUTO_TEST_CASE(a_member_whose_key_is_absent)
{
    outer const used{{8, 8}, "used", {{8, 8}, {8, 8}}, 8};
    auto const  without = [](outer o) {
        o.word = {};
        return o;
    };
    // a default is what a new struct has; an optional is nothing, as rules across fields see it; what no field names stays
    BOOST_TEST((filled(used, "{}") == without({{1, 2}, {}, {{3, 4}}, 8})));
    BOOST_TEST((filled(outer{}, "{}").word == std::nullopt));
    BOOST_TEST((filled(used, R"({"word":"a"})") == outer{{1, 2}, "a", {{3, 4}}, 8}));
    BOOST_TEST((filled(used, R"({"first":{"n":7},"list":[]})").first == inner{7, 6}));
    BOOST_TEST(filled(used, R"({"first":{"n":7},"list":[]})").list.empty());
    BOOST_TEST((filled(used, R"({"word":null,"x":1,"hidden":2})") == without({{1, 2}, {}, {{3, 4}}, 8})));
}

// Of keys that a map takes for one the last has the say, whatever order the entries are put in.
BOOST_AUTO_TEST_CASE(keys_that_a_map_takes_for_one)
{
    using flat   = boost::container::flat_map<std::string, int, fill_test::by_letter>;
    using sorted = std::map<std::string, int, fill_test::by_letter>;
    boost::json::object many; // which are sorted in another way
    for (int n = 0; n != 60; ++n)
        many[std::string(1, static_cast<char>((n % 2 == 0 ? 'a' : 'A') + n / 2 * 7 % 15)) + (n < 30 ? "" : "!")] = n;
    for (std::string const& text :
        std::vector<std::string>{serialize(many), std::string(R"({"b":1,"B":2,"a":3})"), R"({"B":1,"a":2,"A":3,"b":4})",
            R"({"c":1,"b":2,"a":3,"C":4,"B":5,"A":6,"c ":7})", R"({"A":1,"a":2})", "{}"})
        BOOST_TEST_CONTEXT(text)
        {
            std::map<std::string, std::int64_t> expected;
            auto const                          document = parse(text);
            for (auto const& each : document.as_object())
                expected[static_cast<char>(std::tolower(static_cast<unsigned char>(each.key()[0]))) +
                         std::string(each.key().substr(1))] = each.value().as_int64();
            auto const same = [&](auto const& map) {
                BOOST_TEST(map.size() == expected.size());
                for (auto const& [key, n] : expected)
                    BOOST_TEST((map.contains(key) && map.at(key) == n), key);
            };
            same(filled(flat{{"b", 9}}, text));
            same(filled(sorted{{"b", 9}}, text));
        }
}

BOOST_AUTO_TEST_CASE(the_fast_reader_fills_alike)
{
    for (std::string_view const text : {"{}", R"({"word":null})", R"({"word":"a"})", R"({"list":[]})",
             R"({"first":{"n":7},"list":[{"n":1},{"n":2,"more":3}]})", R"({"x":"word"})"})
        BOOST_TEST_CONTEXT(text)
        {
            outer out{{8, 8}, "used", {{8, 8}, {8, 8}}, 8};
            BOOST_TEST(preflight::fast::try_fast<outer>(text, {}, &out));
            BOOST_TEST((out == filled(outer{{8, 8}, "used", {{8, 8}, {8, 8}}, 8}, text)));
        }
}

BOOST_AUTO_TEST_CASE(memory_is_reused)
{
    std::optional<std::string> word = std::string(100, 'x');
    auto const* const          at   = word->data();
    preflight::detail::fill(word, parse(R"("a text of more than fifteen characters")"));
    BOOST_TEST(*word == "a text of more than fifteen characters");
    BOOST_TEST(static_cast<void const*>(word->data()) == static_cast<void const*>(at));
}

BOOST_AUTO_TEST_CASE(a_type_that_holds_itself)
{
    BOOST_TEST((filled(node{"x", {{"y", {}}}}, R"({"name":"a","children":[{"name":"b","children":[{"name":"c"}]}]})") ==
                node{"a", {{"b", {{"c", {}}}}}}));
}

BOOST_AUTO_TEST_SUITE_END()
