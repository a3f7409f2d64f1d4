// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(fluence_machine)

namespace json = boost::json;
using preflight::fluence::machine_request;
using support::issues;
using support::times;
using support::with;
using strings = std::vector<std::string>;
using namespace std::string_literals;

// for compilers with constexpr strings
#if defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
static_assert(preflight::is_valid(machine_request{"p", "n", "k", "o"}));
static_assert(!preflight::is_valid(machine_request{}));
static_assert(!preflight::is_valid(machine_request{"", "n", "k", "o"}));
static_assert(!preflight::is_valid(machine_request{"p", "", "k", "o"}));
static_assert(!preflight::is_valid(machine_request{"p", "N", "k", "o"}));
static_assert(preflight::is_valid(machine_request{"p", "abcdefghijklmnopqrstuvwxy", "k", "o"}));
static_assert(!preflight::is_valid(machine_request{"p", "abcdefghijklmnopqrstuvwxyz", "k", "o"}));
static_assert(!preflight::is_valid(machine_request{"p", "n", "", "o"}));
static_assert(!preflight::is_valid(machine_request{"p", "n", "k", ""}));
#endif

namespace
{
std::string const base = R"({"plan_id":"p","name":"n","ssh_key":"k","os_image":"o"})";

/// Judges a request as text and as a JSON value, with all functions.
void judge(std::string const& text, strings const& expected)
{
    bool const sound = expected.empty();
    BOOST_TEST_CONTEXT("request: " << text.substr(0, 200))
    {
        auto const report = preflight::validate<machine_request>(text);
        BOOST_TEST(issues(report) == expected, boost::test_tools::per_element());
        BOOST_TEST(preflight::is_valid<machine_request>(text) == sound);
        auto const read = preflight::read<machine_request>(text);
        BOOST_TEST(read.has_value() == sound);
        if (!read)
            BOOST_TEST(to_fastapi(read.error()) == to_fastapi(report));

        json::error_code ec;
        auto const       value = json::parse(text, ec);
        if (ec)
            return;
        BOOST_TEST(to_fastapi(preflight::validate<machine_request>(value)) == to_fastapi(report));
        BOOST_TEST(json::try_value_to<machine_request>(value).has_value() == sound);
    }
}

std::string body_of(std::string const& text) { return to_fastapi(preflight::validate<machine_request>(text)); }
std::string body_with(std::string const& entries) { return R"({"detail":[)" + entries + "]}"; }

struct field
{
    std::string key, value;
};
field const fields[] = {{"plan_id", "p"}, {"name", "n"}, {"ssh_key", "k"}, {"os_image", "o"}};

std::string member(std::string const& key, std::string const& value) { return '"' + key + "\":" + value; }
std::string replaced(field const& f, std::string const& value)
{
    return with(base, member(f.key, '"' + f.value + '"'), member(f.key, value));
}
std::string without(field const& f)
{
    std::string const m = member(f.key, '"' + f.value + '"');
    return with(base, base.starts_with('{' + m) ? m + ',' : ',' + m, "");
}
} // namespace

BOOST_AUTO_TEST_CASE(a_valid_request)
{
    judge(base, {});
    auto const read = preflight::read<machine_request>(base);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(read->plan_id == "p");
    BOOST_TEST(read->name == "n");
    BOOST_TEST(read->ssh_key == "k");
    BOOST_TEST(read->os_image == "o");
    BOOST_TEST(*preflight::write(*read) == base);
    BOOST_TEST(json::serialize(json::value_from(*read)) == base);
    judge(R"({"os_image":"o","more":{"name":5},"name":"n","ssh_key":"k","plan_id":"p"})", {});
}

BOOST_AUTO_TEST_CASE(each_field_is_required)
{
    for (auto const& f : fields)
    {
        judge(without(f), {f.key + " missing"});
        BOOST_TEST(body_of(without(f)) == body_with(R"({"type":"missing","loc":["body",")" + f.key +
                                                    R"("],"msg":"Field required","input":)" + without(f) + '}'));
    }
    judge("{}", {"plan_id missing", "name missing", "ssh_key missing", "os_image missing"});
    judge(R"({"Plan_id":"p","NAME":"n","ssh-key":"k","os_image ":"o"})",
        {"plan_id missing", "name missing", "ssh_key missing", "os_image missing"});
}

BOOST_AUTO_TEST_CASE(no_field_may_be_empty)
{
    for (auto const& f : fields)
    {
        judge(replaced(f, R"("")"), {f.key + " string_too_short"});
        BOOST_TEST(
            body_of(replaced(f, R"("")")) ==
            body_with(R"({"type":"string_too_short","loc":["body",")" + f.key +
                      R"("],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}})"));
    }
    BOOST_TEST(
        issues(preflight::validate(machine_request())) == (strings{"plan_id string_too_short", "name string_too_short",
                                                              "ssh_key string_too_short", "os_image string_too_short"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_json_kind_in_every_field)
{
    for (auto const& f : fields)
    {
        for (std::string const kind : {"null", "true", "1", "1.5", "[]", "{}", R"(["x"])"})
        {
            judge(replaced(f, kind), {f.key + " string_type"});
            BOOST_TEST(body_of(replaced(f, kind)) ==
                       body_with(R"({"type":"string_type","loc":["body",")" + f.key +
                                 R"("],"msg":"Input should be a valid string","input":)" + kind + '}'));
        }
        judge(replaced(f, R"("x")"), {});
    }
}

BOOST_AUTO_TEST_CASE(other_texts_are_free)
{
    for (auto const& text : {" "s, "\0"s, "ä\n"s, "Ubuntu Server 22.04"s, times(100000, "k")})
        for (auto const& f : fields)
            if (f.key != "name") // it is tested in fluence/rules.cpp
                judge(replaced(f, json::serialize(json::value(text))), {});
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_an_object)
{
    for (char const* text : {"true", "0", "1.5", R"("x")", "[]", "[{}]"})
        judge(text, {"body model_attributes_type"});
    judge("", {"body missing"});
    judge("null", {"body missing"});
    judge("  ", {"2 json_invalid"});
    judge("{", {"1 json_invalid"});
}

BOOST_AUTO_TEST_CASE(an_issue_in_every_field_at_once)
{
    std::string const text  = "{\"os_image\": \"\",\r\n\t\"plan_id\": \"\",\n  \"ä\": \"😀\", \"name\": \"x_\"\n}";
    std::string const shown = "vm.json:2:13: plan_id: String should have at least 1 character\n"
                              "   2 |  \"plan_id\": \"\",\n"
                              "     |             ^~\n"
                              "vm.json:3:21: name: String should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'\n"
                              "   3 |   \"ä\": \"😀\", \"name\": \"x_\"\n"
                              "     |                      ^~~~\n" // the emoji has two cells
                              "vm.json:1:1: ssh_key: Field required\n"
                              "   1 | {\"os_image\": \"\",\n"
                              "     | ^\n"
                              "vm.json:1:14: os_image: String should have at least 1 character\n"
                              "   1 | {\"os_image\": \"\",\n"
                              "     |              ^~\n";
    auto const report = preflight::validate<machine_request>(text);
    BOOST_TEST(issues(report) == (strings{"plan_id string_too_short", "name string_pattern_mismatch", "ssh_key missing",
                                     "os_image string_too_short"}),
        boost::test_tools::per_element());
    BOOST_TEST(show(text, report, {.file = "vm.json"}) == shown);
}

BOOST_AUTO_TEST_SUITE_END()
