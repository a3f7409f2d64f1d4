// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/arbitrary.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>

#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Whatever has a kind can be a whole document.
namespace read_roots_test
{
using limits_by_name = std::map<std::string, sample::limits>;
using one_or_more    = std::variant<std::string, std::vector<std::string>>;
using maybe_limits   = std::optional<sample::limits>;

/// Checks the issues of each text, by all functions that judge it.
template <class T>
void holds(std::vector<support::row> const& rows)
{
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(support::issues<T>(text) == expected, boost::test_tools::per_element());
            BOOST_TEST(preflight::is_valid<T>(std::string_view(text)) == expected.empty());
            auto const read = preflight::read<T>(text);
            BOOST_TEST(read.has_value() == expected.empty());
            if (auto const document = preflight::parse(text))
                BOOST_TEST(
                    support::issues(preflight::validate<T>(*document)) == expected, boost::test_tools::per_element());
            if (!read)
                continue;
            auto const written = preflight::write(*read);
            BOOST_TEST_REQUIRE(written.has_value());
            auto const again = preflight::read<T>(*written);
            BOOST_TEST_REQUIRE(again.has_value());
            BOOST_TEST((*again == *read));
            if constexpr (preflight::detail::plain_document<T>)
            {
                BOOST_TEST(preflight::is_valid(*read));
                BOOST_TEST(preflight::validate(*read).empty());
            }
        }
}

/// Checks that what is made of a type is valid, and that each rule can be broken alone.
template <class T>
void is_made()
{
    preflight::arbitrary<T> const make;
    std::minstd_rand              engine(7);
    preflight::choices            from(engine);
    for (int n = 0; n != 200; ++n)
        BOOST_TEST(support::issues(preflight::validate<T>(make.json(from))) == std::vector<std::string>{},
            boost::test_tools::per_element());
    for (auto const& rule : make.broken_rules())
        BOOST_TEST_CONTEXT(to_string(rule))
        {
            auto const made = make.json(from, rule);
            BOOST_TEST_REQUIRE(made.has_value());
            if (!made)
                continue;
            auto const found = preflight::validate<T>(made->document);
            BOOST_TEST_REQUIRE(found.size() == 1U);
            BOOST_TEST((found[0].path == made->path));
            BOOST_TEST((found[0].code == made->code));
        }
}
} // namespace read_roots_test

BOOST_AUTO_TEST_SUITE(read_roots)

using namespace read_roots_test;

// Text is JSON text, and not a value of a document: nothing of that is taken for the other.
template <class T>
concept judged_as_a_value = requires(T const& value) { preflight::is_valid(value); };
static_assert(
    !judged_as_a_value<std::string> && !judged_as_a_value<std::string_view> && !judged_as_a_value<char const*>);
static_assert(!judged_as_a_value<boost::json::value> && judged_as_a_value<boost::json::object>);
static_assert(judged_as_a_value<int> && judged_as_a_value<limits_by_name> && judged_as_a_value<one_or_more>);
static_assert(judged_as_a_value<maybe_limits> && judged_as_a_value<std::unique_ptr<int>>);
static_assert(
    preflight::is_valid(3) && preflight::is_valid(std::optional(3)) && preflight::is_valid(std::optional<int>()));

BOOST_AUTO_TEST_CASE(maps)
{
    holds<limits_by_name>({
        {"{}"},
        {R"({"a":{"percent":1,"ratio":0,"code":"AB","colour":"red"}})"},
        {R"({"a":{"percent":-1,"ratio":0,"code":"AB","colour":"red"},"b":1})",
            {"a.percent greater_than_equal", "b model_attributes_type"}},
        {"[]", {"body dict_type"}},
        {"null", {"body missing"}},
        {"", {"body missing"}},
        {"{", {"1 json_invalid"}},
    });
    BOOST_TEST(
        support::issues(preflight::validate(limits_by_name{{"a", {.percent = 101, .code = "AB", .colour = "red"}}})) ==
            std::vector<std::string>{"a.percent less_than_equal"},
        boost::test_tools::per_element());
    limits_by_name out{{"old", {}}};
    BOOST_TEST(preflight::read_into("{}", out).empty());
    BOOST_TEST(out.empty());
    is_made<limits_by_name>();
}

