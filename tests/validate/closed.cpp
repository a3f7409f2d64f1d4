// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/show.hpp>

namespace closed_test
{
struct login
{
    std::string user, password;
};
} // namespace closed_test

template <>
inline constexpr auto preflight::schema_of<closed_test::login> =
    preflight::object(closed, field("user", &closed_test::login::user),
        field("password", &closed_test::login::password, secret, synonyms{"token"}));

BOOST_AUTO_TEST_SUITE(validate_closed)

using sample::form;

static_assert(preflight::schema_of<form>.is_closed && !preflight::schema_of<sample::limits>.is_closed);
static_assert(preflight::model_of<form>.closed && !preflight::model_of<sample::limits>.closed);

// As pydantic has it: behind the issues of the fields, in the order of the document.
BOOST_AUTO_TEST_CASE(the_issues)
{
    support::holds<form>({
        {R"({"name": "a"})"},
        {R"({"name": "a", "password": "b", "pair": null, "more": []})"},
        {R"({"pair": {"name": "a", "value": "12345678", "x": 1}, "name": ""})"}, // which is open
        {R"({"name": "a", "x": 1})", {"x extra_forbidden"}},
        {R"({"name": "a", "": null})", {" extra_forbidden"}},
        {R"({"Name": "a", "name": "a"})", {"Name extra_forbidden"}},
        {R"({"z": 1, "name": 1, "y": {"k": [1]}})", {"name string_type", "z extra_forbidden", "y extra_forbidden"}},
        {R"({"z": 1})", {"name missing", "z extra_forbidden"}},
        {R"({"name": "a", "more": [{"x": 1, "name": "b"}], "y": 2})",
            {"more.0.x extra_forbidden", "y extra_forbidden"}},
        {R"({"name": "a", "x": 1, "x": 2})", {"x extra_forbidden"}},
        {R"({"n\u0061me": "a"})"},
        {R"({"name": "a", "x": })", {"19 json_invalid"}},
    });
}

BOOST_AUTO_TEST_CASE(the_body)
{
    BOOST_TEST(to_fastapi(preflight::validate<form>(R"({"b": [1, {"password": "s"}], "name": "n"})")) ==
               R"({"detail":[{"type":"extra_forbidden","loc":["body","b"],"msg":"Extra inputs are not permitted",)"
               R"("input":[1,{"password":"**********"}]}]})");
    auto const back = preflight::from_fastapi<form>(
        R"({"detail":[{"type":"extra_forbidden","loc":["body","b"],"msg":"Extra inputs are not permitted","input":1}]})");
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST((back->issues[0].code == preflight::code::extra_forbidden));
    BOOST_TEST(!back->issues[0].suggestion.data());
}

BOOST_AUTO_TEST_CASE(did_you_mean_a_synonym)
{
    for (auto const& [key, meant] : {std::pair<std::string, std::string>{"token", "password"}, {"Token", "password"},
             {"tokne", "password"}, {"usre", "user"}, {"size", ""}})
    {
        auto const text = "{\"" + key + "\": \"hunter2\"}";
        auto const said = preflight::validate<closed_test::login>(text);
        BOOST_TEST_REQUIRE(said.size() == 3U);
        BOOST_TEST(said[2].suggestion == meant);
        BOOST_TEST(said[2].input.is_secret() == (meant == "password"));
        BOOST_TEST((preflight::show(text, said).find("hunter2") == std::string::npos) == (meant == "password"));
    }
    auto const there = preflight::validate<closed_test::login>(R"({"user": "a", "password": "b", "token": "c"})");
    BOOST_TEST_REQUIRE(there.size() == 1U);
    BOOST_TEST(!there[0].suggestion.data());
}

BOOST_AUTO_TEST_CASE(did_you_mean)
{
    std::string_view const text = R"({"nmae": "a", "size": 1})";
    BOOST_TEST(preflight::show(text, preflight::validate<form>(text)) ==
               "body:1:1: name: Field required\n"
               "   1 | {\"nmae\": \"a\", \"size\": 1}\n"
               "     | ^\n"
               "body:1:10: nmae: Extra inputs are not permitted; did you mean `name`?\n"
               "   1 | {\"nmae\": \"a\", \"size\": 1}\n"
               "     |          ^~~\n"
               "body:1:23: size: Extra inputs are not permitted\n"
               "   1 | {\"nmae\": \"a\", \"size\": 1}\n"
               "     |                       ^\n");
    // only what is not there may be meant
    auto const there = preflight::validate<form>(R"({"nmae": "a", "name": "b"})");
    BOOST_TEST(!there.issues[0].suggestion.data());
    BOOST_TEST(summary(preflight::validate<form>(text)).find("mean") == std::string::npos);
}

// A secret under a misspelt key is one still.
BOOST_AUTO_TEST_CASE(a_misspelt_secret)
{
    for (std::string const text : {R"({"name": "a", "pasword": "hunter2"})",
             R"({"name": "a", "pasword": "hunter2", "more": [{"name": "b", "password": "hunter2", "x": 1}]})",
             R"({"more": [{"name": "b", "password": "hunter2", "x": 1}], "name": "a", "pasword": ["hunter2"]})",
             R"({"name": "a", "pasword": {"password": "hunter2"}, "x": 1})",
             R"({"x": {"password": "hunter2"}, "Password": ["hunter2"], "name": "a"})"})
    {
        auto const found = preflight::validate<form>(text);
        BOOST_TEST(to_fastapi(found).find("hunter2") == std::string::npos, to_fastapi(found));
        auto const shown = preflight::show(text, found);
        BOOST_TEST(shown.find("hunter2") == std::string::npos, shown);
        BOOST_TEST(shown.find("did you mean `password`?") != std::string::npos, shown);
        BOOST_TEST(to_fastapi(found, preflight::secrecy::verbatim).find("hunter2") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(in_schemas_and_tables)
{
    auto schema = preflight::json_schema<form>();
    BOOST_TEST((schema.at("additionalProperties") == false));
    BOOST_TEST(!preflight::json_schema<sample::limits>().contains("additionalProperties"));
    BOOST_TEST(preflight::rules_table<form>().ends_with(
        "| (body), any other key |  | `extra_forbidden` | Extra inputs are not permitted |\n"));
}

BOOST_AUTO_TEST_SUITE_END()
