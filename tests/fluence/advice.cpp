// SPDX-License-Identifier: BSL-1.0
#include "advising.hpp"

#include <preflight/advice.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>
#include <preflight/report/printable.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fluence_advice)

namespace gpu = preflight::fluence;
using advising::codes;
using advising::patched;
using gpu::container_request;
using gpu::machine_request;
using strings = std::vector<std::string>;

namespace
{
std::set<std::string> seen; // codes that a test has seen

/// The codes of the advice on a body. What holds of all advice is checked, too.
template <class Request>
strings told(std::string const& body, gpu::context const& known = {})
{
    auto const list = gpu::advise<Request>(body, known);
    for (auto const& each : list)
    {
        auto const* const row = gpu::find_advice_code(each.code);
        BOOST_TEST_REQUIRE(row, each.code);
        BOOST_TEST((row->certainty == each.certainty));
        BOOST_TEST(!each.message.empty());
        BOOST_TEST(!each.help.empty());
        BOOST_TEST(each.message == preflight::printable(each.message));
        seen.insert(each.code.data());
    }
    if (auto const request = preflight::read<Request>(body, gpu::own_image))
    {
        // A struct has the same, but for keys that it does not know.
        strings known_keys = codes(list);
        std::erase_if(known_keys, [](std::string const& c) { return c == "unknown-key" || c == "misplaced-key"; });
        BOOST_TEST(codes(gpu::advise(*request, known)) == known_keys, boost::test_tools::per_element());
    }
    BOOST_TEST(preflight::show(body, list).empty() == list.empty());
    return codes(list);
}

struct row
{
    std::string_view patch; ///< of the sound request
    strings          expected;
};

template <class Request>
void check(std::string const& body, std::vector<row> const& rows, gpu::context const& known = {})
{
    for (auto const& [patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch)
    BOOST_TEST(told<Request>(patched(body, patch), known) == expected, boost::test_tools::per_element());
}
void in_container(std::vector<row> const& rows, gpu::context const& known = {})
{
    check<container_request>(advising::container, rows, known);
}
void in_machine(std::vector<row> const& rows, gpu::context const& known = {})
{
    check<machine_request>(advising::machine, rows, known);
}
/// Rows of values for `"ssh_key"` and the like, as JSON.
void values_of(std::string const& before, std::string const& behind, std::vector<row> const& rows)
{
    for (auto const& [value, expected] : rows)
    {
        auto const patch = before + std::string(value) + behind;
        in_container({{patch, expected}});
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(on_sound_requests_none)
{
    in_container({{"{}", {}}});
    in_machine({{"{}", {}}});
}

BOOST_AUTO_TEST_CASE(on_anything_else_than_a_request_none)
{
    for (std::string const text :
        {"", "{", "null", "1", "[]", "\"x\"", "{}", R"({"container_settings":1,"constraints":[],"ssh_key":{}})",
            R"({"container_settings":{"image":1,"expose":{},"environment":"x","startup_command":[],"credentials":3}})",
            R"({"container_settings":{"expose":[1,null,{"port":8080}],"environment":[1,{"name":1,"value":null}]}})"})
    {
        BOOST_TEST(told<container_request>(text).empty(), text);
        BOOST_TEST(codes(gpu::advise<machine_request>(text)).size() <= 2U, text);
    }
}

BOOST_AUTO_TEST_CASE(keys)
{
    in_container({
        {R"({"container_settings":{"enviroment":[]}})", {"unknown-key"}},
        {R"({"xyz":1})", {"unknown-key"}},
        {R"({"image":"a"})", {"misplaced-key"}},
        {R"({"container_settings":{"ssh_key":"a"}})", {"misplaced-key"}},
        {R"({"os_image":"a"})", {"unknown-key"}},
    });
    in_machine({
        {R"({"constraints":{"location":"US"}})", {"misplaced-key"}},
        {R"({"Expose":[]})", {"misplaced-key"}},
        {R"({"password":"hunter2"})", {"misplaced-key"}},
        {R"({"xyz":1})", {"unknown-key"}},
        {R"({"os-image":"a"})", {"unknown-key"}},
    });
    // one that is misspelt is no container's
    BOOST_TEST(codes(gpu::advise<machine_request>(R"({"os-image":"a"})")) == strings{"unknown-key"},
        boost::test_tools::per_element());
    auto const list =
        gpu::advise<machine_request>(patched(advising::machine, R"({"constraints":{},"password":"hunter2"})"));
    BOOST_TEST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].message == "`constraints` is ignored: it belongs in a request for a container");
    BOOST_TEST(!list[0].hides_value);
    BOOST_TEST(list[1].hides_value);
}

BOOST_AUTO_TEST_CASE(synonyms_of_keys)
{
    struct
    {
        std::string key, meant;
    } const rows[] = {
        {"env", "environment"}, {"command", "startup_command"}, {"ports", "expose"}, {"auth", "credentials"}};
    for (auto const& [key, meant] : rows)
    {
        // in a request without the key that is meant
        auto whole = boost::json::parse(advising::container).as_object();
        whole["container_settings"].as_object().erase(meant);
        whole["container_settings"].as_object()[key] = nullptr;
        auto const list                              = gpu::advise<container_request>(boost::json::serialize(whole));
        BOOST_TEST_REQUIRE(!list.empty());
        BOOST_TEST(list[0].code == "unknown-key");
        BOOST_TEST((list[0].replacement == '"' + meant + '"'), key);
    }
}

BOOST_AUTO_TEST_CASE(ssh_keys)
{
    std::string const key(advising::public_key), data = key.substr(12, 68);
    std::string const rsa_1024 =
        "ssh-rsa "
        "AAAAB3NzaC1yc2EAAAADAQABAAAAgQCtogWoaMOEMTvmH8c4SOgcSVb8crCkGabDGBmoKKrGzXEovv1YwML2ERSQR2AODsY6tk1GrG7b"
        "WnlkcWGldjH8QREgw9zj6ETvAdW7vcKwq1VLB8KSSSItsxfTvna8FJQkS9T0aW3Vcd0XiyW3U3B61Eg0y62YlCaqEvjISNne9w==";
    std::string const rsa_2048 =
        "ssh-rsa "
        "AAAAB3NzaC1yc2EAAAADAQABAAABAQDFRgSRXmAX/b5XcSG9eFZjIfCuriDmVAZ6N21tc1WOlspOIIZJg2vKus5WB0K4RnUPWMZVq7Q/xf5a"
        "X0r2Cnho3B7bRgmSu9XlaGy92rpTncV2GHIyF8lOMDkQM3EIGyVq0b35TSDoX+"
        "C2aCjaxR301IluLGUQ6rjTzkmVvARqNzMMiZhAPoiQ2TVoft9yX4jX"
        "i6Qbb8FCY+uOXk8ZN/WuOIVJmiB+tQ8vK+X1t8u0QD56mUahCJiWeKCfD1I7UjrjR05iIFEdjDBJyZZoSqd1Gg87WLrmqKAGzlB89/"
        "nYUtoPikUt9Err"
        "SDSsPgxbbqB5bmyLour9J5gZbpteI3a9";
    std::string const ecdsa =
        "ecdsa-sha2-nistp256 "
        "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBHcESFOIpp25tT9kNQEFSekln3+N92gQHpfjydLB"
        "RTbfkuIXTxpE9lQ4QFYvFP+qD5E2FPxOFwpFvrlCE5QxXTM=";
    std::string const dsa =
        "ssh-dss "
        "AAAAB3NzaC1kc3MAAACBAIJcK2WqzJeiuOA/0UbM7wyGO7ztqllmPutQIbzCXk1sLo0/0f1/C9qFNZqUCNuJjzMdwdqosXPgD5PQeHjd/rl/"
        "6X8yGKfIHuDAd5Xqb0TzEKiINX3BvK2JBZOQCQ2IN/"
        "AFDAQF+Y3xa4Dm1afG6QfJqjwnLcs9vYDPVS1hxJpDAAAAFQCghhguKGBUhoPdZe46cF8+6thf"
        "zQAAAIA74z/Q8uHHIgKcAH4e6vdlW+wisuOf2UxpI7pcsbj4bP56OBxN6dT+laD0/qrf9fyireIBwuY8h47aTPFH3/"
        "014BF1xkRmakSajPZsCqSifkYx"
        "BThNCXOHks06ljZHh5ihtVHaS/rUI6TqNEqDBH5dOmbPB7K7NwIs5ynBUyvfEgAAAIBnGiIuYs2PmqauZn7DRoZxBH4SiuhaO/N6NyGYxiTSk/"
        "CE8VwG"
        "X5o15kRW5T/R0GnCplbaMAMM82nn+3L3PI8pIsdzCJsHCXdD82Rkb5d/"
        "8BYMvLjWawERDptyBrran5l4F4ax6xDOgYmlnIcW8G8o5m1FM2veJ9PPJEo0"
        "YBXQCg==";
    std::string const mark = std::string("-----BEGIN OPENSSH ") + "PRIVATE KEY-----";

    std::vector<std::pair<std::string, strings>> const rows{
        {key, {}},
        {"ssh-ed25519 " + data, {}},
        {"no-pty " + key, {}},
        {ecdsa, {}},
        {rsa_2048, {}},
        {rsa_1024, {"ssh-key-weak"}},
        {dsa, {"ssh-key-uncommon"}},
        {key.substr(0, 70), {"ssh-key-unreadable"}},
        {"ssh-rsa " + data, {"ssh-key-unreadable"}},
        {data, {"ssh-key-unreadable"}},
        {"ssh-ed25519", {"ssh-key-unreadable"}},
        {"ssh-ed25519 " + data + "AAAA", {"ssh-key-unreadable"}},
        {"ssh-ed25519 *" + data, {"ssh-key-unreadable"}},
        {"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI... user@host", {"ssh-key-unreadable"}},
        {"ssh-ed25519 <your key>", {"ssh-key-unreadable"}},
        {"hello", {"ssh-key-unreadable"}},
        {"", {"ssh-key-unreadable"}},
        {"---- BEGIN SSH2 PUBLIC KEY ----\n" + data + "\n---- END SSH2 PUBLIC KEY ----", {"ssh-key-unreadable"}},
        {"-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----", {"ssh-key-unreadable"}},
        {mark + "\nb3Bl\n", {"ssh-key-private"}},
        {"~/.ssh/id_ed25519.pub", {"ssh-key-path"}},
        {"$(cat ~/.ssh/id_ed25519.pub)", {"ssh-key-path"}},
        {key.substr(0, 60) + '\n' + key.substr(60), {"ssh-key-wrapped"}},
        {key + '\n', {}},
    };
    for (auto const& [text, expected] : rows)
    {
        auto const patch = boost::json::serialize(boost::json::object{{"ssh_key", text}});
        in_container({{patch, expected}});
        in_machine({{patch, expected}});
    }

    auto const of = [&](std::string const& text) {
        return gpu::advise<machine_request>(
            patched(advising::machine, boost::json::serialize(boost::json::object{{"ssh_key", text}})));
    };
    auto const wrapped = of(key.substr(0, 60) + "\n" + key.substr(60));
    BOOST_TEST_REQUIRE(wrapped.size() == 1U);
    BOOST_TEST((wrapped[0].replacement == '"' + key + '"'));
    auto const with_token =
        of(key.substr(0, 60) + "\n" + key.substr(60) + " h" + "f_" + std::string(34, 'a')); // as comment
    BOOST_TEST_REQUIRE(with_token.size() == 1U);
    BOOST_TEST(!with_token[0].replacement);
    BOOST_TEST(of(mark)[0].hides_value);
    BOOST_TEST(of(dsa)[0].message.find("DSA") != std::string::npos);
    in_container({{R"({"ssh_key":null})", {"ssh-port-without-key"}}});
}

// Every reason why a key is unreadable is a sentence.
BOOST_AUTO_TEST_CASE(reasons)
{
    using preflight::detail::image_fault;
    using preflight::detail::ssh_key_fault;
    for (int n = static_cast<int>(ssh_key_fault::empty); n <= static_cast<int>(ssh_key_fault::certificate); ++n)
        BOOST_TEST(gpu::detail::words_for(static_cast<ssh_key_fault>(n)).size() > 10U);
    for (int n = static_cast<int>(image_fault::empty); n <= static_cast<int>(image_fault::too_long); ++n)
        BOOST_TEST(gpu::detail::words_for(static_cast<image_fault>(n)).size() > 10U);

    using preflight::detail::ssh_key_type;
    auto const sound = [](preflight::detail::ssh_key const& key) {
        preflight::advice_list   list;
        preflight::adviser       to(list);
        boost::json::value const document("k");
        gpu::detail::advise_on_sound_key(key, preflight::spot(document), to);
        return codes(list);
    };
    using preflight::detail::ssh_key_form;
    auto const none = ssh_key_fault::none;
    BOOST_TEST(sound({ssh_key_form::sound, none, ssh_key_type::rsa, 2048, false}) == strings{});
    BOOST_TEST(sound({ssh_key_form::sound, none, ssh_key_type::rsa, 2047, false}) == strings{"ssh-key-weak"});
    BOOST_TEST(sound({ssh_key_form::sound, none, ssh_key_type::ecdsa, 256, false}) == strings{});
    BOOST_TEST(sound({ssh_key_form::sound, none, ssh_key_type::ecdsa_sk, 256, false}) == strings{"ssh-key-uncommon"});
    BOOST_TEST(sound({ssh_key_form::sound, none, ssh_key_type::ed25519_sk, 256, false}) == strings{"ssh-key-uncommon"});
    BOOST_TEST(sound({ssh_key_form::sound, none, ssh_key_type::ed25519, 256, true}) == strings{"ssh-key-uncommon"});
}

BOOST_AUTO_TEST_CASE(logins)
{
    in_container({
        {R"({"container_settings":{"expose":[{"port":"8000"}]}})", {"ssh-key-without-port-22"}},
        {R"({"container_settings":{"expose":[{"port":"8000"}]},"ssh_key":null})", {}},
        {R"({"ssh_key":null})", {"ssh-port-without-key"}},
        {R"({"container_settings":{"image":"docker.io/fluencelabs/debian-ssh-root:11","credentials":null}})",
            {"command-replaces-ssh-server"}},
        {R"({"container_settings":{"image":"fluencelabs/debian-ssh-root:11","credentials":null}})",
            {"command-replaces-ssh-server"}},
        {R"({"container_settings":{"image":"ghcr.io/fluencelabs/debian-ssh-root:11"}})", {}},
        {R"({"container_settings":{"image":"fluencelabs/a:11","credentials":null,"startup_command":"/usr/sbin/sshd -D"}})",
            {}},
        {R"({"container_settings":{"image":"fluencelabs/a:11","credentials":null,"startup_command":null}})", {}},
        {R"({"container_settings":{"image":"fluencelabs/a:11","credentials":null},"ssh_key":null})",
            {"ssh-port-without-key"}},
    });
    gpu::context known;
    known.images.emplace({gpu::default_image{.slug = "s", .name = "S", .image = "ghcr.io/org/app:1.2"}});
    in_container({{"{}", {"command-replaces-ssh-server"}},
                     {R"({"container_settings":{"image":"fluencelabs/a:11","credentials":null}})", {}}},
        known);
}

BOOST_AUTO_TEST_CASE(images)
{
    values_of(R"({"container_settings":{"credentials":null,"image":)", "}}",
        {
            {R"("ubuntu:22.04")", {}}, {R"("ubuntu")", {"image-floating"}}, {R"("ubuntu:latest")", {"image-floating"}},
            {R"("ubuntu:Latest")", {}},
            {R"("ubuntu@sha256:0123456789012345678901234567890123456789012345678901234567890123")", {}},
            {R"("localhost:5000/a")", {"image-floating"}}, {R"("https://docker.io/a:1")", {"image-malformed"}},
            {R"("a b:1")", {"image-malformed"}}, {R"("a:1 ")", {"image-malformed"}},
            {R"("0123456789012345678901234567890123456789012345678901234567890123")", {"image-malformed"}},
            {R"("a//b:1")", {"image-malformed"}}, {R"("a_:1")", {"image-malformed"}},
            {R"("org/A:1")", {"image-malformed"}}, {R"("a:")", {"image-malformed"}},
            {R"("a@sha256:12")", {"image-malformed"}}, {R"("")", {}}, // which the verdict says
        });
    values_of(R"({"container_settings":{)", "}}",
        {
            {R"("image":"ghcr.io/a/b:1","credentials":{"host":"ghcr.io"})", {}},
            {R"("image":"ghcr.io/a/b:1","credentials":{"host":"docker.io"})", {"credentials-for-another-registry"}},
            {R"("image":"a/b:1","credentials":{"host":"docker.io"})", {}},
            {R"("image":"a/b:1","credentials":{"host":"ghcr.io"})", {"credentials-for-another-registry"}},
            {R"("image":"index.docker.io/a/b:1","credentials":{"host":"docker.io"})", {}},
            {R"("image":"quay.io/a/b:1","credentials":{"host":"docker.io"})", {"credentials-for-another-registry"}},
            {R"("image":"quay.io/a/b:1","credentials":{"host":1})", {}},
            {R"("image":"quay.io/a/b:1","credentials":null)", {}},
        });
}

// A replacement is given where nothing else can be meant, and the body is no worse with it.
BOOST_AUTO_TEST_CASE(replacements)
{
    std::string const digest = "@sha256:" + std::string(64, 'a');
    struct
    {
        std::string patch; // of the sound request
        std::string code;
        std::string replacement; // empty for none
    } const rows[] = {
        {R"({"container_settings":{"image":"https://ghcr.io/org/app:1.2"}})", "image-malformed",
            R"("ghcr.io/org/app:1.2")"},
        {R"({"container_settings":{"image":"http://localhost:5000/app)" + digest + R"("}})", "image-malformed",
            "\"localhost:5000/app" + digest + '"'},
        {R"({"container_settings":{"image":"docker://org/app:1.2"}})", "image-malformed", R"("org/app:1.2")"},
        {R"({"container_settings":{"image":"oci://ghcr.io/org/app"}})", "image-malformed", R"("ghcr.io/org/app")"},
        {R"({"container_settings":{"image":" ubuntu:24.04\n"}})", "image-malformed", R"("ubuntu:24.04")"},
        {R"({"container_settings":{"image":" https://ghcr.io/org/app:1 "}})", "image-malformed",
            R"("ghcr.io/org/app:1")"},
        // a page, a folder of a registry, and what is wrong in yet another way
        {R"({"container_settings":{"image":"https://hub.docker.com/r/vllm/vllm-openai"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"https://org/app:1.2"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"ftp://ghcr.io/org/app:1.2"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"https://ghcr.io/org/app:1.2?a"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"https://https://ghcr.io/a:1"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"docker pull ubuntu:24.04"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":" \t "}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"org/app:"}})", "image-malformed", ""},
        {R"({"container_settings":{"image":"docker://h)" + ("f_" + std::string(34, 'a')) + R"("}})", "image-malformed",
            ""}, // a token
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"8080/tcp"}]}})", "port-range-syntax", R"("8080")"},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"8080/udp","protocol":"udp"}]}})",
            "port-range-syntax", R"("8080")"},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"80/http","protocol":"http"}]}})",
            "port-range-syntax", R"("80")"},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"81/http","protocol":"http"}]}})",
            "port-range-syntax", ""},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"8080/udp"}]}})", "port-range-syntax", ""},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"8080/tcp","protocol":"udp"}]}})",
            "port-range-syntax", ""},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"8080/tcp","protocol":1}]}})", "port-range-syntax",
            ""},
        {R"({"container_settings":{"expose":[{"port":"22"},{"port":"5000-5005"}]}})", "port-range-syntax", ""},
        {R"({"constraints":{"location":"UK"}})", "location-unknown", R"("GB")"},
        {R"({"constraints":{"location":"us"}})", "location-unknown", R"("US")"},
        {R"({"constraints":{"location":"DEU"}})", "location-unknown", R"("DE")"},
        {R"({"constraints":{"location":"JA"}})", "location-unknown", ""},
        {R"({"constraints":{"location":"XX"}})", "location-unknown", ""},
    };
    for (auto const& [patch, code, replacement] : rows)
        BOOST_TEST_CONTEXT(patch)
        {
            auto const               body  = patched(advising::container, patch);
            auto const               list  = gpu::advise<container_request>(body);
            preflight::advice const* found = nullptr;
            for (auto const& each : list)
                if (each.code == code)
                    found = &each;
            BOOST_TEST_REQUIRE(found);
            BOOST_TEST(found->replacement.value_or("") == replacement);

            auto const judge = [](std::string_view text) { return preflight::validate<container_request>(text); };
            auto const fixed =
                preflight::fix(body, judge, [](std::string_view text) { return gpu::advise<container_request>(text); });
            BOOST_TEST(fixed.done.size() == (replacement.empty() ? 0U : 1U));
            BOOST_TEST((fixed.text == body) == replacement.empty());
            BOOST_TEST(preflight::is_valid<container_request>(fixed.text) ==
                       (preflight::is_valid<container_request>(body) || !replacement.empty()));
        }

    // what the plan lists decides
    gpu::context known;
    known.plans = gpu::read_plans(
        R"([{"plan":{"id":"075e40d4-2766-4347-833b-205245fe3629"},"attributes":{"location":["US","GB"]}}])")
                      .value();
    auto const replaced = [&](std::string_view location) {
        auto const list = gpu::advise<container_request>(
            patched(advising::container,
                R"({"plan_id":"075e40d4-2766-4347-833b-205245fe3629","constraints":{"location":")" +
                    std::string(location) + "\"}}"),
            known);
        return list.empty() ? std::string("none") : list[0].replacement.value_or("");
    };
    BOOST_TEST(replaced("UK") == "\"GB\"");
    BOOST_TEST(replaced("EL").empty());
    BOOST_TEST(replaced("US") == "none");
}

