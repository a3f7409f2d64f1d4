// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/not_equal.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_not_equal)

using preflight::not_equal;
using preflight::rule_for;
using namespace std::string_view_literals;

static_assert(rule_for<not_equal, std::string_view>);
static_assert(!rule_for<not_equal, int> && !rule_for<not_equal, preflight::item_count>);

constexpr not_equal reserved{"SSH_PUBKEY", "{word} is reserved for the SSH key"};

static_assert(!reserved("SSH_PUBKEY"));
static_assert(reserved("") && reserved("SSH_PUBKE") && reserved("SSH_PUBKEYS") && reserved("SH_PUBKEY"));
static_assert(reserved("ssh_pubkey") && reserved("SSH-PUBKEY") && reserved("SSH PUBKEY"));
static_assert(reserved(" SSH_PUBKEY") && reserved("SSH_PUBKEY ") && reserved("SSH_PUBKEY\n"));
static_assert(reserved("SSH_PUBKEY\0"sv) && reserved("\0SSH_PUBKEY"sv));
static_assert(!not_equal{"", "not empty"}("") && not_equal{"", "not empty"}("a"));

BOOST_AUTO_TEST_CASE(has_its_message)
{
    auto const said = make_issue(reserved);
    BOOST_TEST(said.type() == "value_error");
    BOOST_TEST(said.message == "Value error, SSH_PUBKEY is reserved for the SSH key");
    BOOST_TEST((said.context == std::vector<preflight::parameter>{{"error", "{}"}}));

    BOOST_TEST(make_issue(not_equal{"x", "Plain words"}).message == "Value error, Plain words");
}

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(json_schema_keywords) { BOOST_TEST(keywords(reserved) == R"({"not":{"const":"SSH_PUBKEY"}})"); }

BOOST_AUTO_TEST_SUITE_END()
