// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/export/describing.hpp>

#include <boost/json/serialize.hpp>

namespace describing_test
{
/// A rule across three fields, which names them in its keywords.
struct sorted
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "{how} order";
    std::string_view      how;

    constexpr bool operator()(int a, std::optional<int> b, int c) const { return a <= c && (!b || *b <= c); }
    constexpr void parameters(auto&& put) const { put("how", how); }
    constexpr void keywords(auto&& put, std::string_view a, std::string_view b, std::string_view c) const
    {
        put("title", std::string(a) + '<' + std::string(b) + '<' + std::string(c));
    }
};

struct row
{
    int                first  = 1;
    std::optional<int> second = 2;
    int                third  = 3;
    std::vector<int>   list   = {7, 8};

    friend bool operator==(row const&, row const&) = default;
};
} // namespace describing_test

template <>
inline constexpr auto preflight::schema_of<describing_test::row> =
    preflight::object(preflight::field("c", &describing_test::row::third, preflight::defaulted, preflight::at_most{9}),
        preflight::field("a", &describing_test::row::first), preflight::field("b", &describing_test::row::second),
        preflight::field("l", &describing_test::row::list, preflight::defaulted, preflight::max_items{4}),
        preflight::cross_field(describing_test::sorted{"{how} order", "ascending"}, &describing_test::row::first,
            &describing_test::row::second, &describing_test::row::third));

BOOST_AUTO_TEST_SUITE(export_describing)

using describing_test::row;
using preflight::keywords;
using preflight::model::describing;
using preflight::model::make_issue;

namespace
{
auto const& type = preflight::model::node_of<describing, row>;

/// Returns the schema that `fill` makes with keywords.
std::string made(auto const& fill)
{
    boost::json::object schema;
    keywords            put(schema);
    fill(put);
    return boost::json::serialize(schema);
}
} // namespace

BOOST_AUTO_TEST_CASE(keywords_of_kinds_and_rules)
{
    auto const& number = *type.fields()[1].type;
    BOOST_TEST(made([&](keywords& put) { number.functions->keywords(put); }) ==
               R"({"type":"integer","minimum":-2147483648,"maximum":2147483647})");
    auto const& most = type.fields()[0].rules[0];
    BOOST_TEST(made([&](keywords& put) { most.functions->keywords(most.self, put); }) == R"({"maximum":9})");
    auto const& items = type.fields()[3].rules[0];
    BOOST_TEST(made([&](keywords& put) { items.functions->keywords(items.self, put); }) == R"({"maxItems":4})");
    BOOST_TEST(!number.wrong_type.functions->keywords); // the type says it
    BOOST_TEST(!type.wrong_type.functions->keywords);
}

BOOST_AUTO_TEST_CASE(keywords_across_fields_by_their_names)
{
    auto const& across = type.cross_fields[0];
    BOOST_TEST(made([&](keywords& put) { across.functions->keywords(across, put); }) == R"({"title":"a<b<c"})");
}

BOOST_AUTO_TEST_CASE(what_stands_for_an_absent_key)
{
    auto const default_of = [](std::size_t n) {
        auto const&        f = type.fields()[n];
        boost::json::value out("before");
        if (!f.functions->default_of)
            return std::string("none");
        f.functions->default_of(f.self, out);
        return boost::json::serialize(out);
    };
    BOOST_TEST(default_of(0) == "3");
    BOOST_TEST(default_of(1) == "none");
    BOOST_TEST(default_of(2) == "none"); // an optional is nothing
    BOOST_TEST(default_of(3) == "[7,8]");
}

BOOST_AUTO_TEST_CASE(what_a_broken_rule_says)
{
    auto const most = make_issue(type.fields()[0].rules[0]);
    BOOST_TEST(most.message == "Input should be less than or equal to 9");
    BOOST_TEST((most.code == preflight::code::less_than_equal && most.context.size() == 1));
    BOOST_TEST((most.path.empty() && most.input.empty()));

    auto const items = make_issue(type.fields()[3].rules[0]); // of no list in particular
    BOOST_TEST(items.message == "List should have at most 4 items after validation, not N");

    auto const across = make_issue(type.cross_fields[0]);
    BOOST_TEST(across.message == "Value error, ascending order");
    BOOST_TEST((across.code == preflight::code::value_error));
    BOOST_TEST(make_issue(type.fields()[1].type->wrong_type).message == "Input should be a valid integer");
}

BOOST_AUTO_TEST_SUITE_END()