BOOST_AUTO_TEST_CASE(commands)
{
    values_of(R"({"container_settings":{"startup_command":)", "}}",
        {
            {"null", {}},
            {R"("--model x")", {"command-starts-with-option"}},
            {R"("python3 serve.py")", {}},
            {R"("nvidia-smi")", {"command-ends-at-once"}},
            {R"("sleep infinity")", {}},
            {R"("python3 serve.py --host 127.0.0.1 --port 8000")", {"listens-on-loopback"}},
            {R"("python3 serve.py --host 0.0.0.0 --port 8000")", {}},
            {R"("python3 serve.py --host 0.0.0.0 --port 9000")", {"port-not-exposed"}},
            {R"("a --port 9000; b --port 9000; c --port 9001")", {"port-not-exposed", "port-not-exposed"}},
        });
}

BOOST_AUTO_TEST_CASE(ports)
{
    values_of(R"({"container_settings":{"expose":[{"port":"22"},{"port":"8000"},)", "]}}",
        {
            {R"({"port":"22","protocol":"udp"})", {"port-doubled"}},
            {R"({"port":"22"},{"port":"22"})", {"port-doubled", "port-doubled"}},
            {R"({"port":"23"})", {}},
            {R"({"port":"5000-5005"})", {"port-range-syntax"}},
            {R"({"port":"8080/tcp"})", {"port-range-syntax"}},
            {R"({"port":"8080:80"})", {"port-range-syntax"}},
            {R"({"port":"http"})", {}}, // which the verdict says
            {R"({"port":"0"})", {}},
        });
}

