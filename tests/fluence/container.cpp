// SPDX-License-Identifier: BSL-1.0
#include "fluence/limits.hpp"
#include "support.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <sstream>

BOOST_AUTO_TEST_SUITE(fluence_container)

namespace json   = boost::json;
namespace gpu    = preflight::fluence;
namespace limits = fluence_limits;
using gpu::container_request;
using support::issues;
using support::listed;
using support::times;
using support::with;
using strings = std::vector<std::string>;
using namespace std::string_literals;

// ---- the rules alone

static_assert(!gpu::image_reference(""));
static_assert(gpu::image_reference("i"));
static_assert(gpu::image_reference("docker.io/fluencelabs/debian-ssh-root:11"));
static_assert(!gpu::image_reference("docker.io/FluenceLabs/debian-ssh-root:11"));
static_assert(!gpu::image_reference("image:V1"));
static_assert(!gpu::image_reference("A"));
static_assert(!gpu::image_reference("Z"));
static_assert(gpu::image_reference("@") && gpu::image_reference("[")); // the neighbours of A and Z
static_assert(gpu::image_reference("~"));

static_assert(!gpu::port_number("") && !gpu::port_number("0"));
static_assert(gpu::port_number("1") && gpu::port_number("65535"));
static_assert(!gpu::port_number("65536") && !gpu::port_number("01"));

static_assert(gpu::variable_name("A") && gpu::variable_name("A_1") && gpu::variable_name("SSH_PUBKEY_"));
static_assert(!gpu::variable_name("") && !gpu::variable_name("_A") && !gpu::variable_name("1A"));
static_assert(!gpu::variable_name("a") && !gpu::variable_name("SSH_PUBKEY"));

static_assert(gpu::country_code("US") && gpu::country_code("AZ"));
static_assert(!gpu::country_code("") && !gpu::country_code("U") && !gpu::country_code("USA"));
static_assert(!gpu::country_code("us") && !gpu::country_code("U1"));

static_assert(gpu::http_needs_port_80("http", "80") && !gpu::http_needs_port_80("http", "8080"));
static_assert(gpu::http_needs_port_80("tcp", "80") && gpu::http_needs_port_80("tcp", "8080"));

// ---- whole requests, where the compiler has constexpr strings

#if defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
namespace
{
constexpr container_request smallest()
{
    container_request r;
    r.plan_id                  = "p";
    r.name                     = "n";
    r.container_settings.image = "i";
    r.container_settings.expose.push_back({.port = "80"});
    return r;
}
constexpr bool conforms_with(auto change, preflight::waivers granted = {})
{
    auto r = smallest();
    change(r.container_settings, r);
    return preflight::is_valid(r, granted);
}
} // namespace

static_assert(preflight::is_valid(smallest()));
static_assert(!preflight::is_valid(container_request()));
static_assert(conforms_with([](auto& s, auto&) { s.expose[0].protocol = "http"; }));
static_assert(!conforms_with([](auto& s, auto&) { s.expose[0] = {"8080", "http"}; }));
static_assert(!conforms_with([](auto& s, auto&) { s.expose.clear(); }));
static_assert(conforms_with([](auto& s, auto&) { s.expose.resize(limits::ports, {.port = "1"}); }));
static_assert(!conforms_with([](auto& s, auto&) { s.expose.resize(limits::ports + 1, {.port = "1"}); }));
static_assert(conforms_with(
    [](auto& s, auto&) { s.environment.emplace(limits::variables, gpu::environment_variable{"A", ""}); }));
static_assert(!conforms_with(
    [](auto& s, auto&) { s.environment.emplace(limits::variables + 1, gpu::environment_variable{"A", ""}); }));
static_assert(!conforms_with([](auto& s, auto&) { s.environment.emplace(1, gpu::environment_variable{"a", ""}); }));
static_assert(
    !conforms_with([](auto& s, auto&) { s.environment.emplace(1, gpu::environment_variable{"SSH_PUBKEY", ""}); }));
static_assert(conforms_with(
    [](auto& s, auto&) { s.environment.emplace(1, gpu::environment_variable{"SSH_PUBKEY", ""}); }, gpu::own_image));
static_assert(conforms_with([](auto& s, auto&) { s.startup_command.emplace(limits::command, 'c'); }));
static_assert(!conforms_with([](auto& s, auto&) { s.startup_command.emplace(limits::command + 1, 'c'); }));
static_assert(conforms_with([](auto& s, auto&) { s.credentials = gpu::registry_credentials{"ghcr.io", "", ""}; }));
static_assert(!conforms_with([](auto& s, auto&) { s.credentials = gpu::registry_credentials{"quay.io", "", ""}; }));
static_assert(conforms_with([](auto&, auto& r) { r.constraints.emplace(); }));
static_assert(conforms_with([](auto&, auto& r) { r.constraints.emplace().location = "US"; }));
static_assert(!conforms_with([](auto&, auto& r) { r.constraints.emplace().location = "usa"; }));
static_assert(conforms_with([](auto&, auto& r) { r.ssh_key = ""; }));
#endif

