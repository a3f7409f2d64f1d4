// SPDX-License-Identifier: BSL-1.0
#include "sure.hpp"

#include <preflight/arbitrary.hpp>
#include <preflight/fluence.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Structs of which a no is said, and of which it is left to others.
namespace refusal_test
{
struct leaf
{
    std::string name = {};
    int         size = 1;

    friend bool operator==(leaf const&, leaf const&) = default;
};
struct tree
{
    std::string                     name   = {};
    std::optional<int>              size   = {};
    leaf                            one    = {};
    std::vector<leaf>               leaves = {};
    std::vector<std::string>        words  = {};
    std::map<std::string, int>      counts = {};
    std::map<std::string, leaf>     named  = {};
    std::variant<std::string, leaf> either = {};
    std::optional<leaf>             maybe  = {};
    int                             least  = 0;
    int                             most   = 9;
    std::string                     title  = {};

    friend bool operator==(tree const&, tree const&) = default;
};
struct in_order
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "{0} must not be above {1}";

    constexpr bool operator()(int least, int most) const { return least <= most; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
} // namespace refusal_test
template <>
inline constexpr auto preflight::schema_of<refusal_test::leaf> =
    preflight::object(field("name", &refusal_test::leaf::name, min_length{1}, max_length{4}),
        field("size", &refusal_test::leaf::size, defaulted, at_least{1}));
template <>
inline constexpr auto preflight::schema_of<refusal_test::tree> =
    preflight::object(field("name", &refusal_test::tree::name, min_length{1}),
        field("size", &refusal_test::tree::size, at_least{1}), field("one", &refusal_test::tree::one, defaulted),
        field("leaves", &refusal_test::tree::leaves, defaulted, max_items{2}),
        field("words", &refusal_test::tree::words, defaulted, each(min_length{1})),
        field("counts", &refusal_test::tree::counts, defaulted, max_items{1}),
        field("named", &refusal_test::tree::named, defaulted), field("either", &refusal_test::tree::either, defaulted),
        field("maybe", &refusal_test::tree::maybe), field("least", &refusal_test::tree::least, defaulted),
        field("most", &refusal_test::tree::most, defaulted),
        field("title", &refusal_test::tree::title, defaulted, alias{"label"}, max_length{3}),
        cross_field(refusal_test::in_order(), &refusal_test::tree::least, &refusal_test::tree::most));

BOOST_AUTO_TEST_SUITE(fast_refusal)

using preflight::fast::known;
using refusal_test::tree;

namespace
{
template <class T>
known known_of(std::string_view text)
{
    support::sure<T>(text); // whose no is right
    return preflight::fast::judge_text<T>(text, {}, preflight::fast::no_output{}, nullptr, true);
}

struct row
{
    std::string_view text;
    known            what;
};

/// Checks each text as it is, and with much in front of it and behind it.
void check(std::vector<row> const& rows)
{
    std::string const much =
        R"("zz":["a text that is long enough to lie before the last sixty-four bytes",{"a":"|{[\"\\"}])";
    for (auto const& [text, what] : rows)
    {
        BOOST_TEST((known_of<tree>(text) == what), text);
        BOOST_TEST(
            (preflight::fast::judge_text<tree>(text, {}, preflight::fast::no_output{}, nullptr, false) != known::no),
            text << " where none is wanted");
        std::string before(text), behind(text);
        before.insert(1, much + ',');
        BOOST_TEST((known_of<tree>(before) == what), before);
        if (text.ends_with("}"))
        {
            behind.insert(behind.size() - 1, ',' + much);
            BOOST_TEST((known_of<tree>(behind) == what), behind);
        }
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(a_broken_value)
{
    check({
        {R"({"name":"a"})", known::yes},
        {R"({"name":""})", known::no},
        {R"({"name" :""})", known::no},
        {R"({"name":1})", known::no},
        {R"({"name":null})", known::no},
        {R"({"name":["a"]})", known::no},
        {R"({"size":1})", known::no}, // a key is missing
        {R"({"name":"a","size":null})", known::yes},
        {R"({"name":"a","size":0})", known::no},
        {R"({"name":"a","size":-0})", known::no},
        {R"({"name":"a","size":1.5})", known::no},
        {R"({"name":"a","size":1.0})", known::nothing}, // which is an integer
        {R"({"name":"a","size":"1"})", known::no},
        {R"({"name":"a","size":1e99999})", known::nothing}, // perhaps no number
        {R"({"name":"a","one":{"name":"abcde"}})", known::no},
        {R"({"name":"a","one":{"name":"abcd"}})", known::yes},
        {R"({"name":"a","one":{"name":"\u0061\u0062\u0063\u0064"}})", known::yes},
        {R"({"name":"a","one":{"name":"\u0061\u0062\u0063\u0064e"}})", known::no},
        {R"({"name":"a","one":{"name":"\x"}})", known::nothing}, // no JSON
        {R"({"name":"a","one":{}})", known::no},
        {R"({"name":"a","maybe":{"name":""}})", known::no},
        {R"({"name":"a","maybe":null})", known::yes},
        {R"({"name":"a","leaves":[{"name":"a"},{"name":"","size":1}]})", known::no},
        {R"({"name":"a","leaves":[{"name":"a"},{"name":"a","size":0},{}]})", known::no},
        {R"({"name":"a","leaves":[{"name":"a"},{"name":"a"},{"name":"a"}]})", known::no},
        {R"({"name":"a","leaves":[{"name":"a"},3]})", known::no},
        {R"({"name":"a","leaves":{}})", known::no},
        {R"({"name":"a","words":["a",""]})", known::no},
        {R"({"name":"a","words":["a","]"]})", known::yes},
        {R"({"name":"a","words":["]}","\"",""]})", known::no},
        {R"({"name":"a","counts":{"a":1,"b":2}})", known::no},
        {R"({"name":"a","counts":{"a":"1"}})", known::no},
        {R"({"name":"a","counts":{"a":1,"a":1}})", known::nothing},    // which is one
        {R"({"name":"a","named":{"a":{"name":""}}})", known::nothing}, // in a map, where keys may come twice
        {R"({"name":"a","named":[]})", known::no},
        {R"({"name":"a","either":{"name":""}})", known::nothing},
        {R"({"name":"a","either":1})", known::no},
        {R"({"name":"a","least":5,"most":4})", known::no},
        {R"({"name":"a","least":5})", known::yes},
        {R"({"name":"a","least":10})", known::no},
        {R"({"name":"a","title":"abcd"})", known::nothing}, // as it may be read from another key
        {R"({"name":"a","label":"abcd"})", known::nothing},
        {R"({"name":"a","zzz":[1,]})", known::nothing},
    });
}

