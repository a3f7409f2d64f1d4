// SPDX-License-Identifier: BSL-1.0
#include "golden.hpp"
#include "schemas.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/fluence.hpp>

BOOST_AUTO_TEST_SUITE(from_fastapi_)

using namespace sample;
using preflight::code;
using preflight::from_fastapi;
using preflight::secrecy;

namespace
{
std::string body_with(std::string const& entries) { return R"({"detail":[)" + entries + "]}"; }

/// Reads every recorded answer. It must give the same body again, and must be shown in the same way as our own report.
template <class T>
void replay(std::string const& name)
{
    std::size_t answers = 0;
    for (auto const& [line, body, answer] : golden::all_in(name))
        if (answer != "null")
            BOOST_TEST_CONTEXT(name << ":" << line << ": " << body)
            {
                auto const remote = from_fastapi<T>(answer);
                BOOST_TEST_REQUIRE(remote.has_value());
                auto const local = preflight::validate<T>(body);
                BOOST_TEST(to_fastapi(*remote, secrecy::verbatim) == answer);
                BOOST_TEST(to_fastapi(*remote) == to_fastapi(local));
                BOOST_TEST(show(body, *remote) == show(body, local));

                auto const parsed = from_fastapi<T>(preflight::parse(answer, {}, 64).value());
                BOOST_TEST_REQUIRE(parsed.has_value());
                BOOST_TEST(to_fastapi(*parsed, secrecy::verbatim) == answer);
                BOOST_TEST(to_fastapi(*parsed) == to_fastapi(local));
                ++answers;
            }
    BOOST_TEST(answers >= 500U);
}
} // namespace

BOOST_AUTO_TEST_CASE(every_recorded_answer_about_containers)
{
    replay<preflight::fluence::container_request>("container.golden");
}

BOOST_AUTO_TEST_CASE(every_recorded_answer_about_vms_and_bare_metal)
{
    replay<preflight::fluence::machine_request>("machine.golden");
}

BOOST_AUTO_TEST_CASE(the_same_body_again)
{
    for (std::string const& entries : {
             std::string(),
             std::string(R"({"type":"uuid_parsing","loc":["body","a",3],"msg":"Bad \"x\"","input":[]})"),
             std::string(R"({"type":"other","loc":["body"],"msg":"","input":null,"ctx":{"a":1,"b":{"c":[1.50]}}})"),
             std::string(R"({"type":"missing","loc":["body"],"msg":"Field required"})"), // no input, no ctx
             std::string(R"({"type":"missing","loc":["query","page"],"msg":"Field required","input":null})"),
             std::string(R"({"type":"int_parsing","loc":["path",0],"msg":"m","input":"x"})"),
             std::string(R"({"type":"missing","loc":["header","x-api-key"],"msg":"Field required","input":null})"),
             std::string(R"({"type":"a","loc":[],"msg":"m","input":1})"),
             std::string(R"({"type":"a","loc":[0],"msg":"m","input":1})"),
             std::string(R"({"type":"a","loc":["body","body","0",0,""],"msg":"m","input":1})"),
             std::string(R"({"type":"json_invalid","loc":["body",11],"msg":"JSON decode error","input":{},)"
                         R"("ctx":{"error":"Expecting ',' delimiter"}})"),
             // numbers that no double can hold, and escapes, stay as they are
             std::string(
                 R"({"type":"a","loc":["body"],"msg":"m","input":[123456789012345678901234567890,1e999,"\u00e4"]})"),
             std::string("{\"type\":\"a\",\"loc\":[\"body\",\"\xc3\xa4\\n\"],\"msg\":\"\xf0\x9f\x98\x80\",\"input\":1},"
                         "{\"type\":\"b\",\"loc\":[\"body\"],\"msg\":\"n\",\"input\":[]}"),
         })
        BOOST_TEST_CONTEXT(entries)
        {
            auto const found = from_fastapi<scalars>(body_with(entries));
            BOOST_TEST_REQUIRE(found.has_value());
            BOOST_TEST(to_fastapi(*found) == body_with(entries));
        }
}

BOOST_AUTO_TEST_CASE(what_an_issue_holds)
{
    auto const found =
        from_fastapi<scalars>(R"( {"more":{"detail":1},"detail":[{"ctx":{"ge":0,"x":"y"},"input":-1,)"
                              R"("msg":"m\n","url":"https://x","loc":["body","a",10],"type":"greater_than_equal"},)"
                              R"({"type":"url_parsing","loc":["query","q"],"msg":"n"}]} )");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST_REQUIRE(found->size() == 2U);
    auto const& [one, two] = std::tie((*found)[0], (*found)[1]);
    BOOST_TEST((one.code == code::greater_than_equal));
    BOOST_TEST(one.message == "m\n");
    BOOST_TEST(to_pointer(one.path) == "/a/10");
    BOOST_TEST(one.in_body);
    BOOST_TEST((one.context == std::vector<preflight::parameter>{{"ge", "0"}, {"x", "\"y\""}}));
    BOOST_TEST(one.input.text() == "-1");
    BOOST_TEST((two.code == code::other));
    BOOST_TEST(two.type() == "url_parsing");
    BOOST_TEST(!two.in_body);
    BOOST_TEST(two.input.empty());
    BOOST_TEST(summary(*found) == "a.10: m\xe2\x90\x8a; query.q: n");
}