BOOST_AUTO_TEST_CASE(variables)
{
    std::string const token = std::string("h") + "f_" + std::string(34, 'a');
    values_of(R"({"container_settings":{"environment":[{"name":"A","value":"1"},)", "]}}",
        {
            {R"({"name":"B","value":""})", {}},
            {R"({"name":"A","value":"2"})", {"variable-doubled"}},
            {R"({"name":"A_TOKEN","value":"12345678901234567890"})", {}}, // by no name
            {R"({"name":"B","value":"'x'"})", {"quotes-in-value"}},
            {R"({"name":"B","value":"\"x\""})", {"quotes-in-value"}},
            {R"({"name":"B","value":"it's"})", {}},
            {R"({"name":"B","value":"<YOUR_TOKEN>"})", {"placeholder-left"}},
            {R"({"name":"B","value":"changeme"})", {"placeholder-left"}},
            {R"j({"name":"B","value":"$(A)/x"})j", {"expanded-by-host"}},
            {R"j({"name":"B","value":"$(HOME)"})j", {"expanded-by-host"}},
            {R"j({"name":"B","value":"$(date)"})j", {}},
            {R"j({"name":"B","value":"$$(A)"})j", {}},
            {R"({"name":"B","value":"$A"})", {}},
            {R"({"name":"OLLAMA_HOST","value":"127.0.0.1:8000"})", {"listens-on-loopback"}},
            {R"({"name":"OLLAMA_HOST","value":"0.0.0.0:8001"})", {"port-not-exposed"}},
            {R"({"name":"OLLAMA_HOST","value":"0.0.0.0:8000"})", {}},
            {R"({"name":1,"value":"0.0.0.0:8001"},{"name":"OLLAMA_HOST","value":1})", {}},
        });
    for (std::string const& patch : {R"({"environment":[{"name":"A","value":")" + token + R"("}]})",
             R"({"startup_command":"serve --token )" + token + R"("})"})
    {
        auto const body = patched(advising::container, R"({"container_settings":)" + patch + '}');
        BOOST_TEST(told<container_request>(body) == strings{"token-in-the-clear"}, boost::test_tools::per_element());
        BOOST_TEST(preflight::show(body, gpu::advise<container_request>(body)).find(token) == std::string::npos);
    }
    in_container({
        {R"j({"container_settings":{"startup_command":"serve $(MODEL)"}})j", {"expanded-by-host"}},
        {R"({"container_settings":{"startup_command":"serve <YOUR_MODEL>"}})", {"placeholder-left"}},
        {R"({"container_settings":{"credentials":{"password":"<YOUR_PASSWORD>"}}})", {"placeholder-left"}},
        {R"({"container_settings":{"credentials":{"username":"changeme"}}})", {"placeholder-left"}},
    });
}