// Of a key that comes twice the last value counts, and so of each key around it.
BOOST_AUTO_TEST_CASE(a_key_that_comes_again)
{
    check({
        {R"({"name":"","name":"a"})", known::nothing},
        {R"({"name":"a","name":""})", known::no},
        {R"({"name":"", "name" : "a"})", known::nothing},
        {R"({"name":"","n\u0061me":"a"})", known::nothing},
        {R"({"name":"","x\"":"a"})", known::nothing}, // any key with an escape may be it
        {R"({"name":"","x":"name","y":["name",{"name":"a"}]})", known::no},
        {R"({"name":"","size":1,"one":{"name":"a"}})", known::no},
        {R"({"one":{"name":""},"name":"a"})", known::no},
        {R"({"one":{"name":"","name":"a"},"name":"a"})", known::nothing},
        {R"({"one":{"name":""},"name":"a","one":{"name":"b"}})", known::nothing},
        {R"({"one":{"name":""},"name":"a","words":["one"],"x":{"one":1}})", known::no},
        {R"({"one":{},"name":"a"})", known::no},
        {R"({"one":{},"name":"a","one":{"name":"a"}})", known::nothing},
        {R"({"leaves":[{"name":""},{"name":"a"}],"name":"a"})", known::no},
        {R"({"leaves":[{"name":"","name":"b"},{"name":"a"}],"name":"a"})", known::nothing},
        {R"({"leaves":[{"name":"a"},{"name":""}],"name":"a","leaves":[]})", known::nothing},
        {R"({"leaves":[{"name":"a"},{"name":""}],"name":"a","lea\u0076es":[]})", known::nothing},
        {R"({"words":[""],"name":"a","words":[]})", known::nothing},
        {R"({"name":"a","least":5,"most":4,"x":"most"})", known::no},
    });
}

// Whatever is no JSON is a no, too.
BOOST_AUTO_TEST_CASE(not_json)
{
    for (std::string_view const text : {R"({"name":"",])", R"({"name":"","x})", R"({"name":"","x\})", R"({"name":""}})",
             "{\"name\":\"\",\"x\":\"\xff\"}", R"({"leaves":[{"name":""])", "[]", "1", "", "null", "{\"name\":\"a\"",
             "\"{}\""})
        BOOST_TEST((known_of<tree>(text) == known::no), text);
    BOOST_TEST((known_of<std::vector<int>>("{}") == known::no));
    BOOST_TEST((known_of<std::vector<int>>("[0.5]") == known::nothing));
    BOOST_TEST((known_of<std::vector<refusal_test::leaf>>(R"([{"name":"a"},{"name":""}])") == known::no));
    BOOST_TEST((known_of<std::optional<refusal_test::leaf>>("null") == known::nothing));
}

// As deep as it may be, and deeper.
BOOST_AUTO_TEST_CASE(deep)
{
    for (int levels = 1; levels != 40; ++levels)
    {
        std::string text;
        for (int i = 0; i != levels; ++i)
            text += R"({"name":"a","children":[)";
        text += R"({"name":1})";
        for (int i = 0; i != levels; ++i)
            text += "]}";
        auto const what = known_of<sample::node>(text);
        BOOST_TEST((what == known::no || (what == known::nothing && levels > 16)), levels);
    }
}

// Most issues of requests are known; some have keys with escapes, which generated requests do not lack.
BOOST_AUTO_TEST_CASE(issues_of_requests)
{
    preflight::arbitrary<preflight::fluence::container_request> const make;
    std::minstd_rand                                                  engine(3);
    preflight::choices                                                from(engine);
    std::size_t                                                       all = 0, sure = 0;
    for (int i = 0; i != 2000; ++i)
    {
        auto const document = preflight::parse(make.faulty_text(from)).value();
        if (preflight::is_valid<preflight::fluence::container_request>(document))
            continue;
        std::string text;
        preflight::append_json(text, document);
        ++all;
        sure += known_of<preflight::fluence::container_request>(text) == known::no ? 1U : 0U;
    }
    BOOST_TEST(all > 1000U);
    BOOST_TEST(sure * 4 > all * 3);
}

BOOST_AUTO_TEST_SUITE_END()
