// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/report/redact.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(redact_)

using preflight::find_secrets;

namespace
{
std::string redacted(std::string_view text, preflight::secret_names names)
{
    std::string out;
    preflight::append_redacted(out, text, names);
    return out;
}

constexpr std::string_view names[] = {"password", "to\"k"};
} // namespace

BOOST_AUTO_TEST_CASE(of_json)
{
    struct
    {
        std::string_view text, expected;
    } const rows[] = {
        {"", ""}, {"{}", "{}"}, {R"("password")", R"("password")"}, // a value, not a key
        {R"(["password","x"])", R"(["password","x"])"}, {R"({"a":"password","b":1})", R"({"a":"password","b":1})"},
        {R"({"Password":"x","password2":"x","":"x"})", R"({"Password":"x","password2":"x","":"x"})"}, // other names
        {R"({"password":"x"})", R"({"password":"**********"})"},
        {R"({ "password" : "x" , "a" : 1 })", R"({ "password" : "**********" , "a" : 1 })"},
        {"{\"password\"\r\n\t:\n\"x\"\n}", "{\"password\"\r\n\t:\n\"**********\"\n}"},
        {R"({"password":null})", R"({"password":"**********"})"},
        {R"({"password":-1.5e3,"a":1})", R"({"password":"**********","a":1})"},
        {R"({"password":[1,"]",{"}":2}],"a":1})", R"({"password":"**********","a":1})"},
        {R"({"password":{"password":"x"}})", R"({"password":"**********"})"},
        {R"({"password":"x","password":"y"})", R"({"password":"**********","password":"**********"})"},
        {R"([[{"a":{"password":"x\\\"y"}}],{"password":""}])",
            R"([[{"a":{"password":"**********"}}],{"password":"**********"}])"},
        {R"({"p\u0061ssword":"x"})", R"({"p\u0061ssword":"**********"})"},
        {R"({"\u0070\u0061\u0073\u0073\u0077\u006f\u0072\u0064":"x"})",
            R"({"\u0070\u0061\u0073\u0073\u0077\u006f\u0072\u0064":"**********"})"},
        {R"({"to\"k":"x","to\u0022k":"x"})", R"({"to\"k":"**********","to\u0022k":"**********"})"},
        // JSON inside a string
        {R"(["{\"password\":\"x\"}",1])", R"(["**********",1])"},
        {R"({"a":"{\"password\" : \"x\"}"})", R"({"a":"**********"})"},
        {R"({"a":"\"{\\\"password\\\":\\\"x\\\"}\""})", R"({"a":"**********"})"},
        {R"({"a":"{'password': 'x'}"})", R"({"a":"**********"})"},
        {R"({"a":"{\u0022password\u0022:\u0022x\u0022}"})", R"({"a":"**********"})"},
        {R"({"a":"the password is wrong"})", R"({"a":"the password is wrong"})"},
        // at the ends of the string, whose quotes do not count as those of a name
        {R"(["'password':1","x 'password'"])", R"(["**********","**********"])"},
        {R"(["password' x","x 'password"])", R"(["password' x","x 'password"])"},
        {R"("{\"password\":1}")", R"("**********")"},
        {R"(["\u00e4","\u00e4 password"])", R"(["\u00e4","\u00e4 password"])"},
        {R"({"{\"password\":1}":2})", R"({"{\"password\":1}":2})"}, // a key
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(redacted(text, names) == expected); }
}

namespace
{
/// A token, and a private key, that are made up here, so that nothing that scans this file takes them for secrets.
std::string const token = std::string("h") + "f_" + std::string(34, 'a');
std::string const key   = std::string("-----BEGIN RSA ") + "PRIVATE KEY-----";
} // namespace

BOOST_AUTO_TEST_CASE(of_known_forms)
{
    struct
    {
        std::string text, expected;
    } const rows[] = {
        {R"({"a":")" + token + R"("})", R"({"a":"**********"})"},
        {R"({"a":"x )" + token + R"( y","b":1})", R"({"a":"**********","b":1})"},
        {R"({"a":[")" + token + R"(",1]})", R"({"a":["**********",1]})"},
        {R"({")" + token + R"(":")" + token + R"("})", R"({"**********":"**********"})"}, // a key
        {R"({"password":")" + token + R"("})", R"({"password":"**********"})"},
        {R"({"a":"\n)" + token + R"("})", R"({"a":"**********"})"}, // no longer word
        {R"({"a":"\u0068f_)" + token.substr(3) + R"("})", R"({"a":"**********"})"},
        {R"({"a":"{\"b\":\")" + token + R"(\"}"})", R"({"a":"**********"})"}, // JSON inside a string
        {R"({"a":")" + key + R"(\nMIIE\n"})", R"({"a":"**********"})"},
        {R"({"a":"h)" + token + R"("})", R"({"a":"h)" + token + R"("})"}, // a longer word
        {R"({"a":"\n"})", R"({"a":"\n"})"},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(redacted(text, names) == expected);
            BOOST_TEST(redacted(text, {}) == expected);
        }
}