BOOST_AUTO_TEST_CASE(places_and_plans)
{
    in_container({
        {R"({"constraints":{"location":"DE"}})", {}},
        {R"({"constraints":{"location":"UK"}})", {"location-unknown"}},
        {R"({"constraints":{"location":"XK"}})", {"location-unknown"}},
        {R"({"constraints":{"location":"us"}})", {"location-unknown"}},
        {R"({"constraints":null})", {}},
        {R"({"plan_id":"named-plan"})", {"plan-id-no-uuid"}},
        {R"({"plan_id":"075e40d4-2766-4347-833b-205245fe362"})", {"plan-id-no-uuid"}},
        {R"({"plan_id":""})", {}},
        {R"({"plan_id":1})", {}},
    });
    in_machine({{R"({"plan_id":"named-plan"})", {"plan-id-no-uuid"}}});

    auto known = advising::plans();
    in_container(
        {
            {"{}", {"deducted-at-once"}},
            {R"({"constraints":{"location":"XK"}})", {"deducted-at-once"}}, // as the plan lists it
            {R"({"constraints":{"location":"UK"}})", {"deducted-at-once", "location-unknown"}},
            {R"({"plan_id":"named-plan"})", {}},
            {R"({"plan_id":"named-plan","constraints":{"location":"UK"}})", {"location-unknown"}},
            {R"({"plan_id":"other-plan"})", {"plan-id-no-uuid"}},
            {R"({"plan_id":"e5f00ba8-268e-4279-9672-eabca860f19e"})", {"machine-plan-for-container"}},
            {R"({"plan_id":"11111111-2766-4347-833b-205245fe3629"})", {"machine-plan-for-container"}},
            {R"({"plan_id":"22222222-2766-4347-833b-205245fe3629"})", {"machine-plan-for-container"}},
        },
        known);
    in_machine(
        {
            {"{}", {"deducted-at-once"}},
            {R"({"plan_id":"075e40d4-2766-4347-833b-205245fe3629"})", {"container-plan-for-machine"}},
            {R"({"plan_id":"11111111-2766-4347-833b-205245fe3629"})", {}},
        },
        known);
    known.kind = gpu::plan_kind::baremetal;
    in_machine(
        {{"{}", {"vm-plan-for-baremetal"}}, {R"({"plan_id":"11111111-2766-4347-833b-205245fe3629"})", {}}}, known);
    known.kind = gpu::plan_kind::vm;
    in_machine({{"{}", {"deducted-at-once"}},
                   {R"({"plan_id":"11111111-2766-4347-833b-205245fe3629"})", {"baremetal-plan-for-vm"}},
                   {R"({"plan_id":"22222222-2766-4347-833b-205245fe3629"})", {}}},
        known);

    known.balance = 7.4999;
    in_machine({{"{}", {"balance-too-low"}}}, known);
    known.balance = 7.5;
    in_machine({{"{}", {"deducted-at-once"}}}, known);
}

