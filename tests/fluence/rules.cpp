// SPDX-License-Identifier: BSL-1.0
#include "fluence/limits.hpp"
#include "support.hpp"

#include <preflight/fluence.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fluence_rules)

namespace limits = fluence_limits;
using namespace preflight::fluence;
using support::times;

// A name has 1 to 25 lowercase letters, digits or hyphens, with no hyphen at either end.
static_assert(!instance_name(""));
static_assert(instance_name("a"));
static_assert(instance_name("0"));
static_assert(instance_name("9"));
static_assert(instance_name("z"));
static_assert(instance_name("a-b"));
static_assert(instance_name("a--b"));
static_assert(instance_name("my-gpu-container"));
static_assert(instance_name("abcdefghijklmnopqrstuvwxy"));
static_assert(!instance_name("abcdefghijklmnopqrstuvwxyz"));
static_assert(!instance_name("-"));
static_assert(!instance_name("--"));
static_assert(!instance_name("-a"));
static_assert(!instance_name("a-"));
static_assert(!instance_name("A"));
static_assert(!instance_name("a_b"));
static_assert(!instance_name("a b"));
static_assert(!instance_name("a\n"));
static_assert(!instance_name("a.b"));

// The identifier of a plan is any text that is not empty. It need not be a UUID.
static_assert(!plan_identifier(""));
static_assert(plan_identifier(" "));
static_assert(plan_identifier("a plan"));
static_assert(plan_identifier("075e40d4-2766-4347-833b-205245fe3629"));

namespace
{
std::string quoted(std::string const& text) { return boost::json::serialize(boost::json::value(text)); }

/// Judges a request as text and as a struct, with all functions, which must agree. `code` is empty when there is no issue.
template <class T>
void judge(std::string const& text, T const& built, std::string const& issue)
{
    std::vector<std::string> const expected(issue.empty() ? 0 : 1, issue);
    BOOST_TEST(support::issues<T>(text) == expected, boost::test_tools::per_element());
    BOOST_TEST(support::issues(preflight::validate(built)) == expected, boost::test_tools::per_element());
    BOOST_TEST(preflight::is_valid<T>(text) == issue.empty());
    BOOST_TEST(preflight::read<T>(text).has_value() == issue.empty());
    BOOST_TEST(preflight::is_valid(built) == issue.empty());
    BOOST_TEST(preflight::write(built).has_value() == issue.empty());
}

/// Judges a plan and a name in a request of either kind.
void judge_both(std::string const& plan, std::string const& name, std::string const& issue)
{
    std::string const both = R"({"plan_id":)" + quoted(plan) + R"(,"name":)" + quoted(name);
    BOOST_TEST_CONTEXT(both)
    {
        judge<container_request>(both + R"(,"container_settings":{"image":"i","expose":[{"port":"1"}]}})",
            {.plan_id               = plan,
                .name               = name,
                .container_settings = {.image = "i",
                    .expose                   = {{.port = "1"}},
                    .environment              = {},
                    .startup_command          = {},
                    .credentials              = {}},
                .constraints        = {},
                .ssh_key            = {}},
            issue);
        judge<machine_request>(both + R"(,"ssh_key":"k","os_image":"o"})", {plan, name, "k", "o"}, issue);
    }
}

struct row
{
    std::string text;
    std::string type = {}; // the type of the issue; empty when the text is valid
};
} // namespace

BOOST_AUTO_TEST_CASE(a_name)
{
    using namespace std::string_literals;
    row const rows[] = {
        {"", "string_too_short"},
        {"a"},
        {"0"},
        {"my-gpu-container"},
        {"0-9"},
        {"a--b"},
        {times(limits::name - 1, "a")},
        {times(limits::name, "a")},
        {times(limits::name + 1, "a"), "string_too_long"},
        {times(limits::name, "0")},
        {"a" + times(limits::name - 2, "-") + "z"},
        {"a" + times(limits::name - 1, "-") + "z", "string_too_long"},

        {"-", "string_pattern_mismatch"},
        {"--", "string_pattern_mismatch"},
        {"-a", "string_pattern_mismatch"},
        {"a-", "string_pattern_mismatch"},
        {"-a-", "string_pattern_mismatch"},
        {times(limits::name - 1, "a") + "-", "string_pattern_mismatch"},
        {"-" + times(limits::name - 1, "a"), "string_pattern_mismatch"},

        {"A", "string_pattern_mismatch"},
        {"Aa", "string_pattern_mismatch"},
        {"aAa", "string_pattern_mismatch"},
        {"aA", "string_pattern_mismatch"},
        {"a_a", "string_pattern_mismatch"},
        {"_", "string_pattern_mismatch"},
        {"a.a", "string_pattern_mismatch"},
        {"a a", "string_pattern_mismatch"},
        {" a", "string_pattern_mismatch"},
        {"a ", "string_pattern_mismatch"},
        {" ", "string_pattern_mismatch"},
        {"a\n", "string_pattern_mismatch"},
        {"\na", "string_pattern_mismatch"},
        {"a\na", "string_pattern_mismatch"},
        {"a\0"s, "string_pattern_mismatch"},
        {"\0"s, "string_pattern_mismatch"},
        {"a\0a"s, "string_pattern_mismatch"},

        // the neighbours of each range in ASCII
        {"`", "string_pattern_mismatch"},
        {"{", "string_pattern_mismatch"},
        {"/", "string_pattern_mismatch"},
        {":", "string_pattern_mismatch"},
        {"a,a", "string_pattern_mismatch"},

        // length counts code points, and the letters are those of ASCII
        {"ä", "string_pattern_mismatch"},
        {"aäa", "string_pattern_mismatch"},
        {"a１a", "string_pattern_mismatch"},
        {"a\u2010a", "string_pattern_mismatch"},
        {times(limits::name, "ä"), "string_pattern_mismatch"},
        {times(limits::name + 1, "ä"), "string_too_long"},
        {times(limits::name, "😀"), "string_pattern_mismatch"},
        {times(limits::name + 1, "😀"), "string_too_long"},
        {times(limits::name + 1, "A"), "string_too_long"},
    };
    for (auto const& [name, type] : rows)
    {
        judge_both("p", name, type.empty() ? "" : "name " + type);
        BOOST_TEST(instance_name(name) == type.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_plan_identifier)
{
    using namespace std::string_literals;
    row const rows[] = {
        {"", "string_too_short"},
        {"p"},
        {" "},
        {"\0"s},
        {"ä"},
        {"075e40d4-2766-4347-833b-205245fe3629"},
        {"075E40D4-2766-4347-833B-205245FE3629"},
        {"075e40d4"},
        {times(10000, "p")},
    };
    for (auto const& [plan, type] : rows)
    {
        judge_both(plan, "n", type.empty() ? "" : "plan_id " + type);
        BOOST_TEST(plan_identifier(plan) == type.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
