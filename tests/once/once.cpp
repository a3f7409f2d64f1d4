// SPDX-License-Identifier: BSL-1.0

// Functions that are compiled once do what they do elsewhere.
#include "uses.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(once)

BOOST_AUTO_TEST_CASE(each_function)
{
    std::string_view const sound  = R"({"title":"a","priority":2,"owner":"o","tags":["x"]})";
    std::string_view const faulty = R"({"title":"","priority":9})";

    for (auto const text : {sound, faulty})
        BOOST_TEST_CONTEXT(text)
        {
            bool const is_sound = text == sound;
            auto const value    = boost::json::parse(text);
            BOOST_TEST(uses::accepts(text) == is_sound);
            BOOST_TEST(uses::accepts(value) == is_sound);
            BOOST_TEST(uses::judge(text).size() == (is_sound ? 0U : 2U));
            BOOST_TEST(uses::judge(value).size() == (is_sound ? 0U : 2U));

            ticket                  one, other;
            preflight::read_context spare;
            BOOST_TEST(uses::fill(text, one).empty() == is_sound);
            BOOST_TEST(uses::fill(text, other, spare).empty() == is_sound);
            BOOST_TEST(uses::make(text).has_value() == is_sound);
            BOOST_TEST(uses::make_of_pieces(text.substr(0, 9), text.substr(9)).has_value() == is_sound);
            if (is_sound)
            {
                BOOST_TEST(uses::text_of(one).value() == sound);
                BOOST_TEST(uses::text_of(other).value() == sound);
            }
        }
    BOOST_TEST(uses::judge(ticket{}).size() == 1U);
    BOOST_TEST(uses::text_of(ticket{}).has_error());
}

BOOST_AUTO_TEST_SUITE_END()