// A label leads to no other value, and is told from a key by the type alone.
BOOST_AUTO_TEST_CASE(labels_in_the_path)
{
    struct
    {
        std::string_view loc, pointer;
    } const rows[] = {
        {R"("formula","sum","of",0,"constant","value")", "/formula/of/0/value"},
        {R"("formula","sum","named","a","not","of")", "/formula/named/a/of"},
        {R"("formula","other","of")", "/formula/other/of"}, // no word of the union
        {R"("formula",0,"of")", "/formula/0/of"},
        {R"("command",0)", "/command/0"},
        {R"("command","a","sum")", "/command/a/sum"}, // where there is no object
        {R"("setting","a","percent")", "/setting/a/percent"},
        {R"("setting","a","[key]")", "/setting/a"},
        {R"("setting","a",0)", "/setting/a/0"}, // what FastAPI would never say is taken as it is
        {R"("setting","a","key")", "/setting/a/key"},
        {R"("setting","a","[key]","b")", "/setting/a/[key]/b"},
        {R"("key","name","sum","[key]")", "/key/name/sum/[key]"}, // text holds nothing
        {R"("row",0,"[key]")", "/row/0/[key]"},
        {R"("other","[key]")", "/other/[key]"},
    };
    for (auto const& [loc, pointer] : rows)
    {
        std::string const entry = R"({"type":"x","loc":["body",)" + std::string(loc) + R"(],"msg":"m","input":1})";
        auto const        found = from_fastapi<unions>(body_with(entry));
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(to_pointer((*found)[0].path) == pointer);
        BOOST_TEST(to_fastapi(*found, secrecy::verbatim) == body_with(entry));
    }
    auto const any = from_fastapi<anything>(body_with(R"({"type":"x","loc":["body","value","a","[key]"],"msg":"m"})"));
    BOOST_TEST(to_pointer((*any)[0].path) == "/value/a/[key]");
}

BOOST_AUTO_TEST_CASE(shown_in_the_text_that_was_sent)
{
    std::string const sent  = "{\n  \"name\": \"a\",\n  \"children\": [1, {\"name\": \"b\"}]\n}\n";
    auto const        found = from_fastapi<node>(
        body_with(R"({"type":"taken","loc":["body","children",1,"name"],"msg":"Name is taken","input":"b"},)"
                                R"({"type":"missing","loc":["header","x-api-key"],"msg":"Field required","input":null})"));
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(show(sent, *found, {.file = "sent.json"}) == "sent.json:3:28: children.1.name: Name is taken\n"
                                                            "   3 |   \"children\": [1, {\"name\": \"b\"}]\n"
                                                            "     |                            ^~~\n"
                                                            "sent.json: header.x-api-key: Field required\n");
}

BOOST_AUTO_TEST_CASE(other_bodies_than_those_of_a_422)
{
    struct
    {
        std::string_view text, expected;
    } const rows[] = {
        {"", "body: Field required"},
        {"{", "body: JSON decode error: incomplete JSON"},
        {"<html>", "body: JSON decode error: syntax error"},
        {"null", "body: Input should be a valid dictionary or object to extract fields from"},
        {"[]", "body: Input should be a valid dictionary or object to extract fields from"},
        {" \"detail\" ", "body: Input should be a valid dictionary or object to extract fields from"},
        {"{}", "detail: Field required"},
        {R"({"Detail":[]})", "detail: Field required"},
        {R"({"detail":"text"})", "detail: Input should be a valid list"},
        {R"({"detail":{}})", "detail: Input should be a valid list"},
        {R"({"detail":[],"detail":null})", "detail: Input should be a valid list"},
        {R"({"detail":[1]})", "detail.0: Input should be a valid dictionary or object to extract fields from"},
        {R"({"detail":[{}]})", "detail.0.type: Field required"},
        {R"({"detail":[{"type":"a"}]})", "detail.0.loc: Field required"},
        {R"({"detail":[{"type":"a","loc":[]}]})", "detail.0.msg: Field required"},
        {R"({"detail":[{"type":1,"loc":[],"msg":"m"}]})", "detail.0.type: Input should be a valid string"},
        {R"({"detail":[{"type":"a","loc":"body","msg":"m"}]})", "detail.0.loc: Input should be a valid list"},
        {R"({"detail":[{"type":"a","loc":["body",null],"msg":"m"}]})",
            "detail.0.loc.1: Input should be a valid integer"},
        {R"({"detail":[{"type":"a","loc":["body",-1],"msg":"m"}]})", "detail.0.loc.1: Input should be a valid integer"},
        {R"({"detail":[{"type":"a","loc":["body",1.0],"msg":"m"}]})",
            "detail.0.loc.1: Input should be a valid integer"},
        {R"({"detail":[{"type":"a","loc":["body",1e2],"msg":"m"}]})",
            "detail.0.loc.1: Input should be a valid integer"},
        {R"({"detail":[{"type":"a","loc":[99999999999999999999],"msg":"m"}]})",
            "detail.0.loc.0: Input should be a valid integer"},
        {R"({"detail":[{"type":"a","loc":[],"msg":null}]})", "detail.0.msg: Input should be a valid string"},
        {R"({"detail":[{"type":"a","loc":[],"msg":"m","ctx":[]}]})",
            "detail.0.ctx: Input should be a valid dictionary or object to extract fields from"},
        {R"({"detail":[{"type":"a","loc":[],"msg":"m"},{"type":"a","loc":[],"msg":"m"},1,2]})",
            "detail.2: Input should be a valid dictionary or object to extract fields from"},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const found = from_fastapi<scalars>(text);
            BOOST_TEST_REQUIRE(found.has_error());
            BOOST_TEST(summary(found.error()) == expected);
        }
}

