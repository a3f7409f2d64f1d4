// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/append_value.hpp>
#include <preflight/validate/text_input.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(text_input_)

using preflight::json_type;
using preflight::detail::tape;
using preflight::detail::text_input;

BOOST_AUTO_TEST_CASE(says_what_a_value_is)
{
    constexpr std::string_view text    = R"([null,true,-1,18446744073709551615,0.5,"a\u0062",[1,[]],{"a":{"b":"c"}}])";
    constexpr json_type        types[] = {json_type::null, json_type::boolean, json_type::number, json_type::number,
               json_type::number, json_type::string, json_type::array, json_type::object};

    tape in;
    BOOST_TEST_REQUIRE(in.read(text, 32));
    text_input const root(in);
    BOOST_TEST(root.is_known_utf8());
    BOOST_TEST(root.size() == 8U);
    auto const expected = boost::json::parse(text);
    BOOST_TEST((root.to_value() == expected));
    root.for_each([&](text_input const& each, std::size_t i) {
        BOOST_TEST((each.type() == types[i]));
        BOOST_TEST((each.to_value() == expected.as_array()[i]));
        std::string out, same;
        each.append_to(out);
        preflight::append_json(same, expected.as_array()[i]);
        BOOST_TEST(out == same);
        return i != 6;
    });
}

BOOST_AUTO_TEST_CASE(a_list_as_rules_see_it)
{
    for (auto const& [text, differ] : {std::pair<std::string_view, bool>{"[]", true}, {"[1,2]", true},
             {"[1,1.0]", false}, {R"(["a","\u0061"])", false}, {R"([{"a":1,"b":2},{"b":2,"a":1}])", false}})
    {
        tape in;
        BOOST_TEST_REQUIRE(in.read(text, 32));
        text_input const       root(in);
        text_input::list const list(root);
        BOOST_TEST(list.n == root.size());
        BOOST_TEST(list.all_differ() == differ, text);
    }
}

// Members are found in any order, however often.
BOOST_AUTO_TEST_CASE(finds_members)
{
    tape in;
    BOOST_TEST_REQUIRE(in.read(R"({"a":0,"b":[1],"c":2,"\u0064":null})", 32));
    text_input const root(in);
    auto             members = root.members();
    for (char const* const names : {"abcd", "dcba", "aabb", "ac", "ca", "adad"})
        for (char const* name = names; *name != 0; ++name)
        {
            auto const found = members.find({name, 1});
            BOOST_TEST((found && found->type() == (*name == 'd'      ? json_type::null
                                                      : *name == 'b' ? json_type::array
                                                                     : json_type::number)));
            BOOST_TEST(!members.find("e"));
            BOOST_TEST(!members.find(""));
        }
    BOOST_TEST(members.size() == 4U);

    std::string keys;
    root.for_each_member([&](std::string_view key, text_input const&) {
        keys += key;
        return keys != "abc";
    });
    BOOST_TEST(keys == "abc");

    auto const all = members.all();
    BOOST_TEST((*all.value("b") == boost::json::array{1}));
    BOOST_TEST(!all.value("e"));
    auto const c = all.scalar("c"), d = all.scalar("d");
    BOOST_TEST((c && c->signed_integer() == 2 && !all.scalar("e")));
    BOOST_TEST((d && d->type() == json_type::null));
}

BOOST_AUTO_TEST_SUITE_END()