namespace
{
/// A valid request with every field, in which all values differ.
std::string const base =
    R"({"plan_id":"p","name":"n","container_settings":{"image":"i",)"
    R"("expose":[{"port":"22","protocol":"tcp"}],"environment":[{"name":"A","value":"v"}],"startup_command":"c",)"
    R"("credentials":{"host":"ghcr.io","username":"u","password":"hunter2"}},)"
    R"("constraints":{"location":"US"},"ssh_key":"k"})";

/// A valid request with the fewest fields.
std::string const least = R"({"plan_id":"p","name":"n","container_settings":{"image":"i","expose":[{"port":"22"}]}})";

std::string quoted(std::string const& text) { return json::serialize(json::value(text)); }

// ---- a struct with the values of a JSON value, including invalid ones, made without the library; nullopt when a type is wrong

std::string text_at(json::value const& in, char const* key) { return std::string(in.at(key).as_string()); }

json::value const* given(json::value const& in, char const* key)
{
    auto const found = in.as_object().if_contains(key);
    return found && !found->is_null() ? found : nullptr;
}

std::optional<std::string> maybe_text_at(json::value const& in, char const* key)
{
    return given(in, key) ? std::optional(text_at(in, key)) : std::nullopt;
}

container_request built(json::value const& in)
{
    container_request out;
    out.plan_id          = text_at(in, "plan_id");
    out.name             = text_at(in, "name");
    out.ssh_key          = maybe_text_at(in, "ssh_key");
    auto const& settings = in.at("container_settings");
    auto&       s        = out.container_settings;
    s.image              = text_at(settings, "image");
    s.startup_command    = maybe_text_at(settings, "startup_command");
    for (auto const& port : settings.at("expose").as_array())
    {
        s.expose.push_back({.port = text_at(port, "port")});
        if (port.as_object().contains("protocol"))
            s.expose.back().protocol = text_at(port, "protocol");
    }
    if (auto const variables = given(settings, "environment"))
    {
        s.environment.emplace();
        for (auto const& v : variables->as_array())
            s.environment->push_back({text_at(v, "name"), text_at(v, "value")});
    }
    if (auto const c = given(settings, "credentials"))
        s.credentials = {text_at(*c, "host"), text_at(*c, "username"), text_at(*c, "password")};
    if (auto const c = given(in, "constraints"))
        out.constraints = gpu::placement_constraints{maybe_text_at(*c, "location")};
    return out;
}

std::optional<container_request> struct_of(std::string const& text)
{
    try
    {
        return built(json::parse(text));
    }
    catch (std::exception const&)
    {
        return {};
    }
}

/// Judges a request with all functions: as text, as a JSON value, and as a struct when a struct can hold it.
void judge(std::string const& text, strings const& expected, preflight::waivers granted = {})
{
    bool const sound = expected.empty();
    BOOST_TEST_CONTEXT("request: " << text.substr(0, 600))
    {
        auto const report = preflight::validate<container_request>(text, granted);
        BOOST_TEST(issues(report) == expected, boost::test_tools::per_element());
        BOOST_TEST(preflight::is_valid<container_request>(text, granted) == sound);

        auto const read = preflight::read<container_request>(text, granted);
        BOOST_TEST(read.has_value() == sound);
        if (!read)
            BOOST_TEST(to_fastapi(read.error()) == to_fastapi(report));

        json::error_code ec;
        auto const       value = json::parse(text, ec);
        if (!ec)
            BOOST_TEST(to_fastapi(preflight::validate<container_request>(value, granted)) == to_fastapi(report));

        auto const same = struct_of(text);
        BOOST_TEST((same.has_value() || !sound)); // a struct can hold every valid request
        if (same)
        {
            BOOST_TEST(summary(preflight::validate(*same, granted)) == summary(report));
            BOOST_TEST(preflight::is_valid(*same, granted) == sound);
            auto const written = preflight::write(*same, granted);
            BOOST_TEST(written.has_value() == sound);
            if (written && read)
                BOOST_TEST(*written == *preflight::write(*read, granted));
        }
    }
}

/// A valid request with a part replaced, and the issues that it then has.
struct row
{
    std::string from, to;
    strings     expected = {};
};

void judge_rows(std::vector<row> const& rows)
{
    for (auto const& r : rows)
        judge(with(base, r.from, r.to), r.expected);
}

/// Replaces the same part by one text after the other; all of them are valid, or have the same issue.
void judge_texts(std::string const& from, std::string const& key, std::vector<std::string> const& texts,
    strings const& expected, preflight::waivers granted = {})
{
    for (auto const& t : texts)
        judge(with(base, from, '"' + key + "\":" + quoted(t)), expected, granted);
}

std::string ports(std::size_t n, std::string const& entry)
{
    return with(base, R"([{"port":"22","protocol":"tcp"}])", '[' + listed(n, entry) + ']');
}
std::string variables(std::size_t n, std::string const& entry)
{
    return with(base, R"([{"name":"A","value":"v"}])", '[' + listed(n, entry) + ']');
}

/// Returns `path type` for each of `n` elements of a list.
strings of_each(std::size_t n, std::string const& list, std::string const& issue)
{
    strings all;
    for (std::size_t i = 0; i != n; ++i)
        all.emplace_back(list + '.' + std::to_string(i)) += issue;
    return all;
}

/// Returns what an optional holds. The test ends when it is empty.
template <class V>
V const& held(std::optional<V> const& maybe)
{
    if (!maybe)
        throw std::bad_optional_access();
    return *maybe;
}

std::string body_with(std::string const& entries) { return R"({"detail":[)" + entries + "]}"; }

std::string bodies(std::string const& text, preflight::secrecy show = preflight::secrecy::redacted)
{
    return to_fastapi(preflight::validate<container_request>(text), show);
}
} // namespace

BOOST_AUTO_TEST_CASE(valid_requests)
{
    judge(base, {});
    judge(least, {});
    judge(' ' + base + " \r\n\t", {});
}

BOOST_AUTO_TEST_CASE(an_image)
{
    std::string const image = R"("image":"i")";
    auto const        all   = [&](std::vector<std::string> const& texts, strings const& expected) {
        judge_texts(image, "image", texts, expected);
    };
    all({""}, {"container_settings.image string_too_short"});
    all({"i", "docker.io/fluencelabs/debian-ssh-root:11", "ghcr.io/myorg/private-model:v1", " ", "i\n", "\0"s, "@",
            "["},
        {});
    all({"nginx@sha256:" + times(64, "a")}, {});

    // code points, of any size
    all({times(limits::image - 1, "i"), times(limits::image, "i"), times(limits::image, "ä"),
            times(limits::image, "漢"), times(limits::image, "😀")},
        {});
    all({times(limits::image + 1, "i"), times(limits::image + 1, "ä"), times(limits::image + 1, "漢"),
            times(limits::image + 1, "😀"), times(limits::image, "i") + "\n"},
        {"container_settings.image string_too_long"});

    // no A to Z, in name, tag or digest
    all({"Debian", "docker.io/fluenceLabs/debian", "debianZ", "DOCKER.IO/debian", "debian:V1", "debian:latesT", "A",
            "Z", "nginx@sha256:" + times(63, "a") + "F", times(limits::image - 1, "i") + "A", "ÄA"},
        {"container_settings.image value_error"});
    all({"Ä", "debian:Ä", "Ａ", "İ", "Σ", "Д"}, {}); // uppercase, but not from A to Z
    all({times(limits::image + 1, "A")}, {"container_settings.image string_too_long"});
}

BOOST_AUTO_TEST_CASE(a_port)
{
    std::string const port = R"("port":"22")";
    judge_texts(port, "port",
        {"1", "9", "10", "80", "99", "100", "999", "1000", "9999", "10000", "59999", "64999", "65499", "65529", "65530",
            "65534", "65535"},
        {});
    judge_texts(port, "port",
        {"0", "65536", "65537", "65540", "65600", "66000", "70000", "99999", "100000", "655350", "999999999",
            "4294967296", "4294967297", "4294967376", "18446744073709551616", "18446744073709551617", times(1000, "1"),

            "", "00", "01", "080", "00080", "000000080", " 80", "80 ", " ", "8 0", "+80", "-1", "-0", "-80", "80\n",
            "\n80", "80\t", "80\0"s, "\0"s, "1e2", "8e1", "0x50", "80.0", "80.", "8,0", "8_0", "0b1", "abc", "eighty",
            "80/tcp", "80-90", "/", ":", "80:80",

            "８０", "٨٠", "८०", "8０", "²", "½", "\u200b80", "80\ufeff"},
        {"container_settings.expose.0.port value_error"});

    // a number is not text
    for (char const* number : {"80", "1", "0", "-1", "80.0", "1e2"})
        judge(with(base, port, std::string(R"("port":)") + number), {"container_settings.expose.0.port string_type"});
    judge(with(base, port, R"("port":"\u0038\u0030")"), {}); // escapes are the characters they stand for
}