BOOST_AUTO_TEST_CASE(of_known_forms_in_invalid_json)
{
    struct
    {
        std::string text;
        std::size_t sound;
    } const rows[] = {
        {R"({"a":")" + token + R"(" oops})", 46}, {R"({"a":oops")" + token + R"("})", 5}, {R"({"a":)" + token, 5},
        {R"({"a":")" + key + "\nMIIE\n\"}", 6 + key.size()},                    // a line break in a string
        {"{\"a\":" + key + "\nMIIE\n}", 5}, {"{\"a\":" + key + "\nMIIE\n}", 6}, // at the second hyphen
    };
    for (auto const& [text, sound] : rows)
        for (auto const of : {preflight::secret_names(names), preflight::secret_names()})
            BOOST_TEST_CONTEXT(text)
            {
                auto const found  = find_secrets(text, of, sound);
                auto const hidden = [&](std::size_t at) {
                    return std::any_of(found.begin(), found.end(), [&](auto e) { return e.begin <= at && at < e.end; });
                };
                for (std::string const& secret : {token, std::string("MIIE")})
                    if (auto const at = text.find(secret); at != text.npos)
                        BOOST_TEST((hidden(at) && hidden(at + secret.size() - 1)));
            }
}

BOOST_AUTO_TEST_CASE(of_text)
{
    using preflight::detail::without_tokens;
    BOOST_TEST(without_tokens("") == "");
    BOOST_TEST(without_tokens("a b") == "a b");
    BOOST_TEST(without_tokens(token) == "**********");
    BOOST_TEST(without_tokens("a " + token + " b " + token + ".") == "a ********** b **********.");
    BOOST_TEST(without_tokens("a " + key + "\nMIIE") == "a **********");
}

BOOST_AUTO_TEST_CASE(without_names_nothing_is_redacted)
{
    BOOST_TEST(redacted(R"({"password":"x"})", {}) == R"({"password":"x"})");
    BOOST_TEST(find_secrets(R"({"password":"x"} oops)", {}, 17).empty());
}

// Text that is not JSON, and where it stops being valid. X marks what must be hidden, and all of it must lie in one of the ranges.
BOOST_AUTO_TEST_CASE(of_invalid_json)
{
    struct
    {
        std::string_view text;
        std::size_t      sound;
    } const rows[] = {
        {R"({"password":"X)", 14},
        {R"({"password":X})", 12},
        {R"({"password":"X" "a":1})", 16},
        {R"({"password":"aXb"X"c"})", 17},
        {R"({"password" "X"})", 12},
        {R"({"password"="X"})", 11},
        {R"({"to\"k" "X"})", 9},
        {R"({"password":"X\xX"})", 15},
        {"{\"password\":\"X\nX\nX\"}", 14},
        {R"({"password":["X",X]})", 17},
        {R"({"a":tru,"password":"X"})", 5},
        {R"({"a":tru,"p\u0061ssword":"X"})", 5},
        {R"({password:"X"})", 1},
        {R"({'password':'X'})", 1},
        {R"({"password:"X"})", 12},
        {R"({"a":"{"password":"X"}"})", 8},
        {R"({"a":"{\"password":\"X\"}"})", 18},
        {R"({"a":"{\"password\":\"X)", 23},
        {R"({"a":1}}{"password":"X"})", 7},
        {R"(password: X)", 0},
    };
    for (auto const& [text, sound] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const found = find_secrets(text, names, sound);
            for (std::size_t at = text.find('X'); at != std::string_view::npos; at = text.find('X', at + 1))
                BOOST_TEST(
                    std::any_of(found.begin(), found.end(), [&](auto e) { return e.begin <= at && at < e.end; }));
            for (auto const& e : found)
                BOOST_TEST((e.begin <= e.end && e.end <= text.size()));
        }
}

BOOST_AUTO_TEST_CASE(a_value_is_not_a_key_before_an_issue)
{
    BOOST_TEST(find_secrets(R"(["password", 1, ?])", names, 15).empty());
    BOOST_TEST(!find_secrets(R"(["password" ?])", names, 12).empty()); // might have been one
}

// What is valid and far from the syntax error, or contains no name, is shown.
BOOST_AUTO_TEST_CASE(of_invalid_json_the_rest_is_shown)
{
    struct
    {
        std::string_view text;
        std::size_t      sound;
        std::string_view hidden; // all of it
    } const rows[] = {
        {R"({"a":"b" "c":1})", 9, ""},
        {R"(["password",[1,x]])", 15, ""},
        {R"({"password":"x","a":1,"b" 2})", 26, R"("x")"},
        {R"({"a":"b)", 6, ""},
        {R"({"a":"\u0062)", 11, R"("\u0062)"},
        {R"({"a":"\u0062" c})", 14, R"("\u0062" c})"},
        {R"({"a":"\u0062","b":"c" d})", 22, ""},
    };
    for (auto const& [text, sound, hidden] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const found = find_secrets(text, names, sound);
            BOOST_TEST_REQUIRE(found.size() == (hidden.empty() ? 0U : 1U));
            for (auto const& e : found)
                BOOST_TEST(text.substr(e.begin, e.end - e.begin) == hidden);
        }
}

BOOST_AUTO_TEST_CASE(text_ranges_are_in_order)
{
    std::string_view const text  = R"({"password":1,"a":[{"password":[2]}],"b":"{\"password\":3}"})";
    auto const             found = find_secrets(text, names, text.size());
    BOOST_TEST_REQUIRE(found.size() == 3U);
    BOOST_TEST(text.substr(found[0].begin, found[0].end - found[0].begin) == "1");
    BOOST_TEST(text.substr(found[1].begin, found[1].end - found[1].begin) == "[2]");
    BOOST_TEST(text.substr(found[2].begin, found[2].end - found[2].begin) == R"("{\"password\":3}")");
}

BOOST_AUTO_TEST_SUITE_END()
