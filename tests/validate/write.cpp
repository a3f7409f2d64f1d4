// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/validate/write.hpp>

BOOST_AUTO_TEST_SUITE(write_)

using namespace sample;
using preflight::write;

BOOST_AUTO_TEST_CASE(a_valid_struct_to_the_letter)
{
    auto const same = [](auto const& value, std::string_view text) {
        BOOST_TEST_CONTEXT(text)
        {
            auto const written = write(value);
            BOOST_TEST_REQUIRE(written.has_value());
            BOOST_TEST(*written == text);
            support::agrees(value); // this also checks that it reads back to the same struct
        }
    };
    same(scalars{},
        R"({"tiny":-8,"byte":8,"whole":32,"count":33,"big":-64,"huge":64,"rough":0.5,"real":0.25,"flag":true,"word":"|*<"})");
    same(maybe{}, "{}");
    same(maybe{.flag = true, .real = 1e16, .tags = std::vector<std::string>{"a", "\""}},
        R"({"flag":true,"real":1e+16,"tags":["a","\""]})");
    same(lists{{"aa"}, {{1}, {2, 3}}, {{1, 0.5, "AB", "red"}}, {{}, ""}},
        R"({"tags":["aa"],"rows":[[1],[2,3]],"limit":[{"percent":1,"ratio":0.5,"code":"AB","colour":"red"}],"spares":[null,""]})");
    same(node{"\xc3\xa4\n", {{"b", {}}}}, "{\"name\":\"\xc3\xa4\\n\",\"children\":[{\"name\":\"b\",\"children\":[]}]}");
    same(account{"u", "password", {}, {}},
        R"({"user":"u","password":"password","tokens":[]})"); // secrets are written, because a request needs them
    same(odd{"1", "a", "2", "", {}}, R"({"a \"b\"\\":"1","x\ny":"a","ä/~":"2","kind":"","list":[]})");
    same(span{1, 2, true, "h", "x", 1}, R"({"from":1,"to":2,"strict":true,"unit":"h","note":"x","scale":1.0})");
}

BOOST_AUTO_TEST_CASE(nothing_invalid_is_written)
{
    auto const refused = [](auto const& value, std::vector<std::string> const& expected,
                             preflight::waivers granted = {}) {
        auto const written = write(value, granted);
        BOOST_TEST_REQUIRE(written.has_error());
        BOOST_TEST(support::issues(written.error()) == expected, boost::test_tools::per_element());
        BOOST_TEST(support::told(written.error()) == support::told(preflight::validate(value, granted)),
            boost::test_tools::per_element());
    };
    refused(node{}, {"name string_too_short"});
    refused(scalars{.real = std::numeric_limits<double>::infinity()}, {"real finite_number"});
    refused(scalars{.rough = std::numeric_limits<float>::quiet_NaN(), .word = "\x80"},
        {"rough finite_number", "word string_unicode"});
    refused(batch{{{2, 1}, {}}}, {"spans.0 value_error"});
    refused(
        maybe{.word = "a", .limit = limits{1, 1, "AB", ""}}, {"word string_too_short", "limit.colour literal_error"});
    refused(span{.strict = true}, {"body value_error"});
    refused(span{.strict = true}, {"body value_error"}, unbound);
    BOOST_TEST(write(span{.strict = true}, relaxed).has_value());
}

BOOST_AUTO_TEST_CASE(what_value_throws_names_every_issue)
{
    BOOST_CHECK_EXCEPTION(
        (void)write(limits{101, 0, "", "red"}).value(), boost::system::system_error, [](auto const& e) {
            return std::string_view(e.what()).starts_with(
                "percent: Input should be less than or equal to 100; code: String should have at least 2 characters");
        });
}

BOOST_AUTO_TEST_SUITE_END()
