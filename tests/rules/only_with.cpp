// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/only_with.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_only_with)

using preflight::only_with;
using namespace std::string_view_literals;

constexpr only_with http{"http", "80", "Only port {needed} supports the {word} protocol"};

// protocol, port
static_assert(http("http", "80"));
static_assert(!http("http", "81") && !http("http", "8") && !http("http", "800") && !http("http", "080"));
static_assert(!http("http", "") && !http("http", " 80") && !http("http", "80 ") && !http("http", "80\0"sv));
static_assert(!http("http", "443") && !http("http", "8080") && !http("http", "http"));
static_assert(http("tcp", "80") && http("tcp", "81") && http("udp", "443") && http("tcp", ""));
static_assert(http("", "81") && http("HTTP", "81") && http("https", "81") && http("htt", "81"));
static_assert(http("http ", "81") && http("http\0"sv, "81") && http("80", "http"));

BOOST_AUTO_TEST_CASE(has_its_message)
{
    auto const said = make_issue(http);
    BOOST_TEST(said.type() == "value_error");
    BOOST_TEST(said.message == "Value error, Only port 80 supports the http protocol");
    BOOST_TEST((said.context == std::vector<preflight::parameter>{{"error", "{}"}}));
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    boost::json::object schema;
    http.keywords(preflight::keywords(schema), "protocol", "port");
    BOOST_TEST(boost::json::value(schema) == boost::json::parse(R"({
        "if":   {"properties": {"protocol": {"const": "http"}}, "required": ["protocol"]},
        "then": {"properties": {"port": {"const": "80"}}}
    })"));
}

BOOST_AUTO_TEST_SUITE_END()
