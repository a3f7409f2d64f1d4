// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/fastapi/to_fastapi.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(to_fastapi_)

using namespace sample;
using preflight::secrecy;
using preflight::to_fastapi;

namespace
{
template <class T>
std::string body(std::string_view text, secrecy how = secrecy::redacted)
{
    return to_fastapi(preflight::validate<T>(text), how);
}
} // namespace

BOOST_AUTO_TEST_CASE(to_the_letter)
{
    auto const same = []<class T>(T const&, std::string_view text, std::string const& entries) {
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(body<T>(text) == R"({"detail":[)" + entries + "]}");
            BOOST_TEST(body<T>(text, secrecy::verbatim) == R"({"detail":[)" + entries + "]}");
        }
    };
    same(scalars{}, "{}", "");
    same(scalars{}, "", R"({"type":"missing","loc":["body"],"msg":"Field required","input":null})");
    same(scalars{}, "null", R"({"type":"missing","loc":["body"],"msg":"Field required","input":null})");
    same(scalars{}, "[ 1 ]",
        R"({"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[1]})");
    same(scalars{}, "{\"\xc3\xa4\" 1}",
        R"({"type":"json_invalid","loc":["body",5],"msg":"JSON decode error","input":{},"ctx":{"error":"syntax error"}})");
    same(scalars{}, R"({"flag":1,"word":null,"whole":"1","real":[ ]})",
        R"({"type":"int_type","loc":["body","whole"],"msg":"Input should be a valid integer","input":"1"},)"
        R"({"type":"float_type","loc":["body","real"],"msg":"Input should be a valid number","input":[]},)"
        R"({"type":"bool_type","loc":["body","flag"],"msg":"Input should be a valid boolean","input":1},)"
        R"({"type":"string_type","loc":["body","word"],"msg":"Input should be a valid string","input":null})");
    same(scalars{}, R"({"whole":1.50,"tiny":128,"byte":-1,"real":1e400})",
        R"({"type":"less_than_equal","loc":["body","tiny"],"msg":"Input should be less than or equal to 127","input":128,"ctx":{"le":127}},)"
        R"({"type":"greater_than_equal","loc":["body","byte"],"msg":"Input should be greater than or equal to 0","input":-1,"ctx":{"ge":0}},)"
        R"({"type":"int_from_float","loc":["body","whole"],"msg":"Input should be a valid integer, got a number with a fractional part","input":1.5},)"
        R"({"type":"finite_number","loc":["body","real"],"msg":"Input should be a finite number","input":1e+309})");
    same(limits{}, R"({"percent":-1,"ratio":-0.75,"code":"ab","colour":1e16})",
        R"({"type":"greater_than_equal","loc":["body","percent"],"msg":"Input should be greater than or equal to 0","input":-1,"ctx":{"ge":0}},)"
        R"({"type":"greater_than_equal","loc":["body","ratio"],"msg":"Input should be greater than or equal to -0.5","input":-0.75,"ctx":{"ge":-0.5}},)"
        R"({"type":"string_pattern_mismatch","loc":["body","code"],"msg":"String should match pattern '^[A-Z][A-Z0-9]*$'","input":"ab","ctx":{"pattern":"^[A-Z][A-Z0-9]*$"}},)"
        R"({"type":"literal_error","loc":["body","colour"],"msg":"Input should be 'red', 'green' or 'blue'","input":1e+16,"ctx":{"expected":"'red', 'green' or 'blue'"}})");
    same(limits{}, R"({"percent":1,"ratio":1,"code":"NO","x":"ä"})",
        R"({"type":"value_error","loc":["body","code"],"msg":"Value error, NO is taken","input":"NO","ctx":{"error":{}}},)"
        R"({"type":"missing","loc":["body","colour"],"msg":"Field required","input":{"percent":1,"ratio":1,"code":"NO","x":"ä"}})");
    same(node{}, R"({"name":"","children":[{"name":"a","children":{}},1]})",
        R"({"type":"string_too_short","loc":["body","name"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}},)"
        R"({"type":"list_type","loc":["body","children",0,"children"],"msg":"Input should be a valid list","input":{}},)"
        R"({"type":"model_attributes_type","loc":["body","children",1],"msg":"Input should be a valid dictionary or object to extract fields from","input":1})");
    same(lists{}, R"({"tags":[],"rows":[[1,2,3]],"spares":["abcd"]})",
        R"({"type":"too_short","loc":["body","tags"],"msg":"List should have at least 1 item after validation, not 0","input":[],"ctx":{"field_type":"List","min_length":1,"actual_length":0}},)"
        R"({"type":"too_long","loc":["body","rows",0],"msg":"List should have at most 2 items after validation, not 3","input":[1,2,3],"ctx":{"field_type":"List","max_length":2,"actual_length":3}},)"
        R"({"type":"string_too_long","loc":["body","spares",0],"msg":"String should have at most 3 characters","input":"abcd","ctx":{"max_length":3}})");
    same(span{}, R"({"to" : 1, "from" : 2.0})",
        R"({"type":"value_error","loc":["body"],"msg":"Value error, from comes before to","input":{"to":1,"from":2.0},"ctx":{"error":{}}})");
    same(odd{}, R"({"x\u000ay":"\ud83d\ude00\n\u001b\u0000\"\\\/","ä/~":1})",
        "{\"type\":\"string_pattern_mismatch\",\"loc\":[\"body\",\"x\\ny\"],\"msg\":\"String should match pattern "
        "'^[a-z][a-z0-9]*$'\","
        "\"input\":\"\xf0\x9f\x98\x80\\n\\u001b\\u0000\\\"\\\\/\",\"ctx\":{\"pattern\":\"^[a-z][a-z0-9]*$\"}},"
        "{\"type\":\"string_type\",\"loc\":[\"body\",\"\xc3\xa4/~\"],\"msg\":\"Input should be a valid "
        "string\",\"input\":1}");
    same(odd{}, R"({"a \"b\"\\":1})",
        R"({"type":"string_type","loc":["body","a \"b\"\\"],"msg":"Input should be a valid string","input":1})");
}

