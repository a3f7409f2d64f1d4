// SPDX-License-Identifier: BSL-1.0
#include <preflight/convert/holds_text.hpp>

#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace holds_test
{
struct inner
{
    std::string              word;
    std::vector<std::string> list;
};
struct outer
{
    int                      n = 0;
    std::string              own;
    std::optional<inner>     maybe;
    std::vector<std::string> list;

    std::map<std::string, std::string> map;
};
} // namespace holds_test

template <>
inline constexpr auto preflight::schema_of<holds_test::inner> = preflight::object(
    preflight::field("word", &holds_test::inner::word), preflight::field("list", &holds_test::inner::list));
template <>
inline constexpr auto preflight::schema_of<holds_test::outer> =
    preflight::object(preflight::field("n", &holds_test::outer::n), preflight::field("own", &holds_test::outer::own),
        preflight::field("maybe", &holds_test::outer::maybe), preflight::field("list", &holds_test::outer::list),
        preflight::field("map", &holds_test::outer::map));

BOOST_AUTO_TEST_SUITE(convert_holds_text)

using holds_test::inner;
using holds_test::outer;

BOOST_AUTO_TEST_CASE(text_anywhere_in_a_struct)
{
    outer const value{1, "short", inner{std::string(100, 'x'), {"a", "bc"}}, {"d", std::string(50, 'y')},
        {{"key", "held"}, {std::string(70, 'k'), std::string(80, 'h')}}};
    auto const  holds = [&](std::string_view text) { return preflight::detail::text_holder(text)(value); };

    for (std::string_view const inside : {std::string_view(value.own), std::string_view(value.maybe->word),
             std::string_view(value.maybe->list[1]), std::string_view(value.list[0]), std::string_view(value.list[1]),
             std::string_view(value.map.begin()->first), std::string_view(value.map.begin()->second),
             std::string_view(value.map.rbegin()->first), std::string_view(value.map.rbegin()->second)})
    {
        BOOST_TEST(holds(inside), inside);
        BOOST_TEST(holds(inside.substr(inside.size() - 1)), inside);
        BOOST_TEST(holds(inside.substr(0, 1)), inside);
    }
    for (std::string const& outside :
        {std::string("short"), std::string(100, 'x'), std::string(), std::string("a"), std::string("key")})
        BOOST_TEST(!holds(outside), outside);

    // The memory that a string has to spare is written to as well; what lies just before it, or just behind, is not.
    std::string row(64, 'z');
    row.reserve(128);
    auto const             in_row = [&](std::string_view text) { return preflight::detail::text_holder(text)(row); };
    std::string_view const all(row.data(), row.capacity());
    BOOST_TEST(in_row(all.substr(10, 10)));
    BOOST_TEST(in_row(all.substr(100, 10)));
    BOOST_TEST(in_row(all.substr(all.size() - 1)));
    BOOST_TEST(!in_row(all.substr(all.size())));
    BOOST_TEST(!in_row(all.substr(0, 0)));
    BOOST_TEST(!in_row({}));
}

BOOST_AUTO_TEST_SUITE_END()
