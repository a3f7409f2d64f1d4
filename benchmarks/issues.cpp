// SPDX-License-Identifier: BSL-1.0
#include "issues.hpp"

#include "generate.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <utility>

namespace bench
{
namespace json = boost::json;
using std::string;
using std::string_view;

namespace
{
issue put(string rule, string place, json::value value)
{
    return {std::move(rule), std::move(place), std::move(value)};
}

issue gone(string rule, string place) { return {std::move(rule), std::move(place), nullptr, true}; }

json::string times(std::size_t n, string_view piece)
{
    json::string all;
    while (n-- != 0)
        all += piece;
    return all;
}

json::array listed(std::size_t n, json::object const& element) { return json::array(n, element); }

/// Returns the ways to break the fields that both requests have.
std::vector<issue> common_issues()
{
    return {
        put("body is an object", "", json::array{}),
        put("body is an object", "", "text"),
        put("body is an object", "", nullptr),
        gone("plan_id required", "/plan_id"),
        put("plan_id type", "/plan_id", 17),
        put("plan_id not null", "/plan_id", nullptr),
        put("plan_id min_length", "/plan_id", ""),
        gone("name required", "/name"),
        put("name type", "/name", true),
        put("name min_length", "/name", ""),
        put("name max_length", "/name", "twenty-six-characters-long"),
        put("name characters", "/name", "My-Container"),
        put("name characters", "/name", "a_b"),
        put("name characters", "/name", "köln"),
        put("name characters", "/name", "tab\there"),
        put("name first character", "/name", "-a"),
        put("name last character", "/name", "a-"),
    };
}
} // namespace

bool issue::is_small() const
{
    return std::count(place.begin(), place.end(), '/') > 1 || place == "/name" || place == "/ssh_key";
}

bool issue::apply(json::value& request, random& r) const
{
    if (place.empty())
        return request = value, true;

    json::value* at = &request;
    string_view  rest(place);
    for (;;)
    {
        rest.remove_prefix(1);
        string_view const step = rest.substr(0, rest.find('/'));
        rest.remove_prefix(step.size());
        if (step == "*")
        {
            if (!at->is_array() || at->get_array().empty())
                return false;
            at = &at->get_array()[r.below(at->get_array().size())];
            if (rest.empty())
                return *at = value, true;
            continue;
        }
        if (!at->is_object())
            return false;
        auto& object = at->get_object();
        if (rest.empty())
        {
            if (removes)
                return object.erase(step) != 0;
            return object[step] = value, true;
        }
        at = object.if_contains(step);
        if (!at)
            return false;
    }
}

std::vector<issue> const& container_issues()
{
    static std::vector<issue> const all = [] {
        std::vector<issue>       issues = common_issues();
        json::object const       port{{"port", "22"}};
        json::object const       variable{{"name", "A"}, {"value", ""}};
        string const             s = "/container_settings";
        std::vector<issue> const own{
            gone("container_settings required", s),
            put("container_settings type", s, json::array{}),
            put("container_settings not null", s, nullptr),
            gone("image required", s + "/image"),
            put("image type", s + "/image", json::object{}),
            put("image min_length", s + "/image", ""),
            put("image max_length", s + "/image", times(256, "x")),
            put("image max_length", s + "/image", times(256, "ü")),
            put("image lowercase", s + "/image", "docker.io/Acme/image:1"),
            put("image lowercase", s + "/image", "docker.io/acme/image:V1"),
            gone("expose required", s + "/expose"),
            put("expose type", s + "/expose", "22"),
            put("expose not null", s + "/expose", nullptr),
            put("expose min_items", s + "/expose", json::array{}),
            put("expose max_items", s + "/expose", listed(11, port)),
            put("expose element type", s + "/expose/*", 22),
            gone("port required", s + "/expose/*/port"),
            put("port type", s + "/expose/*/port", 22),
            put("port range", s + "/expose/*/port", "0"),
            put("port range", s + "/expose/*/port", "65536"),
            put("port range", s + "/expose/*/port", "999999999"),
            put("port range", s + "/expose/*/port", "18446744073709551638"), // 22, modulo 2^64
            put("port digits", s + "/expose/*/port", ""),
            put("port digits", s + "/expose/*/port", "022"),
            put("port digits", s + "/expose/*/port", "+22"),
            put("port digits", s + "/expose/*/port", "22 "),
            put("port digits", s + "/expose/*/port", "0x16"),
            put("port digits", s + "/expose/*/port", "٢٢"),
            put("protocol words", s + "/expose/*/protocol", "TCP"),
            put("protocol words", s + "/expose/*/protocol", "sctp"),
            put("protocol type", s + "/expose/*/protocol", 6),
            put("protocol not null", s + "/expose/*/protocol", nullptr),
            put("http needs port 80", s + "/expose/*", json::object{{"port", "8080"}, {"protocol", "http"}}),
            put("environment type", s + "/environment", json::object{}),
            put("environment max_items", s + "/environment", listed(65, variable)),
            put("environment element type", s + "/environment/*", "A=1"),
            gone("variable name required", s + "/environment/*/name"),
            put("variable name type", s + "/environment/*/name", nullptr),
            put("variable name characters", s + "/environment/*/name", ""),
            put("variable name characters", s + "/environment/*/name", "lower"),
            put("variable name characters", s + "/environment/*/name", "A-B"),
            put("variable name characters", s + "/environment/*/name", "_A"),
            put("variable name characters", s + "/environment/*/name", "1A"),
            put("variable name reserved", s + "/environment/*/name", "SSH_PUBKEY"),
            gone("variable value required", s + "/environment/*/value"),
            put("variable value type", s + "/environment/*/value", 1),
            put("startup_command type", s + "/startup_command", json::array{"sh"}),
            put("startup_command max_length", s + "/startup_command", times(2049, "x")),
            put("startup_command max_length", s + "/startup_command", times(2049, "é")),
            put("credentials type", s + "/credentials", "user:password"),
            gone("host required", s + "/credentials/host"),
            put("host type", s + "/credentials/host", false),
            put("host words", s + "/credentials/host", "quay.io"),
            gone("username required", s + "/credentials/username"),
            put("username type", s + "/credentials/username", 1.5),
            gone("password required", s + "/credentials/password"),
            put("password type", s + "/credentials/password", nullptr),
            put("constraints type", "/constraints", "US"),
            put("location type", "/constraints/location", 49),
            put("location characters", "/constraints/location", "us"),
            put("location characters", "/constraints/location", "USA"),
            put("location characters", "/constraints/location", "U"),
            put("location characters", "/constraints/location", ""),
            put("ssh_key type", "/ssh_key", json::array{"ssh-ed25519 AAAA"}),
        };
        issues.insert(issues.end(), own.begin(), own.end());
        return issues;
    }();
    return all;
}

std::vector<issue> const& machine_issues()
{
    static std::vector<issue> const all = [] {
        std::vector<issue>       issues = common_issues();
        std::vector<issue> const own{
            gone("ssh_key required", "/ssh_key"),
            put("ssh_key type", "/ssh_key", 1),
            put("ssh_key not null", "/ssh_key", nullptr),
            put("ssh_key min_length", "/ssh_key", ""),
            gone("os_image required", "/os_image"),
            put("os_image type", "/os_image", json::object{}),
            put("os_image min_length", "/os_image", ""),
        };
        issues.insert(issues.end(), own.begin(), own.end());
        return issues;
    }();
    return all;
}

namespace
{
/// Inserts `piece` after the opening quote of the plan's identifier.
void into_string(string& text, string_view piece) { text.insert(text.find(R"("plan_id":")") + 11, piece); }
/// Inserts a member with this value before all others.
void as_member(string& text, string_view value)
{
    string member = R"("unknown":)";
    text.insert(1, (member += value) += ',');
}
} // namespace

std::vector<text_issue> const& text_issues()
{
    static std::vector<text_issue> const all{
        {"cut off", [](string& text, random& r) { text.resize(r.between(1, text.size() - 1)); }},
        {"more behind", [](string& text, random&) { text += "{}"; }},
        {"more behind", [](string& text, random&) { text += '}'; }},
        {"comma at the end", [](string& text, random&) { text.insert(text.size() - 1, 1, ','); }},
        {"byte order mark", [](string& text, random&) { text.insert(0, string_view("\xef\xbb\xbf")); }},
        {"comment", [](string& text, random&) { text.insert(1, string_view("/* */")); }},
        {"single quotes", [](string& text, random&) { std::replace(text.begin(), text.end(), '"', '\''); }},
        {"control character in a string", [](string& text, random&) { into_string(text, "\n"); }},
        {"unknown escape", [](string& text, random&) { into_string(text, R"(\x41)"); }},
        {"high surrogate alone", [](string& text, random&) { into_string(text, R"(\ud800)"); }},
        {"low surrogate alone", [](string& text, random&) { into_string(text, R"(\udc00)"); }},
        {"not UTF-8", [](string& text, random&) { into_string(text, "\xff"); }},
        {"not UTF-8", [](string& text, random&) { into_string(text, "\xc0\xaf"); }},
        {"not UTF-8", [](string& text, random&) { into_string(text, "\xed\xa0\x80"); }},
        {"bad number, skipped", [](string& text, random&) { as_member(text, "01"); }},
        {"bad number, skipped", [](string& text, random&) { as_member(text, "1."); }},
        {"bad number, skipped", [](string& text, random&) { as_member(text, "NaN"); }},
        {"bad word, skipped", [](string& text, random&) { as_member(text, "nul"); }},
        {"bad escape, skipped", [](string& text, random&) { as_member(text, R"("\u12g4")"); }},
        {"not UTF-8, skipped", [](string& text, random&) { as_member(text, "\"\xff\""); }},
        {"control character, skipped", [](string& text, random&) { as_member(text, "\"\t\""); }},
        {"bad brackets, skipped", [](string& text, random&) { as_member(text, "[1,{\"a\":2]}"); }},
        {"comma, skipped", [](string& text, random&) { as_member(text, "[1,]"); }},
        {"too deep, skipped", [](string& text, random&) { as_member(text, string(32, '[') + string(32, ']')); }},
    };
    return all;
}
} // namespace bench