BOOST_AUTO_TEST_CASE(a_type_from_elsewhere)
{
    preflight::issue i;
    i.code       = preflight::code::other;
    i.other_type = "uuid_parsing";
    i.path       = {{"a"}, {"", 3, true}};
    i.message    = "Bad \"x\"";
    i.input      = {"[]", {}, false};
    BOOST_TEST(to_fastapi({{i}}) ==
               R"({"detail":[{"type":"uuid_parsing","loc":["body","a",3],"msg":"Bad \"x\"","input":[]}]})");
    i.in_body = false;
    BOOST_TEST(
        to_fastapi({{i}}) == R"({"detail":[{"type":"uuid_parsing","loc":["a",3],"msg":"Bad \"x\"","input":[]}]})");
    i.path.clear();
    BOOST_TEST(to_fastapi({{i}}) == R"({"detail":[{"type":"uuid_parsing","loc":[],"msg":"Bad \"x\"","input":[]}]})");
}

BOOST_AUTO_TEST_CASE(secrets_redacted_and_verbatim)
{
    std::string_view const text =
        R"({"user":"","password":"MARKER","tokens":["MARKER"],"pin":"MARKER","x":{"password":"MARKER"}})";
    BOOST_TEST(
        body<account>(text) ==
        R"({"detail":[{"type":"string_too_short","loc":["body","user"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}},)"
        R"({"type":"string_too_short","loc":["body","password"],"msg":"String should have at least 8 characters","input":"**********","ctx":{"min_length":8}},)"
        R"({"type":"string_pattern_mismatch","loc":["body","pin"],"msg":"String should match pattern '^[0-9]{4}$'","input":"**********","ctx":{"pattern":"^[0-9]{4}$"}},)"
        R"({"type":"string_too_short","loc":["body","tokens",0],"msg":"String should have at least 8 characters","input":"**********","ctx":{"min_length":8}}]})");
    BOOST_TEST(
        body<account>(text, secrecy::verbatim) ==
        R"({"detail":[{"type":"string_too_short","loc":["body","user"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}},)"
        R"({"type":"string_too_short","loc":["body","password"],"msg":"String should have at least 8 characters","input":"MARKER","ctx":{"min_length":8}},)"
        R"({"type":"string_pattern_mismatch","loc":["body","pin"],"msg":"String should match pattern '^[0-9]{4}$'","input":"MARKER","ctx":{"pattern":"^[0-9]{4}$"}},)"
        R"({"type":"string_too_short","loc":["body","tokens",0],"msg":"String should have at least 8 characters","input":"MARKER","ctx":{"min_length":8}}]})");
    BOOST_TEST(
        body<account>(R"({"user":"u","tokens":[],"pin":"MARKER"})") ==
        R"({"detail":[{"type":"missing","loc":["body","password"],"msg":"Field required","input":{"user":"u","tokens":"**********","pin":"**********"}},)"
        R"({"type":"string_pattern_mismatch","loc":["body","pin"],"msg":"String should match pattern '^[0-9]{4}$'","input":"**********","ctx":{"pattern":"^[0-9]{4}$"}}]})");
}