BOOST_AUTO_TEST_CASE(as_deep_as_what_may_be_sent)
{
    using support::times;
    std::string const sent  = R"({"x":)" + times(31, "[") + times(31, "]") + "}"; // 32 deep
    auto const        body  = to_fastapi(preflight::validate<node>(sent));
    auto const        found = from_fastapi<node>(body);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(to_fastapi(*found) == body);
    BOOST_TEST(from_fastapi<node>(times(36, "[") + times(36, "]")).error().type() == "json_invalid");
}

BOOST_AUTO_TEST_CASE(secrets_stay_redacted)
{
    for (std::string_view const sent : {
             R"({"user":"","password":"MARKER","tokens":["MARKER"],"pin":"MARKER","x":{"password":"MARKER"}})",
             R"({"password":"MARKER"})",
             R"({"user":1,"password":["MARKER"],"pin":{"a":"MARKER"},"tokens":"MARKER"})",
             R"({"user":1,"p\u0061ssword":"MARKER"})",
             R"([{"user":"u","password":"MARKER"}])",
             R"("{\"user\":\"u\",\"password\":\"MARKER\"}")",
             R"({"user":{"password":"MARKER"}})",
         })
        BOOST_TEST_CONTEXT(sent)
        {
            auto const local    = preflight::validate<account>(sent);
            auto const verbatim = to_fastapi(local, secrecy::verbatim);
            BOOST_TEST(verbatim.find("MARKER") != std::string::npos);
            auto const remote = from_fastapi<account>(verbatim);
            BOOST_TEST_REQUIRE(remote.has_value());
            BOOST_TEST(to_fastapi(*remote) == to_fastapi(local));
            BOOST_TEST(to_fastapi(*remote, secrecy::verbatim) == verbatim);
            BOOST_TEST(show(sent, *remote).find("MARKER") == std::string::npos);
        }
    // below a secret of any type, also when the body is not one of FastAPI
    auto const deep =
        from_fastapi<sealed>(body_with(R"({"type":"x","loc":["body","pair","value"],"msg":"m","input":"MARKER"},)"
                                       R"({"type":"y","loc":["body","pairs",0,"name"],"msg":"m","input":["MARKER"]})"));
    BOOST_TEST_REQUIRE(deep.has_value());
    BOOST_TEST(to_fastapi(*deep).find("MARKER") == std::string::npos);
    // an object without a key may be inside the secret; the object without the secret is not
    auto const lacks = from_fastapi<sealed>(
        body_with(R"({"type":"missing","loc":["body","pair","value"],"msg":"m","input":{"name":"MARKER"}},)"
                  R"({"type":"missing","loc":["body","pair"],"msg":"m","input":{"label":"SEEN"}})"));
    BOOST_TEST_REQUIRE(lacks.has_value());
    BOOST_TEST(to_fastapi(*lacks).find("MARKER") == std::string::npos);
    BOOST_TEST(to_fastapi(*lacks).find("SEEN") != std::string::npos);
    for (std::string_view const body : {
             R"({"password":"MARKER"})",
             R"({"detail":[{"type":"x","loc":["body","password"],"input":"MARKER"}]})",
             R"({"detail":[{"type":"x","loc":["body","p\u0061ssword"],"input":"MARKER"}]})",
             R"({"detail":{"loc":["body","password"],"input":"MARKER"}})",
         })
    {
        auto const wrong = from_fastapi<account>(body).error();
        BOOST_TEST(wrong.input.text().find("MARKER") == std::string::npos);
        BOOST_TEST(wrong.input.text(secrecy::verbatim).find("MARKER") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
