// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/schema/field.hpp>

#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace field_test
{
struct tag
{
    std::string word;
};

struct counts
{
    int              n    = 3;
    unsigned         much = 0;
    std::string_view word = "abc";
    bool             flag = false;
};

struct texts
{
    std::string                             word  = "abc";
    std::string                             line  = "a line that is longer than what a string holds in itself";
    std::vector<std::string>                words = {"ab", "abcd"};
    std::vector<std::optional<std::string>> gaps  = {"ab", {}};
    std::optional<int>                      none;
};

struct maps
{
    std::map<std::string, int> sizes = {{"m", 2}, {"xl", 4}};
};

struct made_at_run_time
{
    int n;

    made_at_run_time();
};

struct made_of_a_number
{
    int n;

    explicit made_of_a_number(int of) : n(of) {}
};

constexpr preflight::waiver lenient{0, "lenient"};

/// A rule whose predicate is not a constant.
struct judged_at_run_time
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "never";

    bool operator()(int) const;
};
} // namespace field_test

template <>
inline constexpr auto preflight::schema_of<field_test::tag> =
    preflight::object(preflight::field("word", &field_test::tag::word, preflight::min_length{1}));

BOOST_AUTO_TEST_SUITE(field_)

using namespace preflight;
using field_test::counts;
using field_test::made_at_run_time;
using field_test::made_of_a_number;
using field_test::maps;
using field_test::tag;
using field_test::texts;

// Which marks and rules a member may have.
static_assert(says_of<min_length, std::string> && says_of<min_length, std::optional<std::string_view>>);
static_assert(!says_of<min_length, int> && !says_of<min_length, std::vector<std::string>> && !says_of<min_length, tag>);
static_assert(says_of<max_items, std::vector<tag>> && says_of<max_items, std::optional<std::vector<int>>>);
static_assert(!says_of<max_items, std::string> && !says_of<max_items, int> && !says_of<max_items, tag>);
static_assert(says_of<at_least<int>, int> && says_of<at_least<double>, std::optional<unsigned>>);
static_assert(!says_of<at_least<int>, std::string> && !says_of<at_least<int>, bool> && !says_of<at_least<int>, tag>);
static_assert(says_of<literal<1>, std::string> && !says_of<literal<1>, int> && !says_of<literal<1>, bool>);
static_assert(says_of<decltype(rules(min_length{1}, max_length{2})), std::string>);
static_assert(!says_of<decltype(rules(min_length{1}, at_least{2})), std::string>);
static_assert(says_of<decltype(rules()), int>);

using each_word = decltype(each(min_length{1}));
static_assert(
    says_of<each_word, std::vector<std::string>> && says_of<each_word, std::optional<std::vector<std::string>>>);
static_assert(says_of<each_word, std::vector<std::optional<std::string>>>);
static_assert(!says_of<each_word, std::string> && !says_of<each_word, int> && !says_of<each_word, std::vector<int>>);
static_assert(!says_of<each_word, std::vector<std::vector<std::string>>>);
static_assert(says_of<decltype(each(max_items{1})), std::vector<std::vector<std::string>>>);

static_assert(says_of<secret_tag, int> && says_of<secret_tag, std::optional<tag>>);
static_assert(says_of<defaulted_tag, int> && says_of<defaulted_tag, tag>);
static_assert(says_of<write_null_tag, std::optional<int>> && !says_of<write_null_tag, int>);
static_assert(!says_of<int, int> && !says_of<char const*, std::string> && !says_of<only_with, std::string>);

// What follows from marks and rules.
constexpr auto plain  = field("n", &counts::n);
constexpr auto marked = field("much", &counts::much, defaulted, at_most{9U}, secret);
constexpr auto null   = field("none", &texts::none, at_most{9}, write_null);
static_assert(!nothing_said.is_secret);
static_assert(plain.is_required && !plain.is_defaulted && !plain.writes_null && !plain.is_secret);
static_assert(!marked.is_required && marked.is_defaulted && !marked.writes_null && marked.is_secret);
static_assert(!null.is_required && !null.is_defaulted && null.writes_null && !null.is_secret);

// Rules on an object itself are never judged, so it must not be possible to state one.
struct on_objects
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "never";

    constexpr bool operator()(tag const&) const { return false; }
    constexpr void parameters(auto&&) const {}
};
BOOST_AUTO_TEST_CASE(a_rule_on_an_object)
{
    BOOST_TEST((!says_of<on_objects, tag>));
    BOOST_TEST((!says_of<on_objects, std::optional<tag>>));
    BOOST_TEST((!says_of<decltype(each(on_objects{})), std::vector<tag>>));
}

// An optional may be absent anyway.
BOOST_AUTO_TEST_CASE(no_default_for_an_optional)
{
    BOOST_TEST((!says_of<defaulted_tag, std::optional<int>>));
    BOOST_TEST((!says_of<defaulted_tag, std::optional<std::vector<tag>>>));
}

// A named set of rules may also be used for elements.
BOOST_AUTO_TEST_CASE(a_set_of_rules_for_each_element)
{
    BOOST_TEST((says_of<decltype(each(rules(min_length{1}, max_length{2}))), std::vector<std::string>>));
}

namespace
{
/// Returns whether the compiler finds that the default of a member breaks one of its rules.
template <class T, class V>
consteval bool breaks(V T::* member, auto... said)
{
    return detail::default_breaks_rule(detail::field_of("key", member, defaulted, said...));
}
} // namespace

