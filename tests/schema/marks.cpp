// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/marks.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_marks)

using namespace preflight;

static_assert(std::same_as<decltype(alias{"a"}), alias<1>> && alias{"a", "b"}.names[1] == "b");

// What is a mark, and what fits an optional alone.
static_assert(detail::is_mark<secret_tag> && detail::is_mark<defaulted_tag> && detail::is_mark<write_null_tag>);
static_assert(detail::is_mark<required_tag> && detail::is_mark<not_null_tag> && detail::is_mark<alias<2>>);
static_assert(detail::is_mark<title> && !detail::is_mark<int> && !detail::is_mark<std::string_view>);
static_assert(!detail::is_mark_of_optionals<secret_tag> && !detail::is_mark_of_optionals<defaulted_tag>);
static_assert(detail::is_mark_of_optionals<write_null_tag> && detail::is_mark_of_optionals<not_null_tag>);
static_assert(detail::is_mark_of_optionals<required_tag> && !detail::is_mark_of_optionals<alias<1>>);

BOOST_AUTO_TEST_CASE(those_on_presence)
{
    constexpr auto none = detail::marks_among<int, secret_tag, alias<1>>;
    BOOST_TEST((!none.defaulted && !none.write_null && !none.required && !none.not_null && !none.inherited));
    constexpr auto some = detail::marks_among<write_null_tag, int, required_tag>;
    BOOST_TEST((!some.defaulted && some.write_null && some.required && !some.not_null));
    constexpr auto others = detail::marks_among<defaulted_tag, not_null_tag>;
    BOOST_TEST((others.defaulted && !others.write_null && !others.required && others.not_null));
}

BOOST_AUTO_TEST_CASE(all_aliases_in_order)
{
    static constexpr alias two{"a", "b"}; // not as temporaries, on which clang 14 stumbles
    static constexpr alias third{"c"};
    auto const             all = detail::aliases_among(1, two, secret, third);
    BOOST_TEST_REQUIRE(all.size() == 3U);
    BOOST_TEST((all[0] == "a" && all[1] == "b" && all[2] == "c"));
    BOOST_TEST(detail::aliases_among(1, secret).empty());
}

BOOST_AUTO_TEST_CASE(marks_that_contradict_each_other)
{
    BOOST_TEST(!presence{}.is_contradictory());
    BOOST_TEST(!presence{.not_null = true}.is_contradictory());
    BOOST_TEST(!(presence{.write_null = true, .required = true}.is_contradictory()));
    BOOST_TEST((presence{.required = true, .not_null = true}.is_contradictory()));
    BOOST_TEST((presence{.write_null = true, .not_null = true}.is_contradictory()));
}

BOOST_AUTO_TEST_SUITE_END()