BOOST_AUTO_TEST_CASE(how_many_ports)
{
    std::string const list = "container_settings.expose";
    std::string const good = R"({"port":"22"})";

    judge(ports(0, good), {list + " too_short"});
    judge(ports(1, good), {});
    judge(ports(2, good), {}); // the same port twice is not an issue
    judge(ports(limits::ports - 1, good), {});
    judge(ports(limits::ports, good), {});
    judge(ports(limits::ports + 1, good), {list + " too_long"});
    judge(ports(1000, good), {list + " too_long"});

    // with too many entries, that is the only issue, whatever the entries are
    struct bad_entry
    {
        std::string text, issue;
    };
    for (bad_entry const& bad : std::initializer_list<bad_entry>{
             {R"({"port":"0"})", ".port value_error"},
             {R"({"port":"8080","protocol":"http"})", " value_error"},
             {"{}", ".port missing"},
             {"5", " model_attributes_type"},
             {"null", " model_attributes_type"},
             {"[]", " model_attributes_type"},
         })
    {
        judge(ports(limits::ports + 1, bad.text), {list + " too_long"});
        judge(ports(1, listed(limits::ports, good) + ',' + bad.text), {list + " too_long"});
        judge(ports(1, listed(limits::ports - 1, good) + ',' + bad.text),
            {list + '.' + std::to_string(limits::ports - 1) + bad.issue});
        judge(ports(limits::ports, bad.text), of_each(limits::ports, list, bad.issue));
    }
    // the minimum is judged when no entry has an issue; with a minimum of 1, only an empty list breaks it
    judge(ports(1, R"({"port":"0"})"), {list + ".0.port value_error"});
}

BOOST_AUTO_TEST_CASE(a_protocol)
{
    std::string const entry = R"({"port":"22","protocol":"tcp"})";
    std::string const place = "container_settings.expose.0.protocol literal_error";

    judge_rows({
        {entry, R"({"port":"22","protocol":"tcp"})"},
        {entry, R"({"port":"22","protocol":"udp"})"},
        {entry, R"({"port":"80","protocol":"http"})"},
        {entry, R"({"port":"22"})"},
        {entry, R"({"protocol":"udp","port":"22"})"},
        {entry, R"({"port":"22","protocol":null})", {place}},
        {entry, R"({"port":"22","protocol":5})", {place}},
        {entry, R"({"port":"22","protocol":{}})", {place}},
        {entry, R"({"port":"22","protocol":[]})", {place}},
        {entry, R"({"port":"22","protocol":["tcp"]})", {place}},
        {entry, R"({"port":"22","protocol":true})", {place}},
    });
    judge_texts(R"("protocol":"tcp")", "protocol",
        {"TCP", "Tcp", "UDP", "HTTP", "", "tcp ", " tcp", "tc", "tcpp", "tcp\n", "tcp\0"s, "https", "sctp", "udp,tcp",
            "ｔｃｐ", "t\u0441p"},
        {place});
}

BOOST_AUTO_TEST_CASE(http_only_with_port_80)
{
    std::string const entry = R"({"port":"22","protocol":"tcp"})";
    std::string const place = "container_settings.expose.0";

    judge_rows({
        {entry, R"({"port":"80","protocol":"http"})"},
        {entry, R"({"port":"80","protocol":"tcp"})"},
        {entry, R"({"port":"80","protocol":"udp"})"},
        {entry, R"({"port":"80"})"},
        {entry, R"({"port":"8080"})"},
        {entry, R"({"port":"8080","protocol":"http"})", {place + " value_error"}},
        {entry, R"({"port":"443","protocol":"http"})", {place + " value_error"}},
        {entry, R"({"port":"79","protocol":"http"})", {place + " value_error"}},
        {entry, R"({"port":"81","protocol":"http"})", {place + " value_error"}},
        {entry, R"({"port":"8","protocol":"http"})", {place + " value_error"}},
        {entry, R"({"port":"800","protocol":"http"})", {place + " value_error"}},
        {entry, R"({"protocol":"http","port":"8080"})", {place + " value_error"}},

        // only when every field of the entry is valid
        {entry, R"({"port":"080","protocol":"http"})", {place + ".port value_error"}},
        {entry, R"({"port":"0","protocol":"http"})", {place + ".port value_error"}},
        {entry, R"({"port":80,"protocol":"http"})", {place + ".port string_type"}},
        {entry, R"({"protocol":"http"})", {place + ".port missing"}},
        {entry, R"({"port":"8080","protocol":"HTTP"})", {place + ".protocol literal_error"}},
        {entry, R"({"port":"0","protocol":"x"})", {place + ".port value_error", place + ".protocol literal_error"}},

        // each entry is judged by its own fields
        {entry,
            R"({"port":"80","protocol":"http"},{"port":"81","protocol":"http"},{"port":"0"},{"port":"82","protocol":"http"})",
            {"container_settings.expose.1 value_error", "container_settings.expose.2.port value_error",
                "container_settings.expose.3 value_error"}},
        {entry, R"({"port":"80","protocol":"http"},{"port":"80","protocol":"http"})"},
    });
}

BOOST_AUTO_TEST_CASE(how_many_variables)
{
    std::string const list = "container_settings.environment";
    std::string const good = R"({"name":"A","value":""})";

    judge(variables(0, good), {});
    judge(variables(1, good), {});
    judge(variables(limits::variables - 1, good), {});
    judge(variables(limits::variables, good), {}); // the same name, too
    judge(variables(limits::variables + 1, good), {list + " too_long"});
    judge(variables(limits::variables + 1, "{}"), {list + " too_long"});
    judge(variables(limits::variables + 1, "null"), {list + " too_long"});
    judge(variables(limits::variables, R"({"name":"a","value":""})"),
        of_each(limits::variables, list, ".name string_pattern_mismatch"));
    judge(with(base, R"("environment":[{"name":"A","value":"v"}],)", ""), {});
    judge(with(base, R"([{"name":"A","value":"v"}])", "null"), {});
}

BOOST_AUTO_TEST_CASE(a_variable)
{
    std::string const list = "container_settings.environment.0";
    std::string const name = R"("name":"A")";

    judge_texts(name, "name",
        {"A", "Z", "AA", "A1", "A_1", "A_", "A__", "PATH", "MODEL_PATH", "SSH_PUBKEY_", "SSH_PUBKE", "SSHPUBKEY",
            "SSH_PUBKEY2", "A_SSH_PUBKEY", times(5000, "A")},
        {});
    for (auto const granted : {preflight::waivers(), preflight::waivers(gpu::own_image)})
        judge_texts(name, "name",
            {"", "a", "aA", "Aa", "_", "_A", "1A", "1", "A-B", "A B", "A.B", " A", "A ", "A\n", "\nA", "A\0"s, "\0"s,
                "A=B", "Ä", "AÄ", "Ａ", "A１", "ssh_pubkey", "SSH_PUBKEy", "SSH_PUBKEY ", " SSH_PUBKEY", "SSH-PUBKEY",
                "@", "[", "A@", "A[", "A`", "A/", "A:"},
            {list + ".name string_pattern_mismatch"}, granted);

    // a value is any text
    judge_texts(R"("value":"v")", "value", {"", " ", "v\n", "ä\0"s, "SSH_PUBKEY", "😀", times(100000, "v")}, {});

    judge_rows({
        {R"({"name":"A","value":"v"})", R"({"value":"v"})", {list + ".name missing"}},
        {R"({"name":"A","value":"v"})", R"({"name":"A"})", {list + ".value missing"}},
        {R"({"name":"A","value":"v"})", R"({})", {list + ".name missing", list + ".value missing"}},
        {R"({"name":"A","value":"v"})", R"({"name":"a","value":1})",
            {list + ".name string_pattern_mismatch", list + ".value string_type"}},
    });
}

