// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"
#include "schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/kinds/uuid.hpp>

#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>
#include <boost/uuid/uuid.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace uuid_test
{
using boost::uuids::uuid;

/// A rule of one's own on a UUID.
struct not_nil
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "nil is nobody";

    constexpr bool operator()(uuid const& id) const
    {
        return std::any_of(std::begin(id.data), std::end(id.data), [](auto byte) { return byte != 0; });
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};

struct user
{
    uuid                id      = {};
    std::optional<uuid> parent  = {};
    std::vector<uuid>   friends = {};

    friend bool operator==(user const&, user const&) = default;
};
} // namespace uuid_test

template <>
inline constexpr auto preflight::schema_of<uuid_test::user> = preflight::object(
    field("id", &uuid_test::user::id, uuid_test::not_nil{}), field("parent", &uuid_test::user::parent),
    field("friends", &uuid_test::user::friends, defaulted, max_items{2}));

BOOST_AUTO_TEST_SUITE(kinds_uuid)

using uuid_test::user;
using uuid_test::uuid;
using kind = preflight::kind<uuid>;

static_assert(preflight::scalar<uuid> && preflight::rule_for<uuid_test::not_nil, uuid>);

namespace
{
std::string const some = "123e4567-e89b-12d3-a456-426614174000";
} // namespace

// The words are those of pydantic, also for what it would take.
BOOST_AUTO_TEST_CASE(json_values)
{
    auto const no = [](std::string const& error) { return "uuid_parsing error=\"" + error + '"'; };
    auto const of = [](std::string const& text) { return decoding::decoded<uuid>(preflight::json_scalar(text, true)); };
    BOOST_TEST(of(some) == '"' + some + '"');
    BOOST_TEST(of("00000000-0000-0000-0000-000000000000") == "\"00000000-0000-0000-0000-000000000000\"");
    BOOST_TEST(of("FEDCBA98-7654-3210-fedc-ba9876543210") == "\"fedcba98-7654-3210-fedc-ba9876543210\"");

    BOOST_TEST(of("") == no("invalid length: found 0"));
    BOOST_TEST(of("a") == no("invalid length: found 1"));
    BOOST_TEST(of("g") == no("invalid character: found `g` at 0"));
    BOOST_TEST(of("-") == no("invalid group count: expected 5, found 2"));
    BOOST_TEST(of("-----") == no("invalid group count: expected 5, found 6"));
    BOOST_TEST(of("123e4567e89b12d3a456426614174000") == no("invalid group count: expected 5, found 1"));
    BOOST_TEST(of(some.substr(0, 35)) == no("invalid group length in group 4: expected 12, found 11"));
    BOOST_TEST(of(some + '0') == no("invalid group length in group 4: expected 12, found 13"));
    BOOST_TEST(of(some + '-') == no("invalid group count: expected 5, found 6"));
    BOOST_TEST(of(some + 'x') == no("invalid character: found `x` at 36"));
    BOOST_TEST(of(some + '\n') == no("invalid character: found `\\n` at 36"));
    BOOST_TEST(
        of("123e456-7e89b-12d3-a456-426614174000") == no("invalid group length in group 0: expected 8, found 7"));
    BOOST_TEST(
        of("123e4567-e89b1-2d3-a456-426614174000") == no("invalid group length in group 1: expected 4, found 5"));
    BOOST_TEST(
        of("123e4567-e89b-12d-3a456-426614174000") == no("invalid group length in group 2: expected 4, found 3"));
    BOOST_TEST(
        of("123e4567-e89b-12d3-a4564-26614174000") == no("invalid group length in group 3: expected 4, found 5"));
    BOOST_TEST(of("123e4567-e89b-12d3-a456_426614174000") == no("invalid character: found `_` at 23"));
    BOOST_TEST(of("{123e4567-e89b-12d3-a456-426614174000}") == no("invalid character: found `{` at 0"));
    BOOST_TEST(of("\xc3\xa4" + some) == no("invalid character: found `\xc3\xa4` at 0"));
    decoding::holds<uuid>({{"1", "uuid_type"}, {"null", "uuid_type"}, {"true", "uuid_type"}});
    BOOST_TEST(
        preflight::make_issue(kind::wrong_type).message == "UUID input should be a string, bytes or UUID object");
    decoding::has_keywords<uuid>(R"({"type": "string", "format": "uuid"})");
    decoding::edges<uuid> const found;
    BOOST_TEST((found.inside.size() == 3U && found.outside.size() == 8U));
    for (auto const& each : found.inside)
        BOOST_TEST(each.size() == 38U, each);
    for (auto const& each : found.outside)
        BOOST_TEST(each.starts_with("uuid_parsing"), each);
}

BOOST_AUTO_TEST_CASE(of_documents)
{
    support::holds<user>({
        {R"({"id":")" + some + "\"}"},
        {R"({"id":")" + some + R"(","parent":")" + some + R"(","friends":[")" + some + "\"]}"},
        {R"({"id":"x","parent":1,"friends":["",null]})",
            {"id uuid_parsing", "parent uuid_type", "friends.0 uuid_parsing", "friends.1 uuid_type"}},
        {R"({"id":"00000000-0000-0000-0000-000000000000"})", {"id value_error"}},
    });
    auto const one = preflight::read<user>(R"({"id":")" + some + "\"}");
    BOOST_TEST_REQUIRE(one.has_value());
    support::agrees(*one);
    support::agrees(user{});
    support::agrees(user{.id = one->id, .parent = uuid{}, .friends = {one->id, uuid{}}});
    BOOST_TEST(
        to_fastapi(preflight::validate<user>(R"({"id":"x"})")) ==
        R"({"detail":[{"type":"uuid_parsing","loc":["body","id"],"msg":"Input should be a valid UUID, invalid character: found `x` at 0",)"
        R"("input":"x","ctx":{"error":"invalid character: found `x` at 0"}}]})");
}

BOOST_AUTO_TEST_CASE(generated)
{
    preflight::arbitrary<user> const made;
    std::mt19937                     engine(7);
    preflight::choices               from(engine);
    for (int n = 0; n != 50; ++n)
        BOOST_TEST(support::issues<user>(made.text(from)).empty());
    for (auto const& rule : made.broken_rules())
    {
        auto const text = made.text(from, rule);
        BOOST_TEST(text.has_value(), to_string(rule));
        if (!text)
            continue;
        auto const found = preflight::validate<user>(text->document);
        BOOST_TEST((found.size() == 1 && found[0].code == rule.code && found[0].path == text->path), text->document);
    }
}

BOOST_AUTO_TEST_SUITE_END()
