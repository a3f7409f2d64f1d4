// SPDX-License-Identifier: BSL-1.0
#include <preflight/arbitrary/outline_builder.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace traced
{
constexpr preflight::waiver lifted{3, "lifted"};

struct leaf
{
    std::string        word   = {};
    std::optional<int> number = {};
};
struct tree
{
    std::vector<std::optional<leaf>> leaves = {};
    std::vector<leaf>                some   = {};
    leaf                             one    = {};
    std::optional<leaf>              other  = {};
    std::vector<tree>                more   = {};
    leaf                             spare  = {};
    std::int8_t                      small  = 0;
    double                           real   = 0;
    bool                             flag   = false;
};
struct needless
{
    std::vector<int> pairs = {};
};
struct told
{
    leaf spare = {}; // whose word is none
};
struct endless
{
    std::vector<endless> more = {};
};
enum class colour : unsigned char
{
    red,
    green
};
struct edged
{
    std::int64_t   whole   = 0;
    std::uint64_t  natural = 0;
    float          rough   = 0;
    bool           flag    = false;
    traced::colour paint   = {};
};
/// Written as a whole number where it is one. Its kind names edges that are none.
struct amount
{
    double size = 0;
};
struct bill
{
    amount        sum   = {};
    std::uint64_t count = 0;
};
struct ordered
{
    int                low   = 0;
    std::optional<int> high  = {};
    int                least = 0;
};

/// A rule that does not name its edges.
struct quiet
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = {};

    constexpr bool operator()(int low, std::optional<int> high) const { return !high || low < *high; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
struct rising : quiet
{
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(1, std::nullopt);
        outside(2, 1);
    }
};
/// A rule on a list, which is judged after the elements.
struct even
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = {};

    constexpr bool operator()(preflight::item_count count) const { return count.n % 2 == 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};
} // namespace traced

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<traced::leaf> = object(
    field("word",   &traced::leaf::word, literal{"a", "b"}, unless{traced::lifted, not_equal{"b", ""}}),
    field("number", &traced::leaf::number, unless{traced::lifted, at_least{1}}));
template <>
inline constexpr auto schema_of<traced::tree> = object(
    field("leaves", &traced::tree::leaves, min_items{1}),
    field("some",   &traced::tree::some, min_items{2}, max_items{3}),
    field("one",    &traced::tree::one),
    field("other",  &traced::tree::other),
    field("more",   &traced::tree::more, defaulted),
    field("spare",  &traced::tree::spare, defaulted),
    field("small",  &traced::tree::small, defaulted),
    field("real",   &traced::tree::real, defaulted),
    field("flag",   &traced::tree::flag, defaulted));
template <>
inline constexpr auto schema_of<traced::needless> = object(
    field("pairs", &traced::needless::pairs, defaulted, traced::even{}, max_items{4}));
template <>
inline constexpr auto schema_of<traced::told> = object(
    field("spare", &traced::told::spare, defaulted));
template <>
inline constexpr auto schema_of<traced::endless> = object(
    field("more", &traced::endless::more, min_items{1}));
template <>
inline constexpr auto words_of<traced::colour> = words(word{traced::colour::red, "red"}, word{traced::colour::green, "green"});
template <>
inline constexpr auto schema_of<traced::edged> = object(
    field("whole",   &traced::edged::whole),
    field("natural", &traced::edged::natural),
    field("rough",   &traced::edged::rough),
    field("flag",    &traced::edged::flag),
    field("paint",   &traced::edged::paint));
template <>
struct kind<traced::amount>
{
    using subject = double;

    static constexpr shape                                  what  = shape::scalar;
    static constexpr json_type                              types = json_type::number;
    static constexpr std::string_view                       name  = "amount";
    static constexpr detail::plain_issue<code::float_type>  wrong_type{};

    static constexpr bool decode(json_scalar const& in, double& out, auto&& report)
    {
        out = in.to_real();
        if (out <= 100)
            return true;
        report(detail::plain_issue<code::finite_number>{});
        return false;
    }
    static constexpr void encode(traced::amount const& value, auto&& put)
    {
        if (value.size == static_cast<double>(static_cast<std::int64_t>(value.size)))
            put(static_cast<std::int64_t>(value.size));
        else
            put(value.size);
    }
    static constexpr bool   is_sound(traced::amount const& value) { return value.size <= 100; }
    static constexpr double subject_of(traced::amount const& value) { return value.size; }
    static constexpr void   assign(traced::amount& out, double value) { out.size = value; }
    static constexpr void   keywords(auto&& put) { put("type", "number"); }
    static constexpr void   edges(auto&& inside, auto&& outside)
    {
        inside(-2.5);
        inside(-2);
        inside(99.5);
        inside(100);
        inside(101);
        outside(101);
        outside(3); // which is sound
    }
};
template <>
inline constexpr auto schema_of<traced::bill> = object(
    field("sum",   &traced::bill::sum),
    field("count", &traced::bill::count));