BOOST_AUTO_TEST_CASE(the_reserved_variable)
{
    std::string const reserved = with(base, R"("name":"A")", R"("name":"SSH_PUBKEY")");
    std::string const escaped  = with(base, R"("name":"A")", R"("name":"SSH\u005fPUBKEY")");
    for (auto const& text : {reserved, escaped})
    {
        judge(text, {"container_settings.environment.0.name value_error"});
        judge(text, {}, gpu::own_image);
    }
    judge(variables(1, R"({"name":"A","value":""},{"name":"SSH_PUBKEY","value":""},{"name":"SSH_PUBKEY","value":5})"),
        {"container_settings.environment.1.name value_error", "container_settings.environment.2.name value_error",
            "container_settings.environment.2.value string_type"});
    judge(variables(1, R"({"name":"SSH_PUBKEY","value":5},{"name":"a","value":""})"),
        {"container_settings.environment.0.value string_type",
            "container_settings.environment.1.name string_pattern_mismatch"},
        gpu::own_image); // nothing else is lifted
}

BOOST_AUTO_TEST_CASE(a_startup_command)
{
    std::string const command = R"("startup_command":"c")";
    std::string const place   = "container_settings.startup_command";

    judge_texts(command, "startup_command",
        {"", " ", "python3 serve.py --port 8000", "A\n\0"s, times(limits::command - 1, "c"),
            times(limits::command, "c"), times(limits::command, "ä"), times(limits::command, "漢"),
            times(limits::command, "😀"), times(limits::command, "\0"s), times(limits::command, "\""),
            times(limits::command / 2, "e\u0301")},
        {});
    judge_texts(command, "startup_command",
        {times(limits::command + 1, "c"), times(limits::command + 1, "ä"), times(limits::command + 1, "漢"),
            times(limits::command + 1, "😀"), times(limits::command + 1, "\0"s), times(limits::command + 1, "\""),
            times(limits::command, "c") + "\n"},
        {place + " string_too_long"});

    // an escape is one code point, a pair of surrogates too
    std::string const key = R"("startup_command":)";
    judge(with(base, command, key + '"' + times(limits::command, R"(\u0063)") + '"'), {});
    judge(with(base, command, key + '"' + times(limits::command + 1, R"(\u0063)") + '"'), {place + " string_too_long"});
    judge(with(base, command, key + '"' + times(limits::command, R"(\ud83d\ude00)") + '"'), {});
    judge(with(base, command, key + '"' + times(limits::command + 1, R"(\ud83d\ude00)") + '"'),
        {place + " string_too_long"});

    judge(with(base, command, key + "null"), {});
    judge(with(base, command + ',', ""), {});
}

BOOST_AUTO_TEST_CASE(credentials)
{
    std::string const host  = R"("host":"ghcr.io")";
    std::string const all   = R"({"host":"ghcr.io","username":"u","password":"hunter2"})";
    std::string const place = "container_settings.credentials";

    judge_texts(host, "host", {"docker.io", "ghcr.io"}, {});
    judge_texts(host, "host",
        {"", "Docker.io", "DOCKER.IO", "GHCR.IO", "docker.io ", " docker.io", "docker.io\n", "docker.io/", "docker.i",
            "docker.ioo", "https://ghcr.io", "ghcr.io:443", "ghcr.io.", "quay.io", "docker,io", "index.docker.io",
            "ghcr.io\0"s},
        {place + ".host literal_error"});

    judge_rows({
        {R"("username":"u")", R"("username":"")"},
        {R"("password":"hunter2")", R"("password":"")"},
        {R"("host":"ghcr.io",)", "", {place + ".host missing"}},
        {R"("username":"u",)", "", {place + ".username missing"}},
        {R"(,"password":"hunter2")", "", {place + ".password missing"}},
        {all, "{}", {place + ".host missing", place + ".username missing", place + ".password missing"}},
        {all, "null"},
        {R"(,"credentials":)" + all, ""},
        {R"("host":"ghcr.io")", R"("host":null)", {place + ".host literal_error"}},
        {R"("username":"u")", R"("username":null)", {place + ".username string_type"}},
        {R"("password":"hunter2")", R"("password":null)", {place + ".password string_type"}},
        {all, "[]", {place + " model_attributes_type"}},
        {all, '[' + all + ']', {place + " model_attributes_type"}},
    });
}

BOOST_AUTO_TEST_CASE(placement_and_key)
{
    judge_texts(R"("location":"US")", "location", {"US", "AA", "ZZ", "XX"}, {});
    judge_texts(R"("location":"US")", "location",
        {"us", "Us", "uS", "USA", "U", "", "U1", "1U", "12", "U ", " U", "US ", " US", "US\n", "\nUS", "U\0"s, "US\0"s,
            "Ä", "ÄÄ", "ＵＳ", "@A", "A[", "U-", "U.S"},
        {"constraints.location string_pattern_mismatch"});

    judge_rows({
        {R"("location":"US")", R"("location":null)"},
        {R"({"location":"US"})", "{}"},
        {R"({"location":"US"})", "null"},
        {R"("constraints":{"location":"US"},)", ""},
        {R"({"location":"US"})", "[]", {"constraints model_attributes_type"}},
        {R"({"location":"US"})", R"("US")", {"constraints model_attributes_type"}},
        {R"("location":"US")", R"("location":["US"])", {"constraints.location string_type"}},

        {R"("ssh_key":"k")", R"("ssh_key":null)"},
        {R"("ssh_key":"k")", R"("ssh_key":"")"},
        {R"("ssh_key":"k")", R"("ssh_key":"no key at all")"},
        {R"("ssh_key":"k")", R"("ssh_key":5)", {"ssh_key string_type"}},
        {R"(,"ssh_key":"k")", ""},
    });
}

BOOST_AUTO_TEST_CASE(unknown_keys_are_ignored)
{
    std::string const extra = R"({"more":{"a":[null,1.5]},"":5,"NAME":5,"name ":5,"nam\u00e9":5,)";
    std::string       text;
    for (char const c : base)
        c == '{' ? text += extra : text += c;
    judge(text, {});
}

BOOST_AUTO_TEST_CASE(of_a_key_that_comes_twice_the_last_counts)
{
    judge_rows({
        {R"("name":"n")", R"("name":"N","name":"n")"},
        {R"("name":"n")", R"("name":"n","name":"N")", {"name string_pattern_mismatch"}},
        {R"("name":"n")", R"("name":"n","\u006eame":"N")", {"name string_pattern_mismatch"}},
        {R"("name":"n")", R"("name":"n","name":null)", {"name string_type"}},
        {R"("ssh_key":"k")", R"("ssh_key":5,"ssh_key":null)"},
        {R"("constraints":{"location":"US"})", R"("constraints":{"location":"us"},"constraints":{})"},
        {R"("port":"22")", R"("port":"80","protocol":"http","port":"22")"}, // the protocol after these is tcp
        {R"({"port":"22","protocol":"tcp"})", R"({"port":"22","protocol":"tcp","protocol":"http"})",
            {"container_settings.expose.0 value_error"}},
    });
}

// ---- values of wrong types: every JSON kind at every place