namespace
{
constexpr std::string_view marker = "MARKER";

/// Returns everything that is printed about a text by default.
template <class T>
std::string all_that_is_printed(std::string_view text)
{
    auto const         found = preflight::validate<T>(text);
    std::ostringstream out;
    out << found << summary(found) << to_fastapi(found) << show(text, found)
        << show(text, found, {.width = 20, .colour = true});
    for (auto const& i : found)
        out << summary(i) << i.message << i.input.text() << to_dotted(i.path) << to_pointer(i.path);
    try
    {
        (void)preflight::read<T>(text).value();
    }
    catch (boost::system::system_error const& e)
    {
        out << e.what();
    }
    return out.str();
}

template <class T>
bool leaks(std::string_view text)
{
    return all_that_is_printed<T>(text).find(marker) != std::string::npos;
}

/// Tries what is printed about `text` when it is cut at any byte, or when any byte is dropped, replaced, or preceded by another. Variants that are
/// JSON with a changed name are left out, because a key of another name is not a secret.
template <class T>
void never_leaks(std::string const& text, std::string_view name)
{
    std::vector<std::string> leaking;
    std::size_t const        at_name = text.find(name), behind_name = at_name + name.size();

    auto const try_it = [&](std::size_t at, std::string const& broken) {
        bool const next_to_name = at + 2 >= at_name && at < behind_name + 2; // quotes and their backslashes
        if (!(next_to_name && preflight::parse(broken)) && leaks<T>(broken))
            leaking.push_back(broken);
    };
    for (std::size_t at = 0; at != text.size(); ++at)
    {
        std::string const before = text.substr(0, at), behind = text.substr(at + 1);
        try_it(at, before);
        if (at >= at_name && at < behind_name)
            continue;
        try_it(at, before + behind);
        for (std::string_view const c :
            {"\"", "\\", "{", "}", "[", "]", ",", ":", "x", "'", "\n", " ", "\x01", "\x80", "\xc3", "\xe2\x82", "/"})
        {
            try_it(at, before + std::string(c) + behind);
            try_it(at, before + std::string(c) + text.substr(at));
        }
    }
    for (std::size_t i = 0; i < leaking.size(); i += 1 + leaking.size() / 10)
        BOOST_ERROR("leaks: " << leaking[i]);
    BOOST_TEST(!leaks<T>(text));
    BOOST_TEST(leaking.size() == 0U);
}
} // namespace

// A token may stand where a key should, or in what a rule says.
BOOST_AUTO_TEST_CASE(tokens_are_redacted_wherever_they_stand)
{
    std::string const token = std::string("h") + "f_" + std::string(34, 'a');
    preflight::report found;
    auto&             i = found.issues.emplace_back();
    i.path              = {{token}, {"", 3, true}, {"a " + token}};
    i.code              = preflight::code::other;
    i.other_type        = "odd";
    i.message           = "It is " + token + '!';
    i.context           = {{"is", "{\"a\":\"" + token + "\",\"b\":[1]}"}, {"n", "1"}};
    BOOST_TEST(to_fastapi(found) == R"({"detail":[{"type":"odd","loc":["body","**********",3,"a **********"],)"
                                    R"("msg":"It is **********!","ctx":{"is":{"a":"**********","b":[1]},"n":1}}]})");
    BOOST_TEST(to_fastapi(found, secrecy::verbatim) ==
               R"({"detail":[{"type":"odd","loc":["body",")" + token + R"(",3,"a )" + token + R"("],"msg":"It is )" +
                   token + R"(!","ctx":{"is":{"a":")" + token + R"(","b":[1]},"n":1}}]})");
}

BOOST_AUTO_TEST_CASE(no_secret_is_printed_of_json)
{
    for (std::string_view const text : {
             R"({"user":"u","password":"MARKER"})",
             R"({"password":"MARKER"})", // a sibling is missing
             R"({"password":"MARKER","user":""})",
             R"({"user":1,"password":["MARKER"],"pin":{"a":"MARKER"},"tokens":"MARKER"})",
             R"({"user":1,"tokens":[["MARKER"],{"a":"MARKER"},"MARKER","MARKER"]})",
             R"({"user":1,"p\u0061ssword":"MARKER"})",
             R"({"password":"MARKER","password":"x"})",
             R"({"password":"x","password":"MARKER"})",
             R"([{"user":"u","password":"MARKER"}])",         // of a wrong type around it
             R"("{\"user\":\"u\",\"password\":\"MARKER\"}")", // JSON inside a string
             R"({"user":{"password":"MARKER"}})",             // where none is looked for
             R"({"user":"{\"password\":\"MARKER\"}","pin":1})",
             R"({"x":{"y":[{"pin":"MARKER"}]}})",
         })
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!leaks<account>(text)); }

    for (std::string_view const text :
        {
            R"({"label":"","accounts":[{"user":"","password":"MARKER"}]})",
            R"({"accounts":[{"user":"u","password":"MARKER"}]})",
            R"({"label":"a","accounts":{"user":"u","password":"MARKER"}})",
            R"({"label":"a","accounts":{"0":{"user":"u","password":"MARKER"}}})",
            R"({"label":"a","accounts":[[{"user":"u","password":"MARKER"}]]})",
            R"({"label":"a","accounts":[{"password":"MARKER"},{"password":"MARKER"},{"password":"MARKER"}]})",
            R"({"label":"a","accounts":["{\"password\":\"MARKER\"}"]})",
            R"({"label":"a","accounts":"[{\"password\":\"MARKER\"}]"})",
            R"({"label":"a","accounts":[],"owner":[{"password":"MARKER"}],"guests":{"password":"MARKER"}})",
            R"({"label":"a","accounts":[],"owner":{"user":"","pin":"MARKER","tokens":["MARKER",1,2]}})",
            R"({"label":{"password":"MARKER"},"owner":"{'password': 'MARKER'}","guests":[{"tokens":{"password":"MARKER"}}]})",
            R"([{"label":"a","accounts":[{"user":"u","password":"MARKER"}]}])",
            R"("{\"label\":\"a\",\"accounts\":[{\"user\":\"u\",\"password\":\"MARKER\"}]}")",
            R"("\"{\\\"accounts\\\":[{\\\"password\\\":\\\"MARKER\\\"}]}\"")",
        })
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!leaks<vault>(text)); }
}

