// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/convert/renew.hpp>
#include <preflight/fluence.hpp>
#include <preflight/read.hpp>

#include <any>
#include <cstdint>

namespace renew_test
{
// All members of these are fields.
struct point
{
    int         x    = 1;
    std::string name = "new";
};
struct all_kinds
{
    bool                       truth = false;
    std::int8_t                small = 0;
    std::uint64_t              large = 0;
    float                      real  = 0;
    std::string                text;
    std::optional<int>         may_be;
    std::optional<std::string> may_say;
    std::optional<point>       may_lie;
    std::vector<point>         list;
    point                      inside;
};

// These have `hidden`, too, or what is hard to look into.
struct tail
{
    int x      = 1;
    int hidden = 2;

    friend bool operator==(tail const&, tail const&) = default;
};
struct anything_hidden
{
    int      x = 1;
    std::any hidden;
};
struct array_hidden
{
    int x         = 1;
    int hidden[2] = {};
};
struct optional_hidden
{
    int                x      = 1;
    std::optional<int> hidden = 2;
};
struct with_base : point
{
    int y = 1;
};
struct with_constructor
{
    int x = 1;
    with_constructor() {} // NOLINT(modernize-use-equals-default): so that it is no aggregate
};
struct deep
{
    tail first;
    int  x = 1;

    friend bool operator==(deep const&, deep const&) = default;
};

struct lists
{
    tail                first;
    std::vector<tail>   tails;
    std::vector<deep>   deeps;
    std::optional<tail> may_be;
    int                 hidden = 9;

    friend bool operator==(lists const&, lists const&) = default;
};
} // namespace renew_test

namespace preflight
{
template <>
inline constexpr auto schema_of<renew_test::point> =
    object(field("x", &renew_test::point::x, defaulted), field("name", &renew_test::point::name, defaulted));
template <>
inline constexpr auto schema_of<renew_test::all_kinds> =
    object(field("inside", &renew_test::all_kinds::inside), field("truth", &renew_test::all_kinds::truth),
        field("small", &renew_test::all_kinds::small), field("large", &renew_test::all_kinds::large),
        field("real", &renew_test::all_kinds::real), field("text", &renew_test::all_kinds::text),
        field("may_be", &renew_test::all_kinds::may_be), field("may_say", &renew_test::all_kinds::may_say),
        field("may_lie", &renew_test::all_kinds::may_lie), field("list", &renew_test::all_kinds::list));
template <>
inline constexpr auto schema_of<renew_test::tail> = object(field("x", &renew_test::tail::x, defaulted));
template <>
inline constexpr auto schema_of<renew_test::anything_hidden> = object(field("x", &renew_test::anything_hidden::x));
template <>
inline constexpr auto schema_of<renew_test::array_hidden> = object(field("x", &renew_test::array_hidden::x));
template <>
inline constexpr auto schema_of<renew_test::optional_hidden> = object(field("x", &renew_test::optional_hidden::x));
template <>
inline constexpr auto schema_of<renew_test::with_base> = object(field("y", &renew_test::with_base::y));
template <>
inline constexpr auto schema_of<renew_test::with_constructor> = object(field("x", &renew_test::with_constructor::x));
template <>
inline constexpr auto schema_of<renew_test::deep> =
    object(field("first", &renew_test::deep::first, defaulted), field("x", &renew_test::deep::x));
template <>
inline constexpr auto schema_of<renew_test::lists> =
    object(field("first", &renew_test::lists::first, defaulted), field("tails", &renew_test::lists::tails, defaulted),
        field("deeps", &renew_test::lists::deeps, defaulted), field("may_be", &renew_test::lists::may_be));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(convert_renew)

using namespace renew_test;
using preflight::detail::names_all_members;

static_assert(names_all_members<point>);
static_assert(names_all_members<all_kinds>);
static_assert(!names_all_members<tail>);
static_assert(!names_all_members<anything_hidden>);
static_assert(!names_all_members<array_hidden>);
static_assert(!names_all_members<optional_hidden>);
static_assert(!names_all_members<with_base>);
static_assert(!names_all_members<with_constructor>);
static_assert(!names_all_members<deep>);
static_assert(names_all_members<preflight::fluence::container_request>); // so that reading these costs nothing more
static_assert(names_all_members<preflight::fluence::machine_request>);

BOOST_AUTO_TEST_CASE(whether_all_members_are_named)
{
    BOOST_TEST((names_all_members<all_kinds> && !names_all_members<deep>));
    BOOST_TEST(!names_all_members<with_constructor>);
}

BOOST_AUTO_TEST_CASE(what_no_field_names)
{
    // what is read into, with numbers that no new struct has
    lists const used{{5, 6}, {{5, 6}, {5, 6}}, {{{5, 6}, 7}}, tail{5, 6}, 8};
    struct
    {
        std::string_view text;
        lists            then;
    } const cases[] = {
        {R"({"first":{"x":3}})", {{3, 6}, {}, {}, {}, 8}},
        {R"({"tails":[{"x":3}]})", {{}, {{3, 2}}, {}, {}, 8}},
        {R"({"tails":[{},{"x":3},{"x":4}]})", {{}, {{1, 2}, {3, 2}, {4, 2}}, {}, {}, 8}},
        {R"({"deeps":[{"x":3,"first":{"x":4}},{"x":3}]})", {{}, {}, {{{4, 2}, 3}, {{1, 2}, 3}}, {}, 8}},
        {R"({"may_be":{"x":3}})", {{}, {}, {}, tail{3, 2}, 8}},
        {R"({"may_be":null})", {{}, {}, {}, {}, 8}},
    };
    for (auto const& c : cases)
        BOOST_TEST_CONTEXT(c.text)
        {
            lists fast = used;
            BOOST_TEST(preflight::fast::try_fast<lists>(c.text, {}, &fast));
            BOOST_TEST((fast == c.then));

            lists filled = used;
            preflight::detail::fill(filled, boost::json::parse(c.text));
            BOOST_TEST((filled == c.then));
        }
}

BOOST_AUTO_TEST_CASE(what_is_named_keeps_its_memory)
{
    std::string const        text(100, 'x');
    std::vector<point>       all_named{{3, text}};
    auto const* const        at = all_named[0].name.data();
    boost::json::value const in{{{"name", "a text of more than fifteen characters"}}};
    preflight::detail::fill(all_named, in);
    BOOST_TEST(all_named[0].x == 1);
    BOOST_TEST(static_cast<void const*>(all_named[0].name.data()) == static_cast<void const*>(at));
}

BOOST_AUTO_TEST_SUITE_END()