namespace
{
/// What the documentation says about a path: its JSON type, whether null means absent, and the issues of the test's value of the right type.
struct place
{
    std::string pointer, dotted;
    char        type; // s: string, e: one of some words, l: list, o: object
    bool        nullable = false;
    strings     own      = {};
};

std::string const words_of_protocol = "'tcp', 'udp' or 'http'";
std::string const words_of_host     = "'docker.io' or 'ghcr.io'";

std::vector<place> const places{
    {"/plan_id", "plan_id", 's'},
    {"/name", "name", 's'},
    {"/container_settings", "container_settings", 'o', false,
        {"container_settings.image missing", "container_settings.expose missing"}},
    {"/container_settings/image", "container_settings.image", 's'},
    {"/container_settings/expose", "container_settings.expose", 'l', false, {"container_settings.expose too_short"}},
    {"/container_settings/expose/0", "container_settings.expose.0", 'o', false,
        {"container_settings.expose.0.port missing"}},
    {"/container_settings/expose/0/port", "container_settings.expose.0.port", 's', false,
        {"container_settings.expose.0.port value_error"}},
    {"/container_settings/expose/0/protocol", "container_settings.expose.0.protocol", 'e', false,
        {"container_settings.expose.0.protocol literal_error"}},
    {"/container_settings/environment", "container_settings.environment", 'l', true},
    {"/container_settings/environment/0", "container_settings.environment.0", 'o', false,
        {"container_settings.environment.0.name missing", "container_settings.environment.0.value missing"}},
    {"/container_settings/environment/0/name", "container_settings.environment.0.name", 's', false,
        {"container_settings.environment.0.name string_pattern_mismatch"}},
    {"/container_settings/environment/0/value", "container_settings.environment.0.value", 's'},
    {"/container_settings/startup_command", "container_settings.startup_command", 's', true},
    {"/container_settings/credentials", "container_settings.credentials", 'o', true,
        {"container_settings.credentials.host missing", "container_settings.credentials.username missing",
            "container_settings.credentials.password missing"}},
    {"/container_settings/credentials/host", "container_settings.credentials.host", 'e', false,
        {"container_settings.credentials.host literal_error"}},
    {"/container_settings/credentials/username", "container_settings.credentials.username", 's'},
    {"/container_settings/credentials/password", "container_settings.credentials.password", 's'},
    {"/constraints", "constraints", 'o', true},
    {"/constraints/location", "constraints.location", 's', true, {"constraints.location string_pattern_mismatch"}},
    {"/ssh_key", "ssh_key", 's', true},
};

bool is_of(char type, json::value const& value)
{
    switch (type)
    {
    case 'l':
        return value.is_array();
    case 'o':
        return value.is_object();
    default:
        return value.is_string();
    }
}

/// Returns the whole entry of a 422 body for a value of a wrong type.
std::string wrong_type(place const& at, std::string const& input)
{
    std::string        loc = R"("body")";
    std::istringstream steps(at.dotted);
    for (std::string s; std::getline(steps, s, '.');)
        loc += s == "0" ? ",0" : ",\"" + s + '"';

    auto const entry = [&](std::string const& type, std::string const& says, std::string const& ctx) {
        return R"({"type":")" + type + R"(","loc":[)" + loc + R"(],"msg":"Input should be )" + says + R"(","input":)" +
               input + ctx + '}';
    };
    switch (at.type)
    {
    case 's':
        return entry("string_type", "a valid string", "");
    case 'l':
        return entry("list_type", "a valid list", "");
    case 'o':
        return entry("model_attributes_type", "a valid dictionary or object to extract fields from", "");
    default: {
        auto const& words = at.dotted.ends_with("host") ? words_of_host : words_of_protocol;
        return entry("literal_error", words, R"(,"ctx":{"expected":")" + words + R"("})");
    }
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(every_json_kind_at_every_place)
{
    for (auto const& at : places)
        for (char const* kind : {"null", "true", "false", "1", "0", "-1", "1.5", R"("x")", "[]", "[{}]", "{}"})
        {
            auto             document = json::parse(base);
            json::error_code ec;
            auto* const      target = document.find_pointer(at.pointer, ec);
            BOOST_TEST_REQUIRE(target, at.pointer);
            *target = json::parse(kind);

            std::string const text   = json::serialize(document);
            bool const        hidden = at.dotted.ends_with("password");
            BOOST_TEST_CONTEXT(at.dotted << " = " << kind)
            {
                if (target->is_null() && at.nullable)
                    judge(text, {});
                else if (!is_of(at.type, *target))
                {
                    auto const entry = wrong_type(at, hidden ? R"("**********")" : kind);
                    BOOST_TEST(bodies(text) == body_with(entry));
                    BOOST_TEST(bodies(text, preflight::secrecy::verbatim) == body_with(wrong_type(at, kind)));
                    judge(text, {at.dotted + ' ' + entry.substr(9, entry.find('"', 9) - 9)});
                }
                else if (std::string_view(kind) != "[{}]")
                    judge(text, at.own);
            }
        }
}

BOOST_AUTO_TEST_CASE(an_entry_of_a_wrong_type_among_others)
{
    judge(ports(1, R"({"port":"1"},5,{"port":"0"},null)"),
        {"container_settings.expose.1 model_attributes_type", "container_settings.expose.2.port value_error",
            "container_settings.expose.3 model_attributes_type"});
    judge(ports(1, R"([{"port":"1"}])"), {"container_settings.expose.0 model_attributes_type"});
    judge(ports(1, R"("22")"), {"container_settings.expose.0 model_attributes_type"});
    judge(variables(1, R"({"name":"A","value":""},"A=1")"), {"container_settings.environment.1 model_attributes_type"});
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_an_object)
{
    std::string const says = R"("Input should be a valid dictionary or object to extract fields from","input":)";
    for (std::string const text : {"true", "false", "0", "-1", "1.5", R"("x")", R"("")", "[]", "[{}]", R"(["body"])"})
        BOOST_TEST_CONTEXT(text)
        {
            judge(text, {"body model_attributes_type"});
            std::string entry = R"({"type":"model_attributes_type","loc":["body"],"msg":)" + says;
            BOOST_TEST(bodies(text) == body_with((entry += text) += '}'));
        }
    for (std::string const text : {"", "null", " null ", "null\n"})
        BOOST_TEST_CONTEXT('"' << text << '"')
        {
            judge(text, {"body missing"});
            BOOST_TEST(bodies(text) ==
                       R"({"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]})");
        }
    judge("{}", {"plan_id missing", "name missing", "container_settings missing"});
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_json)
{
    struct stop
    {
        std::string      text;
        std::size_t      at; // in code points
        json::error_code why;
    };
    stop const rows[] = {
        {" ", 1, json::error::incomplete},
        {"\n\n", 2, json::error::incomplete},
        {"{", 1, json::error::incomplete},
        {R"({"plan_id":)", 11, json::error::incomplete},
        {R"({"plan_id":})", 11, json::error::syntax},
        {R"({"ä":😀})", 5, json::error::syntax},
        {"nul", 3, json::error::incomplete},
        {"{}}", 2, json::error::extra_data},
        {base + 'x', base.size(), json::error::extra_data},
    };
    for (auto const& [text, at, why] : rows)
    {
        judge(text, {std::to_string(at) + " json_invalid"});
        BOOST_TEST(bodies(text) == body_with(R"({"type":"json_invalid","loc":["body",)" + std::to_string(at) +
                                             R"(],"msg":"JSON decode error","input":{},"ctx":{"error":)" +
                                             quoted(why.message()) + "}}"));
    }
    for (auto const& text : strings{"{,}", "{}{}", "[1,]", R"({"a":1,})", "{'a':1}", R"({"a" 1})", "NaN", "Infinity",
             "\xef\xbb\xbf{}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc0\x80\"}", R"({"a":"\ud800"})", "{\"a\":\"\n\"}", "\0"s,
             "{}\0"s, "// no\n{}", "01", "+1", ".5", "tru"})
        BOOST_TEST_CONTEXT(text)
        {
            auto const report = preflight::validate<container_request>(text);
            BOOST_TEST_REQUIRE(report.size() == 1U);
            BOOST_TEST(report[0].type() == "json_invalid");
            BOOST_TEST(!preflight::is_valid<container_request>(text));
            BOOST_TEST(!preflight::read<container_request>(text).has_value());
        }
}

// ---- every type of issue, to the letter

BOOST_AUTO_TEST_CASE(entries_to_the_letter)
{
    struct entry
    {
        std::string from, to, expected;
    };
    std::string const expose             = R"("loc":["body","container_settings","expose")";
    std::string const env                = R"("loc":["body","container_settings","environment")";
    std::string const creds              = R"("loc":["body","container_settings","credentials")";
    std::string const too_many_ports     = listed(limits::ports + 1, R"({"port":"22"})");
    std::string const too_many_variables = listed(limits::variables + 1, R"({"name":"A","value":""})");
    auto const        number             = [](std::size_t n) { return std::to_string(n); };

    std::vector<entry> const rows{
        {R"("plan_id":"p")", R"("plan_id":"")",
            R"({"type":"string_too_short","loc":["body","plan_id"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}})"},
        {R"("name":"n")", R"("name":"")",
            R"({"type":"string_too_short","loc":["body","name"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}})"},
        {R"("name":"n")", R"("name":")" + times(limits::name + 1, "a") + '"',
            R"({"type":"string_too_long","loc":["body","name"],"msg":"String should have at most )" +
                number(limits::name) + R"( characters","input":")" + times(limits::name + 1, "a") +
                R"(","ctx":{"max_length":)" + number(limits::name) + "}}"},
        {R"("name":"n")", R"("name":"-Ä\n\u0001\/\"")",
            R"({"type":"string_pattern_mismatch","loc":["body","name"],"msg":"String should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'","input":"-Ä\n\u0001/\"","ctx":{"pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"}})"},
        {R"("name":"n")", R"("name":5)",
            R"({"type":"string_type","loc":["body","name"],"msg":"Input should be a valid string","input":5})"},
        {R"("image":"i")", R"("image":"")",
            R"({"type":"string_too_short","loc":["body","container_settings","image"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}})"},
        {R"("image":"i")", R"("image":")" + times(limits::image + 1, "i") + '"',
            R"({"type":"string_too_long","loc":["body","container_settings","image"],"msg":"String should have at most )" +
                number(limits::image) + R"( characters","input":")" + times(limits::image + 1, "i") +
                R"(","ctx":{"max_length":)" + number(limits::image) + "}}"},
        {R"("image":"i")", R"("image":"I")",
            R"({"type":"value_error","loc":["body","container_settings","image"],"msg":"Value error, Image must be lowercase","input":"I","ctx":{"error":{}}})"},
        {R"([{"port":"22","protocol":"tcp"}])", "[ ]",
            R"({"type":"too_short",)" + expose +
                R"(],"msg":"List should have at least 1 item after validation, not 0","input":[],"ctx":{"field_type":"List","min_length":1,"actual_length":0}})"},
        {R"({"port":"22","protocol":"tcp"})", too_many_ports,
            R"({"type":"too_long",)" + expose + R"(],"msg":"List should have at most )" + number(limits::ports) +
                R"( items after validation, not )" + number(limits::ports + 1) + R"(","input":[)" + too_many_ports +
                R"(],"ctx":{"field_type":"List","max_length":)" + number(limits::ports) + R"(,"actual_length":)" +
                number(limits::ports + 1) + "}}"},
        {R"("port":"22")", R"("port":"65536")",
            R"({"type":"value_error",)" + expose +
                R"(,0,"port"],"msg":"Value error, Port must be between 1 and 65535","input":"65536","ctx":{"error":{}}})"},
        {R"("port":"22")", R"("port":22)",
            R"({"type":"string_type",)" + expose + R"(,0,"port"],"msg":"Input should be a valid string","input":22})"},
        {R"("protocol":"tcp")", R"("protocol":"TCP")",
            R"({"type":"literal_error",)" + expose +
                R"(,0,"protocol"],"msg":"Input should be 'tcp', 'udp' or 'http'","input":"TCP","ctx":{"expected":"'tcp', 'udp' or 'http'"}})"},
        {R"("port":"22","protocol":"tcp")", R"("protocol" : "http", "note":1e2, "port" : "8080")",
            R"({"type":"value_error",)" + expose +
                R"(,0],"msg":"Value error, Only port 80 supports the http protocol","input":{"protocol":"http","note":100.0,"port":"8080"},"ctx":{"error":{}}})"},
        {R"({"name":"A","value":"v"})", too_many_variables,
            R"({"type":"too_long",)" + env + R"(],"msg":"List should have at most )" + number(limits::variables) +
                R"( items after validation, not )" + number(limits::variables + 1) + R"(","input":[)" +
                too_many_variables + R"(],"ctx":{"field_type":"List","max_length":)" + number(limits::variables) +
                R"(,"actual_length":)" + number(limits::variables + 1) + "}}"},
        {R"("name":"A")", R"("name":"a")",
            R"({"type":"string_pattern_mismatch",)" + env +
                R"(,0,"name"],"msg":"String should match pattern '^[A-Z][A-Z0-9_]*$'","input":"a","ctx":{"pattern":"^[A-Z][A-Z0-9_]*$"}})"},
        {R"("name":"A")", R"("name":"SSH_PUBKEY")",
            R"({"type":"value_error",)" + env +
                R"(,0,"name"],"msg":"Value error, SSH_PUBKEY is reserved for the SSH key","input":"SSH_PUBKEY","ctx":{"error":{}}})"},
        {R"("startup_command":"c")", R"("startup_command":")" + times(limits::command + 1, "ä") + '"',
            R"({"type":"string_too_long","loc":["body","container_settings","startup_command"],"msg":"String should have at most )" +
                number(limits::command) + R"( characters","input":")" + times(limits::command + 1, "ä") +
                R"(","ctx":{"max_length":)" + number(limits::command) + "}}"},
        {R"("host":"ghcr.io")", R"("host":"quay.io")",
            R"({"type":"literal_error",)" + creds +
                R"(,"host"],"msg":"Input should be 'docker.io' or 'ghcr.io'","input":"quay.io","ctx":{"expected":"'docker.io' or 'ghcr.io'"}})"},
        {R"("location":"US")", R"("location":"usa")",
            R"({"type":"string_pattern_mismatch","loc":["body","constraints","location"],"msg":"String should match pattern '^[A-Z]{2}$'","input":"usa","ctx":{"pattern":"^[A-Z]{2}$"}})"},
    };
    for (auto const& [from, to, expected] : rows)
        BOOST_TEST_CONTEXT(to.substr(0, 100))
    BOOST_TEST(bodies(with(base, from, to)) == body_with(expected));
}