BOOST_AUTO_TEST_CASE(amounts)
{
    auto const said = [](double hour, std::int64_t hours, std::optional<std::string> currency) {
        auto known                     = advising::plans();
        known.plans->offers[0].pricing = gpu::plan_pricing{hour, hours, std::move(currency)};
        auto const list                = gpu::advise<container_request>(advising::container, known);
        return list.empty() ? std::string() : list[0].message;
    };
    BOOST_TEST(said(2.5, 3, "USDC") == "The deployment deducts 7.5 USDC at once, for 3 hours");
    BOOST_TEST(said(0.1, 3, {}) == "The deployment deducts 0.3 USDC at once, for 3 hours");
    BOOST_TEST(said(1.000001, 1, "EUR") == "The deployment deducts 1.000001 EUR at once, for 1 hour");
    BOOST_TEST(said(0, 3, {}) == "The deployment deducts 0 USDC at once, for 3 hours");
    BOOST_TEST(said(40, 3, {}) == "The deployment deducts 120 USDC at once, for 3 hours");
    // what is no price
    BOOST_TEST(said(-1, 3, {}) == "");
    BOOST_TEST(said(1, -3, {}) == "");
    BOOST_TEST(said(1e300, 3, {}) == "");
    BOOST_TEST(said(1e12, 1, {}) != "");
}

