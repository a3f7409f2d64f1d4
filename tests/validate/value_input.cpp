// SPDX-License-Identifier: BSL-1.0
#include <preflight/validate/value_input.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(value_input_)

using preflight::json_scalar;
using preflight::json_type;
using preflight::detail::value_input;

BOOST_AUTO_TEST_CASE(says_what_a_value_is)
{
    struct row
    {
        char const* text;
        json_type   type;
    };
    for (auto const& [text, type] :
        {row{"null", json_type::null}, row{"true", json_type::boolean}, row{"-1", json_type::number},
            row{"18446744073709551615", json_type::number}, row{"0.5", json_type::number},
            row{"\"\"", json_type::string}, row{"[]", json_type::array}, row{"{}", json_type::object}})
    {
        boost::json::value const value = boost::json::parse(text);
        BOOST_TEST((value_input(value, true).type() == type), text);
        std::string again = "-";
        value_input(value, true).append_to(again);
        BOOST_TEST(again == std::string("-") + text);
    }
}

BOOST_AUTO_TEST_CASE(says_what_a_scalar_says)
{
    boost::json::value const text = "abc", number = 12, truth = true;
    BOOST_TEST(value_input(text, true).scalar().text() == "abc");
    BOOST_TEST(value_input(text, true).scalar().is_known_utf8());
    BOOST_TEST(!value_input(text, false).scalar().is_known_utf8());
    BOOST_TEST(value_input(number, true).scalar().signed_integer() == 12);
    BOOST_TEST(value_input(truth, true).scalar().boolean());
}

BOOST_AUTO_TEST_CASE(goes_through_a_list)
{
    boost::json::value const list = {"a", "b", "c"};
    std::string              seen;
    BOOST_TEST(value_input(list, false).size() == 3U);
    value_input(list, false).for_each([&](value_input const& element, std::size_t i) {
        seen += std::to_string(i) + std::string(element.scalar().text());
        BOOST_TEST(!element.scalar().is_known_utf8());
        return true;
    });
    BOOST_TEST(seen == "0a1b2c");

    seen.clear();
    value_input(list, false).for_each([&](value_input const& element, std::size_t) {
        seen += element.scalar().text();
        return seen != "ab";
    });
    BOOST_TEST(seen == "ab");
}

// Members are found in any order, however often.
BOOST_AUTO_TEST_CASE(finds_members)
{
    boost::json::value const object = {{"a", 0}, {"b", 1}, {"c", 2}, {"d", nullptr}};
    auto                     in     = value_input(object, true).members();
    for (char const* const names : {"abcd", "dcba", "aabb", "ac", "ca", "adad"})
        for (char const* name = names; *name != 0; ++name)
        {
            auto const found = in.find({name, 1});
            if (!found)
                BOOST_ERROR(names);
            else if (*name == 'd')
                BOOST_TEST((found->type() == json_type::null));
            else
                BOOST_TEST(found->scalar().signed_integer() == *name - 'a');
            BOOST_TEST(!in.find("e"));
            BOOST_TEST(!in.find(""));
        }

    std::string keys;
    value_input(object, true).for_each_member([&](std::string_view key, value_input const&) {
        keys += key;
        return keys != "abc";
    });
    BOOST_TEST(keys == "abc");

    auto const all = in.all();
    BOOST_TEST(all.value("b") == &object.at("b"));
    BOOST_TEST(!all.value("e"));
    auto const c = all.scalar("c"), d = all.scalar("d");
    BOOST_TEST((c && c->signed_integer() == 2 && !all.scalar("e")));
    BOOST_TEST((d && d->type() == json_type::null));

    boost::json::value const empty = boost::json::object{};
    BOOST_TEST(!value_input(empty, true).members().find("a"));
}

BOOST_AUTO_TEST_SUITE_END()