BOOST_AUTO_TEST_CASE(a_missing_field_shows_the_object_that_lacks_it)
{
    struct lack
    {
        std::string member, loc, object;
    };
    std::string const credentials = R"({"host":"ghcr.io","username":"u","password":"hunter2"})";
    std::string const settings =
        base.substr(base.find("{\"image"), base.find(",\"constraints") - base.find("{\"image"));
    std::string const in = R"("container_settings")";

    std::vector<lack> const rows{
        {R"("plan_id":"p",)", R"("plan_id")", base},
        {R"("name":"n",)", R"("name")", base},
        {R"("container_settings":)" + settings + ',', in, base},
        {R"("image":"i",)", in + R"(,"image")", settings},
        {R"("expose":[{"port":"22","protocol":"tcp"}],)", in + R"(,"expose")", settings},
        {R"("port":"22",)", in + R"(,"expose",0,"port")", R"({"port":"22","protocol":"tcp"})"},
        {R"("name":"A",)", in + R"(,"environment",0,"name")", R"({"name":"A","value":"v"})"},
        {R"(,"value":"v")", in + R"(,"environment",0,"value")", R"({"name":"A","value":"v"})"},
        {R"("host":"ghcr.io",)", in + R"(,"credentials","host")", credentials},
        {R"("username":"u",)", in + R"(,"credentials","username")", credentials},
        {R"(,"password":"hunter2")", in + R"(,"credentials","password")", credentials},
    };
    for (auto const& lacking : rows)
        BOOST_TEST_CONTEXT(lacking.loc)
        {
            std::string const input = with(lacking.object, lacking.member, "");
            auto const        entry = [&](std::string const& shown) {
                return body_with(R"({"type":"missing","loc":["body",)" + lacking.loc +
                                        R"(],"msg":"Field required","input":)" + shown + '}');
            };
            std::string const text = with(base, lacking.member, "");
            BOOST_TEST(bodies(text, preflight::secrecy::verbatim) == entry(input));
            bool const secret = input.find("hunter2") != std::string::npos;
            BOOST_TEST(bodies(text) == entry(secret ? with(input, "hunter2", "**********") : input));
        }
}