BOOST_AUTO_TEST_CASE(no_secret_is_printed_of_a_struct_that_is_one)
{
    for (std::string_view const text : {
             R"({"label":"a","pair":{"name":"n","value":"MARKER"}})",
             R"({"label":"a","pair":{"name":"MARKER"}})",
             R"({"label":"a","pair":"MARKER"})",
             R"({"label":"a","pair":["MARKER"]})",
             R"({"label":"a","pairs":[{"name":"n","value":"MARKER"}]})",
             R"({"label":"a","pairs":["MARKER"]})",
             R"({"label":"a","pairs":["MARKER","MARKER","MARKER"]})",
             R"({"pair":{"name":"n","value":"MARKER"}})",
         })
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!leaks<sealed>(text)); }
    BOOST_TEST(to_fastapi(preflight::validate(sealed{"a", key_pair{"n", "MARKER"}, {{"n", "MARKER"}}})).find(marker) ==
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_secret_is_printed_of_a_struct_with_some)
{
    account const one{"", "MARKER", "MARKER", {"MARKER"}};
    BOOST_TEST(to_fastapi(preflight::validate(one)).find(marker) == std::string::npos);
    BOOST_TEST(to_fastapi(preflight::validate(vault{"", {one, one, one}, one, {{one, one}}})).find(marker) ==
               std::string::npos);
    BOOST_TEST(
        to_fastapi(preflight::validate(vault{"", {one}, {}, {}}), secrecy::verbatim).find(marker) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_secret_is_printed_of_broken_text)
{
    never_leaks<account>(R"({"user":"bob","password":"MARKER","pin":"1234"})", "password");
    never_leaks<account>(R"({ "password" : "MARKER" , "user" : "" })", "password");
    never_leaks<account>(
        "{\n  \"user\": \"b\",\n  \"tokens\": [\n    \"aMARKER\",\n    \"MARKER\"\n  ]\n}\n", "tokens");
    never_leaks<account>(R"({"user":"a\\","password":{"a":["MARKER",1]}})", "password");
    never_leaks<vault>(R"({"label":"","owner":{"user":"u","pin":"MARKER"},"accounts":[]})", "pin");
}

BOOST_AUTO_TEST_CASE(no_secret_is_printed_of_broken_text_with_json_inside_a_string)
{
    never_leaks<account>(R"({"user":"{\"password\":\"MARKER\"}","pin":1})", "password");
    never_leaks<account>(R"(["{\"a\" : 1, \"password\" : \"MARKER\"}"])", "password");
}

BOOST_AUTO_TEST_CASE(no_secret_is_printed_after_an_issue)
{
    for (std::string_view const text : {
             "{\"a\":tru,\"password\":\"MARKER\"}",
             "{\"a\":tru,\"p\\u0061ssword\":\"MARKER\"}",
             "{\"password:\"MARKER\"}",
             "{\"password\"\x80:\"MARKER\"}",
             "{\"password\x80\":\"MARKER\"}",
             "{\"\x80\x80\x80\x80\x80\x80\x80\x80\",\"password\":\"MARKER\"}",
             "{'password': 'MARKER'}",
             "{password: MARKER}",
             "password=MARKER",
             "{\"user\":\"{\\\"password\":\\\"MARKER\\\"}\"}",
             "{\"user\":\"{\\u0022password\\u0022:\\u0022MARKER\\u0022}\",}",
             "{\"user\":\"{\\u0022password\\u0022:\\u0022MARKER\\u0022}\"}",
         })
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!leaks<account>(text)); }
}

BOOST_AUTO_TEST_SUITE_END()
