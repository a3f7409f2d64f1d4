// SPDX-License-Identifier: BSL-1.0

// What a caller takes at most, on both sides of each limit, of all functions that take limits.
#include "schemas.hpp"

#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/read/reader.hpp>
#include <preflight/show/show.hpp>

#include <boost/json/parse.hpp>

#include <cstddef>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace limits_test
{
/// Lists without a limit.
struct numbers
{
    std::vector<int> all;
    int              last = 1;

    friend bool operator==(numbers const&, numbers const&) = default;
};

/// Maps that revoke the issues of their entries, in each other.
struct table
{
    std::map<std::string, std::map<std::string, int>> rows;
    std::map<std::string, int>                        free;
    int                                               last = 1;
};
} // namespace limits_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<limits_test::numbers> = object(
    field("all",  &limits_test::numbers::all,  each(at_least{1})),
    field("last", &limits_test::numbers::last, defaulted, at_least{1}));
template <>
inline constexpr auto schema_of<limits_test::table> = object(
    field("rows", &limits_test::table::rows, max_items{1}, each(max_items{2}, each(at_least{1}))),
    field("free", &limits_test::table::free, defaulted, min_items{1}, keys(max_length{2}), each(at_least{1})),
    field("last", &limits_test::table::last, defaulted, at_least{1}));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(report_limits)

using limits_test::numbers;
using limits_test::table;
using preflight::limits;
using preflight::report;

static_assert(limits{}.depth == 32 && limits{}.issues == 1000);
static_assert(limits{}.bytes == std::numeric_limits<std::size_t>::max());
static_assert(preflight::detail::with_an_issue({.issues = 0}).issues == 1);
static_assert(preflight::detail::with_an_issue({.issues = 2}).issues == 2);
static_assert(preflight::detail::without_issues({.depth = 3}).issues == 0);
static_assert(preflight::detail::without_issues({.depth = 3}).depth == 3);

namespace
{
/// Checks that all functions that take a text give one report, which it returns.
template <class T>
report of_text(std::string_view text, limits const& most)
{
    auto const found = preflight::validate<T>(text, {}, most);
    T          out{};
    BOOST_TEST(preflight::is_valid<T>(text, {}, most) == found.empty());
    BOOST_TEST(to_fastapi(preflight::read_into(text, out, {}, most)) == to_fastapi(found));
    auto const read = preflight::read<T>(text, {}, most);
    BOOST_TEST(read.has_value() == found.empty());
    if (!read)
    {
        BOOST_TEST(to_fastapi(read.error()) == to_fastapi(found));
        BOOST_TEST(read.error().cut == found.cut);
    }
    preflight::reader<T> in(most);
    in.write(text.substr(0, text.size() / 2));
    in.write(text.substr(text.size() / 2));
    auto const pieces = in.finish();
    BOOST_TEST(pieces.has_value() == found.empty());
    if (!pieces)
        BOOST_TEST(to_fastapi(pieces.error()) == to_fastapi(found));
    return found;
}

/// The same of a document, too.
template <class T>
report of(std::string_view text, limits const& most)
{
    auto const found    = of_text<T>(text, most);
    auto const document = preflight::parse(text, {}, 100).value();
    auto const same     = preflight::validate<T>(document, {}, most);
    BOOST_TEST(to_fastapi(same) == to_fastapi(found));
    BOOST_TEST(same.cut == found.cut);
    BOOST_TEST(preflight::is_valid<T>(document, {}, most) == found.empty());
    return found;
}

std::string zeros(std::size_t n) { return "{\"all\":[" + support::listed(n, "0") + "],\"last\":0}"; }

/// Nodes in each other: the innermost has a list at this depth.
std::string nodes(std::size_t depth)
{
    std::string text = R"({"name":"n","children":[]})";
    for (; depth > 2; depth -= 2)
        text = R"({"name":"n","children":[)" + text + "]}";
    return text;
}
} // namespace