BOOST_AUTO_TEST_CASE(optional_fields_may_be_missing)
{
    judge_rows({
        {R"(,"protocol":"tcp")", ""},
        {R"("environment":[{"name":"A","value":"v"}],)", ""},
        {R"("startup_command":"c",)", ""},
        {R"(,"credentials":{"host":"ghcr.io","username":"u","password":"hunter2"})", ""},
        {R"("constraints":{"location":"US"},)", ""},
        {R"("location":"US")", ""},
        {R"(,"ssh_key":"k")", ""},
    });
}

// ---- everything at once

namespace
{
/// Returns what `show` prints before each message: the line, the column and the path.
strings positions(std::string const& text)
{
    strings            all;
    std::istringstream shown(preflight::show(text, preflight::validate<container_request>(text), {.file = "r.json"}));
    for (std::string line; std::getline(shown, line);)
        if (line.starts_with("r.json:"))
        {
            auto const end = line.find(": ", line.find(": ") + 1);
            all.push_back(line.substr(7, end - 7));
        }
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(an_issue_in_every_field_at_once)
{
    std::string const text = R"({
  "plan_id": "",
  "name": "Ä",
  "container_settings": {
    "image": "Debian",
    "expose": [
      {"port": "0", "protocol": "TCP"},
      {"port": "8080", "protocol": "http"},
      {"port": 80},
      7
    ],
    "environment": [
      {"name": "ä\u00e4", "value": 1},
      {"name": "SSH_PUBKEY", "value": null}
    ],
    "startup_command": 5,
    "credentials": {"host": "quay.io", "username": 1, "password": ["hunter2"]}
  },
  "constraints": {"location": "usa"},
  "ssh_key": false
})";
    strings const     expected{
        "2:14: plan_id",
        "3:11: name",
        "5:14: container_settings.image",
        "7:16: container_settings.expose.0.port",
        "7:33: container_settings.expose.0.protocol",
        "8:7: container_settings.expose.1",
        "9:16: container_settings.expose.2.port",
        "10:7: container_settings.expose.3",
        "13:16: container_settings.environment.0.name",
        "13:36: container_settings.environment.0.value",
        "14:16: container_settings.environment.1.name",
        "14:39: container_settings.environment.1.value",
        "16:24: container_settings.startup_command",
        "17:29: container_settings.credentials.host",
        "17:52: container_settings.credentials.username",
        "17:67: container_settings.credentials.password",
        "19:31: constraints.location",
        "20:14: ssh_key",
    };
    BOOST_TEST(positions(text) == expected, boost::test_tools::per_element());

    // the order is that of the schema, not of the text
    std::string const turned = R"({"ssh_key": false, "container_settings": {"credentials": {"password": 1, "host": "x"},
 "expose": [{"protocol": 1, "port": 1}], "image": ""}, "plan_id": ""})";
    strings const order{
        "2:67: plan_id",
        "1:1: name",
        "2:51: container_settings.image",
        "2:37: container_settings.expose.0.port",
        "2:26: container_settings.expose.0.protocol",
        "1:82: container_settings.credentials.host",
        "1:58: container_settings.credentials.username",
        "1:71: container_settings.credentials.password",
        "1:13: ssh_key",
    };
    BOOST_TEST(positions(turned) == order, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_field_missing_at_once)
{
    std::string const text = R"({
  "container_settings": {
    "expose": [ {} , {"protocol": "http"} ],
    "environment": [ {} ],
    "credentials": {}
  },
  "constraints": {}
})";
    strings const     expected{
        "1:1: plan_id",
        "1:1: name",
        "2:25: container_settings.image",
        "3:17: container_settings.expose.0.port",
        "3:22: container_settings.expose.1.port",
        "4:22: container_settings.environment.0.name",
        "4:22: container_settings.environment.0.value",
        "5:20: container_settings.credentials.host",
        "5:20: container_settings.credentials.username",
        "5:20: container_settings.credentials.password",
    };
    BOOST_TEST(positions(text) == expected, boost::test_tools::per_element());
    BOOST_TEST(positions("[]") == strings{"1:1: body"}, boost::test_tools::per_element());
    BOOST_TEST(positions("\n\n {}").front() == "3:2: plan_id");
}

// ---- the password