BOOST_AUTO_TEST_CASE(long_lists_are_looked_at_in_part)
{
    auto const ports = [](std::size_t n) {
        std::string all;
        for (std::size_t i = 0; i != n; ++i)
            all += R"({"port":"8000"},)";
        return patched(
            advising::container, R"({"container_settings":{"expose":[{"port":"22"},)" + all + R"({"port":"1"}]}})");
    };
    BOOST_TEST(told<container_request>(ports(10)).size() == 9U);
    BOOST_TEST(told<container_request>(ports(63)).size() == 62U);
    BOOST_TEST(told<container_request>(ports(64)).size() == 62U);
    BOOST_TEST(told<container_request>(ports(10000)).size() == 62U);
}

// Each code of the table has rows above.
BOOST_AUTO_TEST_CASE(all_codes_have_been_seen)
{
    std::set<std::string_view> names;
    for (auto const& each : gpu::all_advice_codes)
    {
        BOOST_TEST(names.insert(each.name).second, each.name);
        BOOST_TEST(seen.contains(std::string(each.name)), each.name);
        for (auto const text : {each.what, each.cost, each.help})
            BOOST_TEST((!text.empty() && text.back() == '.'), each.name);
        BOOST_TEST(gpu::find_advice_code(each.name) == &each);
    }
    BOOST_TEST(!gpu::find_advice_code("no-such-code"));
    BOOST_TEST(!gpu::find_advice_code(""));
}

BOOST_AUTO_TEST_SUITE_END()