template <>
inline constexpr auto schema_of<traced::ordered> = object(
    field("low",   &traced::ordered::low),
    field("high",  &traced::ordered::high),
    field("least", &traced::ordered::least, defaulted, unless{traced::lifted, at_most{0}}),
    cross_field(traced::rising{}, &traced::ordered::low, &traced::ordered::high),
    cross_field(unless{traced::lifted, traced::quiet{}}, &traced::ordered::least, &traced::ordered::high));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(arbitrary_outline_builder)

using namespace preflight::outline;
using preflight::code;
using json  = boost::json::value;
using kinds = preflight::outline::kind;

template <class T>
constexpr auto const& type_of = preflight::model::node_of<preflight::model::generating, T>;

BOOST_AUTO_TEST_CASE(fields)
{
    preflight::outline::outline_builder all({});
    object const&                       tree = all.of(type_of<traced::tree>);
    object const&                       leaf = all.of(type_of<traced::leaf>);
    struct
    {
        std::string_view name;
        bool             required, nullable;
        kinds            what;
        code             wrong_type;
        std::size_t      rules;
        object const*    fields;
    } const rows[] = {
        {"leaves", true, false, kinds::list, code::list_type, 1, nullptr},
        {"some", true, false, kinds::list, code::list_type, 2, nullptr},
        {"one", true, false, kinds::object, code::model_attributes_type, 0, &leaf},
        {"other", false, true, kinds::object, code::model_attributes_type, 0, &leaf},
        {"more", false, false, kinds::list, code::list_type, 0, nullptr},
        {"spare", false, false, kinds::object, code::model_attributes_type, 0, &leaf},
        {"small", false, false, kinds::number, code::int_type, 0, nullptr},
        {"real", false, false, kinds::number, code::float_type, 0, nullptr},
        {"flag", false, false, kinds::boolean, code::bool_type, 0, nullptr},
    };
    BOOST_TEST_REQUIRE(tree.members.size() == std::size(rows));
    for (std::size_t i = 0; i != std::size(rows); ++i)
        BOOST_TEST_CONTEXT(rows[i].name)
        {
            member const& m = tree.members[i];
            BOOST_TEST(m.name == rows[i].name);
            BOOST_TEST(m.required == rows[i].required);
            BOOST_TEST(m.what.nullable == rows[i].nullable);
            BOOST_TEST((m.what.what == rows[i].what));
            BOOST_TEST((m.what.wrong_type == rows[i].wrong_type));
            BOOST_TEST(m.what.rules.size() == rows[i].rules);
            BOOST_TEST((m.what.fields == rows[i].fields));
            BOOST_TEST((m.what.element != nullptr) == (rows[i].what == kinds::list));
            BOOST_TEST(bool(m.what.held) == (!m.what.fields && !m.what.element));
        }
    BOOST_TEST((tree.members[0].what.element->nullable && tree.members[0].what.element->fields == &leaf));
    BOOST_TEST((!tree.members[1].what.element->nullable && tree.members[1].what.element->fields == &leaf));
    BOOST_TEST((tree.members[4].what.element->fields == &tree));
    BOOST_TEST((tree.members[6].what.least == -128 && tree.members[6].what.most == 127));
    BOOST_TEST(tree.members[7].what.most.is_double());
    BOOST_TEST((&all.of(type_of<traced::tree>) == &tree && tree.members.size() == std::size(rows))); // once

    // whether what a new struct has may be left as it is
    BOOST_TEST(tree.members[4].sound_when_absent);
    BOOST_TEST(!tree.members[5].sound_when_absent); // its word is none
    BOOST_TEST(tree.members[6].sound_when_absent);

    value const& word = leaf.members[0].what;
    BOOST_TEST((word.wrong_type == code::literal_error)); // as the words are all that there is
    BOOST_TEST((word.rules.size() == 2 && word.examples == std::vector<json>{"a"}));
    BOOST_TEST((leaf.members[1].what.nullable && !leaf.members[1].required));
}

BOOST_AUTO_TEST_CASE(what_a_kind_says_of_itself)
{
    preflight::outline::outline_builder all({});
    object const&                       edged = all.of(type_of<traced::edged>);
    struct
    {
        json           least, most;
        std::set<code> misfits;
    } const rows[] = {
        {INT64_MIN, INT64_MAX, {code::int_from_float, code::greater_than_equal, code::less_than_equal}},
        {std::uint64_t{}, UINT64_MAX, {code::int_from_float, code::greater_than_equal, code::less_than_equal}},
        {-3.4028235e38, 3.4028235e38, {code::finite_number}},
        {{}, {}, {}},
        {{}, {}, {code::enumeration}},
    };
    BOOST_TEST_REQUIRE(edged.members.size() == std::size(rows));
    for (std::size_t i = 0; i != std::size(rows); ++i)
        BOOST_TEST_CONTEXT(edged.members[i].name)
        {
            value const&   v = edged.members[i].what;
            std::set<code> found;
            for (auto const& each : v.misfits)
            {
                found.insert(each.code);
                BOOST_TEST(!v.held(each.value).has_value());
            }
            BOOST_TEST((v.least == rows[i].least && v.most == rows[i].most));
            BOOST_TEST((found == rows[i].misfits));
        }
}