BOOST_AUTO_TEST_CASE(unions)
{
    holds<one_or_more>({{R"("a")"}, {R"(["a","b"])"}, {"1", {"body union_type"}}, {"[1]", {"0 string_type"}},
        {"null", {"body missing"}}});
    holds<std::variant<std::monostate, int>>(
        {{"null"}, {"1"}, {"1.5", {"body int_from_float"}}, {"\"\"", {"body union_type"}}});
    is_made<one_or_more>();
    is_made<std::variant<std::monostate, int>>();
    preflight::reader<one_or_more> reader(100);
    BOOST_TEST(reader.write(R"(["a",)"));
    BOOST_TEST(reader.write(R"("b"])"));
    BOOST_TEST((reader.finish().value() == one_or_more(std::vector<std::string>{"a", "b"})));
}

BOOST_AUTO_TEST_CASE(scalars)
{
    holds<int>({{"1"}, {"-5"}, {"1.0"}, {"1.5", {"body int_from_float"}}, {"\"1\"", {"body int_type"}},
        {"null", {"body missing"}}});
    holds<std::string>({{"\"a\""}, {"\"\""}, {"1", {"body string_type"}}, {"a", {"0 json_invalid"}}});
    holds<bool>({{"true"}, {"0", {"body bool_type"}}});
    holds<sample::metal>({{R"("Fe")"}, {R"("Pb")", {"body enum"}}});
    BOOST_TEST(preflight::write(std::string("\xff")).has_error());
    BOOST_TEST(preflight::write(std::string("a\"")).value() == R"("a\"")");
    BOOST_TEST(preflight::write(0.1).value() == "0.1");
    is_made<int>();
    is_made<sample::metal>();
}

// Null is a value of what may be null, and a body that is missing of anything else.
BOOST_AUTO_TEST_CASE(optionals)
{
    holds<maybe_limits>({
        {"null"},
        {R"({"percent":1,"ratio":0,"code":"AB","colour":"red"})"},
        {R"({"percent":1,"ratio":0,"code":"AB","colour":"pink"})", {"colour literal_error"}},
        {"[]", {"body model_attributes_type"}},
        {"", {"body missing"}},
    });
    BOOST_TEST(preflight::write(maybe_limits()).value() == "null");
    BOOST_TEST(!*preflight::read<std::unique_ptr<int>>("null"));
    BOOST_TEST(**preflight::read<std::unique_ptr<int>>("7") == 7);
    is_made<maybe_limits>();
}

BOOST_AUTO_TEST_CASE(any_json)
{
    holds<boost::json::value>({{"null"}, {"1"}, {R"({"b":1,"a":[1.0]})"}, {"", {"body missing"}}});
    holds<boost::json::object>({{"{}"}, {R"({"a":1})"}, {"[]", {"body dict_type"}}, {"null", {"body missing"}}});
    BOOST_TEST(preflight::write(boost::json::value{1, 1.0, nullptr}).value() == "[1,1.0,null]");
    is_made<boost::json::object>();
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    namespace json = boost::json;
    BOOST_TEST((json::value(preflight::json_schema_at<limits_by_name>("")).at_pointer("/additionalProperties/type") ==
                "object"));
    BOOST_TEST((json::value(preflight::json_schema_at<one_or_more>("")) ==
                json::parse(R"({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})")));
    BOOST_TEST((json::value(preflight::json_schema_at<bool>("")) == json::parse(R"({"type": "boolean"})")));
    BOOST_TEST(preflight::rules_table<one_or_more>() ==
               "| field | JSON | issue | message |\n|---|---|---|---|\n"
               "| `(body)` | union | `union_type` | Input should be of type string or array |\n"
               "| `(body)` | string | | |\n| `(body)` | array | | |\n| `(body)[]` | string | `string_type` | Input "
               "should be a valid string |\n");
    BOOST_TEST(preflight::rules_table<maybe_limits>() == preflight::rules_table<sample::limits>());

    std::string_view const sent  = R"({"a":1})";
    auto const             found = preflight::validate<limits_by_name>(sent);
    BOOST_TEST(show(sent, found).starts_with("body:1:6: a: "));
    BOOST_TEST(to_fastapi(*preflight::from_fastapi<limits_by_name>(to_fastapi(found))) == to_fastapi(found));
    BOOST_TEST(preflight::secret_names_of<std::vector<sample::account>>().size() == 3U);
    BOOST_TEST(preflight::secret_names_of<int>().empty());
}

BOOST_AUTO_TEST_SUITE_END()