BOOST_AUTO_TEST_CASE(bytes)
{
    std::string const sound = R"({"all":[1]})", faulty = R"({"all":[0]})", broken = R"({"all":[x]})";
    for (auto const& text : {sound, faulty, broken})
        for (std::size_t const more : {0U, 1U, 1000U})
            BOOST_TEST(support::issues(of_text<numbers>(text, {.bytes = text.size() + more})) ==
                           support::issues(preflight::validate<numbers>(text)),
                boost::test_tools::per_element());
    for (auto const& text : {sound, faulty, broken})
        for (std::size_t const most : {std::size_t{0}, std::size_t{1}, text.size() - 1})
        {
            auto const found = of_text<numbers>(text, {.bytes = most});
            BOOST_TEST_REQUIRE(found.size() == 1U);
            BOOST_TEST(found[0].type() == "body_too_large");
            BOOST_TEST(found[0].message ==
                       "Body should have at most " + std::to_string(most) + (most == 1 ? " byte" : " bytes"));
        }
    // A document has no bytes.
    BOOST_TEST(preflight::is_valid<numbers>(boost::json::parse(sound), {}, {.bytes = 1}));
}

BOOST_AUTO_TEST_CASE(depth)
{
    for (std::size_t const deep : {2U, 4U, 8U, 32U, 34U, 64U, 66U})
        for (std::size_t const most : {1U, 2U, 3U, 4U, 7U, 8U, 9U, 31U, 32U, 33U, 34U, 64U, 65U, 66U, 100U})
        {
            auto const text     = nodes(deep);
            auto const found    = of_text<sample::node>(text, {.depth = most});
            auto const document = preflight::parse(text, {}, 100).value();
            auto const same     = preflight::validate<sample::node>(document, {}, {.depth = most});
            BOOST_TEST(found.empty() == (deep <= most), deep << " in " << most);
            BOOST_TEST(same.empty() == (deep <= most), deep << " in " << most);
            BOOST_TEST(preflight::is_valid<sample::node>(document, {}, {.depth = most}) == (deep <= most));
            if (!same.empty())
            {
                BOOST_TEST(found[0].type() == "json_invalid");
                BOOST_TEST(same[0].type() == "too_deep");
                BOOST_TEST(same[0].message ==
                           "Arrays and objects should lie in each other at most " + std::to_string(most) + " deep");
            }
        }
    // Unknown keys count, too.
    std::string const text = R"({"all":[],"x":[[]]})";
    BOOST_TEST(of_text<numbers>(text, {.depth = 3}).empty());
    BOOST_TEST(!of_text<numbers>(text, {.depth = 2}).empty());
}

BOOST_AUTO_TEST_CASE(issues)
{
    for (std::size_t const n : {0U, 1U, 2U, 5U, 999U, 1000U, 1001U})
        for (std::size_t const most : {1U, 2U, 3U, 5U, 6U, 7U, 1000U, 1001U, 2000U})
        {
            auto const found = of<numbers>(zeros(n), {.issues = most});
            BOOST_TEST(found.size() == std::min(n + 1, most));
            BOOST_TEST(found.cut == (n + 1 > most));
            BOOST_TEST(found[0].input.text() == "0");
        }
    auto const one = of<numbers>(zeros(3), {.issues = 0}); // a report that is not empty lists something
    BOOST_TEST((one.size() == 1U && one.cut && !one.empty()));
    BOOST_TEST(preflight::validate<numbers>(zeros(999)).size() == 1000U);
    BOOST_TEST(!preflight::validate<numbers>(zeros(999)).cut);
    BOOST_TEST(preflight::validate<numbers>(zeros(1000)).cut);
    BOOST_TEST(preflight::validate(numbers{std::vector<int>(2000), 1}).size() == 1000U);
    BOOST_TEST(preflight::validate(numbers{std::vector<int>(2000), 1}).cut);
}

