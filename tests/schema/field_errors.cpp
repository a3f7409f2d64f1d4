// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/schema/field_errors.hpp>

#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace field_errors_test
{
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
} // namespace field_errors_test

BOOST_AUTO_TEST_SUITE(schema_field_errors)

using namespace preflight;
using field_errors_test::counts;
using field_errors_test::made_at_run_time;
using field_errors_test::made_of_a_number;
using field_errors_test::maps;
using field_errors_test::texts;

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
static_assert(!breaks(&counts::n, unless{field_errors_test::lenient, at_least{4}}));
static_assert(breaks(&counts::n, unless{field_errors_test::lenient, at_least{4}}, at_least{4}));

// A rule that can only be judged at run time is not broken here.
static_assert(!breaks(&counts::n, field_errors_test::judged_at_run_time{}));
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
    BOOST_TEST((keeps(&counts::n, unless{field_errors_test::lenient, at_least{4}})));

    // a default that keeps its rules is not an error, nor is the value of a field that is not defaulted
    BOOST_TEST(!detail::default_breaks_rule(detail::field_of("key", &texts::word, defaulted, min_length{3})));
    BOOST_TEST(!detail::default_breaks_rule(detail::field_of("key", &texts::word, min_length{4})));
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
