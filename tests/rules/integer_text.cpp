// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/json_schema.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/integer_text.hpp>
#include <preflight/schema/rule.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_integer_text)

using preflight::integer_text;
using preflight::rule_for;
using namespace std::string_view_literals;

static_assert(rule_for<integer_text, std::string_view>);
static_assert(
    !rule_for<integer_text, int> && !rule_for<integer_text, double> && !rule_for<integer_text, preflight::item_count>);

constexpr integer_text port{1, 65535, "Port must be between {min} and {max}"};

// the limits and their neighbours
static_assert(!port("0") && port("1") && port("2"));
static_assert(port("65534") && port("65535") && !port("65536"));
static_assert(port("9") && port("10") && port("80") && port("99") && port("100") && port("999") && port("1000"));
static_assert(port("9999") && port("10000") && port("59999") && port("60000") && port("64999") && port("65499"));
static_assert(!port("65537") && !port("65540") && !port("65600") && !port("66000") && !port("70000"));
static_assert(!port("99999") && !port("100000") && !port("655350") && !port("999999999"));

// what wraps around in 16, 32 and 64 bits
static_assert(!port("65537") && !port("131072") && !port("4294967295") && !port("4294967296") && !port("4294967297"));
static_assert(!port("18446744073709551615") && !port("18446744073709551616") && !port("18446744073709551617"));
static_assert(!port("100000000000000000000000000001") && !port("000000000000000000000000000080"));
static_assert(!port("340282366920938463463374607431768211457"));

// no other spelling
static_assert(!port("") && !port("00") && !port("01") && !port("080") && !port("00080") && !port("065535"));
static_assert(!port(" 80") && !port("80 ") && !port("8 0") && !port("\t80") && !port("80\n") && !port("\n80"));
static_assert(!port("+80") && !port("-1") && !port("-80") && !port("+") && !port("-") && !port("--80"));
static_assert(!port("80.0") && !port("80.") && !port(".80") && !port("8e1") && !port("80,0") && !port("8_0"));
static_assert(!port("0x50") && !port("50h") && !port("0b1") && !port("0o7") && !port("abc") && !port("8O"));
static_assert(!port("80\0"sv) && !port("\080"sv) && !port("8\0"sv) && !port("\0"sv));
static_assert(!port("８０") && !port("8０") && !port("٨٠") && !port("８"));
static_assert(!port("/") && !port(":") && !port("8/") && !port("8:") && !port("/8") && !port(":8"));

// other limits
constexpr auto greatest = std::numeric_limits<std::uint32_t>::max();
static_assert(integer_text{0, 0, ""}("0") && !integer_text{0, 0, ""}("1") && !integer_text{0, 0, ""}("00") &&
              !integer_text{0, 0, ""}(""));
static_assert(integer_text{0, 9, ""}("0") && integer_text{0, 9, ""}("9") && !integer_text{0, 9, ""}("10"));
static_assert(!integer_text{7, 7, ""}("6") && integer_text{7, 7, ""}("7") && !integer_text{7, 7, ""}("8") &&
              !integer_text{7, 7, ""}("77"));
static_assert(!integer_text{10, 20, ""}("9") && integer_text{10, 20, ""}("10") && integer_text{10, 20, ""}("20"));
static_assert(!integer_text{10, 20, ""}("21") && !integer_text{10, 20, ""}("1") && !integer_text{10, 20, ""}("2"));
static_assert(integer_text{0, greatest, ""}("4294967295") && !integer_text{0, greatest, ""}("4294967296"));
static_assert(
    !integer_text{greatest, greatest, ""}("4294967294") && integer_text{greatest, greatest, ""}("4294967295"));
static_assert(
    !integer_text{0, greatest, ""}("18446744073709551616") && !integer_text{0, greatest, ""}("18446744073709551617"));

BOOST_AUTO_TEST_CASE(all_of_five_digits_and_more)
{
    std::vector<std::string> wrong;
    for (unsigned n = 0; n != 110000; ++n)
        if (std::string const text = std::to_string(n); port(text) != (n >= 1 && n <= 65535) || port('0' + text))
            wrong.push_back(text);
    BOOST_TEST(wrong == std::vector<std::string>{}, boost::test_tools::per_element());
}

// Up to eight digits as one number say the same.
BOOST_AUTO_TEST_CASE(digits_as_one_number)
{
    constexpr integer_text rules[] = {port, {0, 0, ""}, {0, 9, ""}, {10, 4294967295, ""}, {99999999, 100000000, ""},
        {100000000, 4294967295, ""}, {7, 99999999, ""}};
    for (auto const& rule : rules)
        for (std::string_view const text : {"0", "1", "6", "7", "8", "9", "10", "00", "07", "080", "65535", "65536",
                 "00080", "99999", "100000", "9999999", "09999999", "10000000", "99999998", "99999999", "00000000"})
        {
            std::uint64_t word = 0;
            for (char const c : text)
                word = word << 8 | static_cast<unsigned char>(c);
            BOOST_TEST(rule.rest_of_word(text, word) == rule.rest(text), text << " up to " << rule.max);
        }
}

BOOST_AUTO_TEST_CASE(only_digits)
{
    for (int byte = 0; byte != 256; ++byte)
        BOOST_TEST_CONTEXT("byte " << byte)
        {
            char const c     = static_cast<char>(byte);
            bool const digit = byte >= '0' && byte <= '9';
            BOOST_TEST(port(std::string{c}) == (digit && c != '0'));
            BOOST_TEST(port(std::string{'8', c}) == digit);
            BOOST_TEST(port(std::string{c, '8'}) == (digit && c != '0'));
            BOOST_TEST(port(std::string{'8', c, '8'}) == digit);
        }
}

BOOST_AUTO_TEST_CASE(has_its_message)
{
    auto const said = make_issue(port);
    BOOST_TEST(said.type() == "value_error");
    BOOST_TEST(said.message == "Value error, Port must be between 1 and 65535");
    BOOST_TEST((said.context == std::vector<preflight::parameter>{{"error", "{}"}}));

    BOOST_TEST(make_issue(integer_text{0, greatest, "{max} to {min}"}).message == "Value error, 4294967295 to 0");
}

std::string keywords(auto const& rule)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    return serialize(schema);
}

BOOST_AUTO_TEST_CASE(json_schema_keywords)
{
    BOOST_TEST(keywords(integer_text{0, 9, ""}) == R"({"pattern":"^([0-9])$"})");
    BOOST_TEST(keywords(port) == "{\"pattern\":\"" + preflight::integer_pattern(1, 65535) + "\"}");
}

BOOST_AUTO_TEST_SUITE_END()