// What a map revokes does not count, and what is cut is the beginning of the whole.
BOOST_AUTO_TEST_CASE(issues_that_are_revoked)
{
    for (std::string_view const text : {
             R"({"rows":{"a":{"a":0,"b":0,"c":1}},"last":0})",
             R"({"rows":{"a":{"a":0,"b":0,"c":1,"d":1,"e":1}},"last":0})",
             R"({"rows":{"a":{"a":0,"b":0,"c":1,"d":1,"e":1},"b":{"a":0},"c":{"x":1},"d":{"x":1}},"last":0})",
             R"({"rows":{"a":{"a":0,"b":0},"b":{"a":0,"b":1,"c":1,"d":1,"e":"x"},"c":{"x":1}},"last":0})",
             R"({"rows":{"b":0,"c":{},"d":{"x":0}},"free":{"a":0,"abc":0,"b":1},"last":0})",
             R"({"rows":{},"free":{},"last":1})",
             R"({"rows":{},"free":{"abc":0,"abcd":0},"last":0})",
         })
        BOOST_TEST_CONTEXT(text)
        {
            auto const all = of<table>(text, {});
            for (std::size_t most = 1; most != all.size() + 2; ++most)
            {
                auto const found = of<table>(text, {.issues = most});
                BOOST_TEST(found.size() == std::min(most, all.size()));
                BOOST_TEST(found.cut == (most < all.size()));
                for (std::size_t i = 0; i != found.size(); ++i)
                    BOOST_TEST((found[i].path == all[i].path && found[i].message == all[i].message));
            }
        }
}

// Each part of a walk ends at the limit.
BOOST_AUTO_TEST_CASE(issues_of_all_kinds)
{
    for (std::string_view const text :
        {R"({"a":{},"b":[1,{"x":0}],"name":1})", R"({"name":"","password":1,"pair":[],"more":[1,2,3],"x":1,"y":2})",
            R"([])", R"({"of":[{"type":"x"},{},1],"named":{"":0}})"})
        sample::with_all([&]<class... T> {
            auto const each = [&]<class U>(U const*) {
                auto const all = of<U>(text, {});
                for (std::size_t most = 1; most < all.size(); ++most)
                    BOOST_TEST((of<U>(text, {.issues = most}).size() == most));
            };
            (each(static_cast<T const*>(nullptr)), ...);
        });
}

BOOST_AUTO_TEST_CASE(a_report_that_is_cut_says_so)
{
    auto const text  = zeros(3);
    auto const found = preflight::validate<numbers>(text, {}, {.issues = 2});
    auto const one   = std::string("Input should be greater than or equal to 1");
    BOOST_TEST(summary(found) == "all.0: " + one + "; all.1: " + one + "; there are more issues than these");
    std::ostringstream out;
    out << found;
    BOOST_TEST(out.str() == "all.0: " + one + "\nall.1: " + one + "\nthere are more issues than these\n");
    BOOST_TEST(show(text, found).ends_with("\nbody: there are more issues than these\n"));
    BOOST_TEST(show(text, found, {.file = "f", .colour = true})
            .ends_with("\x1b[1mf: \x1b[0mthere are more issues than these\n"));
    // The API's form has no word for it: a client finds the first issues.
    BOOST_TEST(to_fastapi(found) == to_fastapi(report{{found[0], found[1]}}));
    BOOST_TEST(summary(report{{}, {}, true}) == "there are more issues than these");
}

BOOST_AUTO_TEST_CASE(a_reader_with_limits)
{
    preflight::reader<numbers> in(limits{.depth = 2, .bytes = 20});
    BOOST_TEST(in.write(R"({"all":[1],"last":1})"));
    BOOST_TEST(!in.write(" "));
    BOOST_TEST(in.finish().error()[0].type() == "body_too_large");
    BOOST_TEST(in.write(R"({"all":[],"x":[[]]})"));
    BOOST_TEST(in.finish().error()[0].type() == "json_invalid");
    BOOST_TEST(in.write(R"({"all":[1],"last":1})"));
    BOOST_TEST((in.finish().value() == numbers{{1}, 1}));

    preflight::reader<numbers> any(limits{}); // no limit
    BOOST_TEST(any.write(std::string(100000, ' ')));
    BOOST_TEST(any.write("{\"all\":[]}"));
    BOOST_TEST(any.finish().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