BOOST_AUTO_TEST_CASE(the_password_is_not_shown)
{
    std::string const all = R"({"host":"ghcr.io","username":"u","password":"hunter2"})";
    std::string const pw  = R"("password":"hunter2")";

    // each with the password in what some issue echoes
    std::vector<std::string> const echoed{
        with(base, R"("host":"ghcr.io",)", ""),
        with(base, R"("username":"u",)", ""),
        with(base, R"("image":"i",)", ""),
        with(base, R"("plan_id":"p",)", ""),
        with(base, pw, R"("password":["hunter2"])"),
        with(base, pw, R"("password":{"hunter2":1})"),
        with(base, pw, R"("password":{"password":["hunter2",{"password":"hunter2"}]})"),
        with(base, all, '[' + all + ']'),
        with(base, all, "[[" + all + "]," + all + ']'),
        with(base, all, '[' + with(all, pw, R"("password":[{"x":"hunter2"}])") + ']'),
        with(base, "{\"host\"", R"({"password":"hunter2","host":1,"user":{"password":"hunter2"}},"x":{"host")"),
        with(with(base, R"("username":"u",)", ""), R"("password")", R"("pass\u0077ord")"),
        with(base, R"({"port":"22","protocol":"tcp"})", R"({"password":"hunter2"})"),
        with(base, R"({"name":"A","value":"v"})", R"({"name":"A","password":"hunter2"})"),
        with(base, R"({"location":"US"})", '[' + all + ']'),
        with(base, R"("ssh_key":"k")", R"("ssh_key":)" + all),
        '[' + base + ']',
        "[[" + all + "]]",
        all,
        quoted(base),
        quoted(all),
    };
    // and some where it is only near the issue
    std::vector<std::string> const near{
        with(base, R"("host":"ghcr.io")", R"("host":"quay.io")"),
        with(base, R"("username":"u")", R"("username":5)"),
        with(base, R"("name":"n")", R"("name":"N")"),
        base + '}',
        base.substr(0, base.size() - 1),
        base.substr(0, base.find("hunter2") + 7),
        base.substr(0, base.find("hunter2") + 8),
        with(base, R"("password":"hunter2")", R"("password":hunter2)"),
        with(base, R"("password":"hunter2")", "\"password\":\"hunter2\n\""),
        with(base, R"("password":"hunter2")", R"("password" "hunter2")"),
        with(base, R"("password":"hunter2")", R"("password":"\xhunter2")"),
        with(base, R"("host":"ghcr.io",)", R"("host":oops,)"),
    };
    auto const hidden = [](std::string const& shown) {
        BOOST_TEST((shown.find("hunter2") == std::string::npos), shown);
    };
    auto const judged = [&](std::string const& text) {
        auto const report = preflight::validate<container_request>(text);
        BOOST_TEST_REQUIRE(!report.empty());
        std::ostringstream printed;
        printed << report;
        hidden(printed.str());
        hidden(summary(report));
        hidden(show(text, report));
        hidden(show(text, report, {.file = "f", .width = 20, .colour = true}));
        hidden(to_fastapi(report));
        for (auto const& i : report)
            hidden(summary(i) + i.message + i.input.text());

        json::error_code ec;
        auto const       value = json::parse(text, ec);
        if (ec)
            return;
        hidden(to_fastapi(preflight::validate<container_request>(value)));
        hidden(json::try_value_to<container_request>(value).error().message());
        try
        {
            json::value_to<container_request>(value);
            BOOST_ERROR("value_to took an invalid request");
        }
        catch (boost::system::system_error const& e)
        {
            hidden(e.what());
        }
    };
    for (auto const& text : echoed)
        BOOST_TEST_CONTEXT(text)
        {
            judged(text);
            auto const verbatim =
                to_fastapi(preflight::validate<container_request>(text), preflight::secrecy::verbatim);
            BOOST_TEST((verbatim.find("hunter2") != std::string::npos), verbatim);
        }
    for (auto const& text : near)
        BOOST_TEST_CONTEXT(text) { judged(text); }
}

BOOST_AUTO_TEST_CASE(the_password_of_a_struct_is_not_shown)
{
    auto  r           = built(json::parse(base));
    auto& credentials = r.container_settings.credentials;
    BOOST_TEST_REQUIRE(preflight::validate(r).empty());

    credentials       = gpu::registry_credentials{"ghcr.io", "u", "hunter2\xff"}; // not UTF-8
    auto const report = preflight::validate(r);
    BOOST_TEST(issues(report) == strings{"container_settings.credentials.password string_unicode"},
        boost::test_tools::per_element());
    BOOST_TEST(to_fastapi(report).find("hunter2") == std::string::npos);
    BOOST_TEST(to_fastapi(report, preflight::secrecy::verbatim).find("hunter2\ufffd") != std::string::npos);
    BOOST_TEST(to_fastapi(preflight::write(r).error()).find("hunter2") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_passwords_are_redacted)
{
    std::string const text = with(with(base, R"("name":"A")", R"("name":"password")"), R"("plan_id":"p",)", "");
    std::string const body = bodies(text);
    BOOST_TEST(body.find(R"("host":"ghcr.io","username":"u","password":"**********")") != std::string::npos);
    BOOST_TEST(body.find(R"({"name":"password","value":"v"})") != std::string::npos);
    BOOST_TEST(body.find(R"("input":"password","ctx":{"pattern")") != std::string::npos);
}

// ---- to and from the struct

BOOST_AUTO_TEST_CASE(what_is_read_is_what_was_there)
{
    auto const full = preflight::read<container_request>(base);
    BOOST_TEST_REQUIRE(full.has_value());
    BOOST_TEST(full->plan_id == "p");
    BOOST_TEST(full->name == "n");
    BOOST_TEST(full->container_settings.image == "i");
    BOOST_TEST_REQUIRE(full->container_settings.expose.size() == 1U);
    BOOST_TEST(full->container_settings.expose[0].port == "22");
    BOOST_TEST(full->container_settings.expose[0].protocol == "tcp");
    BOOST_TEST_REQUIRE(held(full->container_settings.environment).size() == 1U);
    BOOST_TEST(held(full->container_settings.environment).front().name == "A");
    BOOST_TEST(held(full->container_settings.environment).front().value == "v");
    BOOST_TEST(held(full->container_settings.startup_command) == "c");
    BOOST_TEST(held(full->container_settings.credentials).host == "ghcr.io");
    BOOST_TEST(held(full->container_settings.credentials).username == "u");
    BOOST_TEST(held(full->container_settings.credentials).password == "hunter2");
    BOOST_TEST(held(held(full->constraints).location) == "US");
    BOOST_TEST(held(full->ssh_key) == "k");
    BOOST_TEST(*preflight::write(*full) == base);
    BOOST_TEST(json::serialize(json::value_from(*full)) == base);

    auto const bare = preflight::read<container_request>(least);
    BOOST_TEST_REQUIRE(bare.has_value());
    BOOST_TEST(bare->container_settings.expose[0].protocol == "tcp"); // the default of an absent key
    BOOST_TEST(!bare->container_settings.environment);
    BOOST_TEST(!bare->container_settings.startup_command);
    BOOST_TEST(!bare->container_settings.credentials);
    BOOST_TEST(!bare->constraints);
    BOOST_TEST(!bare->ssh_key);
    BOOST_TEST(*preflight::write(*bare) == with(least, R"({"port":"22"})", R"({"port":"22","protocol":"tcp"})"));

    auto const nulls = preflight::read<container_request>(
        with(with(base, R"({"location":"US"})", "null"), R"([{"name":"A","value":"v"}])", "null"));
    BOOST_TEST_REQUIRE(nulls.has_value());
    BOOST_TEST(!nulls->constraints);
    BOOST_TEST(!nulls->container_settings.environment);
}

BOOST_AUTO_TEST_SUITE_END()