// A default is judged like any other value.
static_assert(!breaks(&counts::n, at_least{3}) && breaks(&counts::n, at_least{4}));
static_assert(!breaks(&counts::n, at_most{3}, at_least{1}) && breaks(&counts::n, at_least{1}, at_most{2}));
static_assert(!breaks(&counts::much, at_least{0}) && breaks(&counts::much, at_least{1}));
static_assert(!breaks(&counts::word, min_length{3}) && breaks(&counts::word, min_length{4}));
static_assert(!breaks(&counts::word, literal{"abc", "b"}) && breaks(&counts::word, literal{"a", "b"}));
static_assert(!breaks(&counts::word, rules(min_length{1}, max_length{3})));
static_assert(breaks(&counts::word, rules(min_length{1}, max_length{2})));
static_assert(!breaks(&counts::flag) && !breaks(&counts::n, secret));

// The value of a new struct is not judged when the field is not defaulted.
static_assert(!detail::default_breaks_rule(detail::field_of("key", &counts::n, at_least{4})));

// A default may break a rule that a waiver lifts.
static_assert(!breaks(&counts::n, unless{field_test::lenient, at_least{4}}));
static_assert(breaks(&counts::n, unless{field_test::lenient, at_least{4}}, at_least{4}));

// A rule that can only be judged at run time is not broken here.
static_assert(!breaks(&counts::n, field_test::judged_at_run_time{}));
static_assert(!breaks(&made_at_run_time::n, at_least{4}));
static_assert(!breaks(&made_of_a_number::n, at_least{4}));

// Neither do strings break a rule when they are not constants.
#if defined(CONSTEXPR_STRINGS)
constexpr bool tells = true;
#else
constexpr bool tells = false;
#endif
static_assert(!breaks(&texts::word, min_length{3}) && breaks(&texts::word, min_length{4}) == tells);
static_assert(!breaks(&texts::line, max_length{60}) && breaks(&texts::line, max_length{25}) == tells);
static_assert(!breaks(&texts::words, max_items{2}) && breaks(&texts::words, max_items{1}) == tells);
static_assert(!breaks(&texts::words, each(max_length{4})) && breaks(&texts::words, each(max_length{3})) == tells);
static_assert(!breaks(&texts::gaps, each(max_length{2})) && breaks(&texts::gaps, each(max_length{1})) == tells);

// At run time, strings can be judged that some compilers cannot judge.
BOOST_AUTO_TEST_CASE(a_default_is_judged_at_run_time)
{
    auto const keeps = [](auto member, auto... said) {
        return detail::default_keeps_rules(detail::field_of("key", member, defaulted, said...));
    };
    BOOST_TEST((keeps(&texts::word, min_length{3}) && !keeps(&texts::word, min_length{4})));
    BOOST_TEST((keeps(&texts::line, max_length{60}) && !keeps(&texts::line, max_length{25})));
    BOOST_TEST((keeps(&texts::word, rules(min_length{1}, max_length{3}))));
    BOOST_TEST((!keeps(&texts::word, rules(min_length{1}, max_length{2}))));
    BOOST_TEST((keeps(&texts::words, max_items{2}) && !keeps(&texts::words, max_items{1})));
    BOOST_TEST((keeps(&texts::words, each(max_length{4})) && !keeps(&texts::words, each(max_length{3}))));
    BOOST_TEST((keeps(&texts::gaps, each(max_length{2}), secret) && !keeps(&texts::gaps, each(max_length{1}))));
    BOOST_TEST(keeps(&texts::words, each(max_length{4}), each(min_length{2})));
    BOOST_TEST(!keeps(&texts::words, each(max_length{4}), each(min_length{3})));
    BOOST_TEST(keeps(&maps::sizes, max_items{2}, keys(max_length{2}), each(at_most{4})));
    BOOST_TEST(!keeps(&maps::sizes, max_items{1}));
    BOOST_TEST(!keeps(&maps::sizes, keys(max_length{1})));
    BOOST_TEST(!keeps(&maps::sizes, each(at_most{3})));
    BOOST_TEST((keeps(&texts::none, at_least{4}, write_null))); // an empty optional breaks no rule
    BOOST_TEST((keeps(&counts::n, unless{field_test::lenient, at_least{4}})));

    // a default that keeps its rules is not an error, nor is the value of a field that is not defaulted
    BOOST_TEST(!detail::default_breaks_rule(detail::field_of("key", &texts::word, defaulted, min_length{3})));
    BOOST_TEST(!detail::default_breaks_rule(detail::field_of("key", &texts::word, min_length{4})));
}

BOOST_AUTO_TEST_CASE(marks_that_contradict_each_other)
{
    BOOST_TEST(!presence{}.is_contradictory());
    BOOST_TEST(!presence{.not_null = true}.is_contradictory());
    BOOST_TEST(!(presence{.write_null = true, .required = true}.is_contradictory()));
    BOOST_TEST((presence{.required = true, .not_null = true}.is_contradictory()));
    BOOST_TEST((presence{.write_null = true, .not_null = true}.is_contradictory()));
}

BOOST_AUTO_TEST_CASE(names_that_are_not_utf8)
{
    auto const is_wrong = [](std::string_view name, auto... said) {
        return detail::has_name_beyond_utf8(detail::field_of(name, &counts::n, said...));
    };
    constexpr alias good{"\xc3\xbc", "b"};
    constexpr alias bad{"a", "\xc3"};
    BOOST_TEST(!is_wrong("\xc3\xbc"));
    BOOST_TEST(is_wrong("\xc3"));
    BOOST_TEST(!is_wrong("a", good, defaulted));
    BOOST_TEST(is_wrong("a", good, bad));
    BOOST_TEST(is_wrong("\xc3", good));
    BOOST_TEST(detail::field_of("a", &counts::n, good, bad).aliases[2] == "a"); // all, in order
}

BOOST_AUTO_TEST_SUITE_END()