// An edge is what the kind makes of it, whatever it is said to be.
BOOST_AUTO_TEST_CASE(edges_are_not_taken_on_trust)
{
    preflight::outline::outline_builder all({});
    value const&                        sum = all.of(type_of<traced::bill>).members[0].what;
    BOOST_TEST((sum.least == -2.5 && sum.most == 100));
    BOOST_TEST_REQUIRE(sum.misfits.size() == 1U);
    BOOST_TEST((sum.misfits[0].code == code::finite_number && sum.misfits[0].value == 101));
    BOOST_TEST((sum.examples == std::vector<json>{-2.5, -2, 99.5, 100}));
}

BOOST_AUTO_TEST_CASE(rules_in_the_order_in_which_they_are_judged)
{
    preflight::outline::outline_builder all({});
    value const&                        pairs = all.of(type_of<traced::needless>).members[0].what;
    BOOST_TEST_REQUIRE(pairs.rules.size() == 2U);
    BOOST_TEST((pairs.rules[0].code == code::too_long && pairs.rules[1].code == code::value_error));
    BOOST_TEST(pairs.sizes == (std::vector<std::size_t>{0, 2, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_what_a_waiver_lifts)
{
    preflight::outline::outline_builder all(traced::lifted);
    object const&                       leaf = all.of(type_of<traced::leaf>);
    BOOST_TEST(leaf.members[0].what.rules.size() == 1U);
    BOOST_TEST((leaf.members[0].what.examples == std::vector<json>{"a", "b"}));
    BOOST_TEST(leaf.members[1].what.rules.empty());
    BOOST_TEST(all.of(type_of<traced::ordered>).rules.size() == 1U);
}

BOOST_AUTO_TEST_CASE(rules_across_fields)
{
    preflight::outline::outline_builder all({});
    object const&                       o = all.of(type_of<traced::ordered>);
    BOOST_TEST_REQUIRE(o.rules.size() == 2U);
    auto const names = [](cross_field const& r) { return std::vector<std::string>(r.names.begin(), r.names.end()); };
    BOOST_TEST(names(o.rules[0]) == (std::vector<std::string>{"low", "high"}), boost::test_tools::per_element());
    BOOST_TEST(names(o.rules[1]) == (std::vector<std::string>{"least", "high"}), boost::test_tools::per_element());
    BOOST_TEST((o.rules[0].inside == std::vector<cross_field::example>{{1, std::nullopt}}));
    BOOST_TEST((o.rules[0].outside == std::vector<cross_field::example>{{2, 1}}));
    BOOST_TEST((o.rules[1].inside.empty() && o.rules[1].outside.empty()));
    BOOST_TEST((o.rules[0].code == code::value_error));

    BOOST_TEST(o.rules[0].keeps({{"low", 1}, {"high", 2}}));
    BOOST_TEST(!o.rules[0].keeps({{"low", 2}, {"high", 2}}));
    BOOST_TEST(o.rules[0].keeps({{"low", 2}, {"high", nullptr}}));
    BOOST_TEST(o.rules[0].keeps({{"low", 2}}));
    BOOST_TEST(o.rules[1].keeps({{"high", 1}})); // the struct's own value for what is absent
    BOOST_TEST(!o.rules[1].keeps({{"high", 0}}));
}

BOOST_AUTO_TEST_CASE(how_deep_the_smallest_documents_are)
{
    preflight::outline::outline_builder all({});
    object const &                      tree = all.of(type_of<traced::tree>), &leaf = all.of(type_of<traced::leaf>),
                 &endless  = all.of(type_of<traced::endless>);
    object const &needless = all.of(type_of<traced::needless>), &told = all.of(type_of<traced::told>);
    all.measure();
    BOOST_TEST(leaf.height == 1U);
    BOOST_TEST(needless.height == 2U); // likewise, with an empty list
    BOOST_TEST(told.height == 2U);     // as a struct, though as JSON it may be empty
    BOOST_TEST(tree.height == 3U);     // of the list `some`, which must have a leaf
    BOOST_TEST(endless.height == preflight::outline::outline_builder::unreachable);
    all.measure();
    BOOST_TEST(tree.height == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
