// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/code.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

BOOST_AUTO_TEST_SUITE(code_)

using preflight::code;
using preflight::message_of;
using preflight::messages;

struct row
{
    preflight::code  code;
    std::string_view type, text;
};

// The types and templates of pydantic, whose `{expected_plural}` is our `{s}`. The message of `json_invalid` is FastAPI's; `body_too_large`,
// `too_deep` and `union_type` are our own.
constexpr row rows[] = {
    {code::missing, "missing", "Field required"},
    {code::extra_forbidden, "extra_forbidden", "Extra inputs are not permitted"},
    {code::model_attributes_type, "model_attributes_type",
        "Input should be a valid dictionary or object to extract fields from"},
    {code::list_type, "list_type", "Input should be a valid list"},
    {code::dict_type, "dict_type", "Input should be a valid dictionary"},
    {code::string_type, "string_type", "Input should be a valid string"},
    {code::string_unicode, "string_unicode",
        "Input should be a valid string, unable to parse raw data as a unicode string"},
    {code::bool_type, "bool_type", "Input should be a valid boolean"},
    {code::int_type, "int_type", "Input should be a valid integer"},
    {code::int_from_float, "int_from_float", "Input should be a valid integer, got a number with a fractional part"},
    {code::float_type, "float_type", "Input should be a valid number"},
    {code::finite_number, "finite_number", "Input should be a finite number"},
    {code::greater_than, "greater_than", "Input should be greater than {gt}"},
    {code::greater_than_equal, "greater_than_equal", "Input should be greater than or equal to {ge}"},
    {code::less_than, "less_than", "Input should be less than {lt}"},
    {code::less_than_equal, "less_than_equal", "Input should be less than or equal to {le}"},
    {code::multiple_of, "multiple_of", "Input should be a multiple of {multiple_of}"},
    {code::string_too_short, "string_too_short", "String should have at least {min_length} character{s}"},
    {code::string_too_long, "string_too_long", "String should have at most {max_length} character{s}"},
    {code::string_pattern_mismatch, "string_pattern_mismatch", "String should match pattern '{pattern}'"},
    {code::too_short, "too_short",
        "{field_type} should have at least {min_length} item{s} after validation, not {actual_length}"},
    {code::too_long, "too_long",
        "{field_type} should have at most {max_length} item{s} after validation, not {actual_length}"},
    {code::literal_error, "literal_error", "Input should be {expected}"},
    {code::enumeration, "enum", "Input should be {expected}"},
    {code::datetime_type, "datetime_type", "Input should be a valid datetime"},
    {code::datetime_parsing, "datetime_parsing", "Input should be a valid datetime, {error}"},
    {code::datetime_from_date_parsing, "datetime_from_date_parsing",
        "Input should be a valid datetime or date, {error}"},
    {code::timezone_aware, "timezone_aware", "Input should have timezone info"},
    {code::date_type, "date_type", "Input should be a valid date"},
    {code::date_from_datetime_parsing, "date_from_datetime_parsing",
        "Input should be a valid date or datetime, {error}"},
    {code::time_delta_type, "time_delta_type", "Input should be a valid timedelta"},
    {code::time_delta_parsing, "time_delta_parsing", "Input should be a valid timedelta, {error}"},
    {code::uuid_type, "uuid_type", "UUID input should be a string, bytes or UUID object"},
    {code::uuid_parsing, "uuid_parsing", "Input should be a valid UUID, {error}"},
    {code::value_error, "value_error", "Value error, {error}"},
    {code::none_required, "none_required", "Input should be None"},
    {code::union_tag_invalid, "union_tag_invalid",
        "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}"},
    {code::union_tag_not_found, "union_tag_not_found", "Unable to extract tag using discriminator {discriminator}"},
    {code::json_invalid, "json_invalid", "JSON decode error"},
    {code::body_too_large, "body_too_large", "Body should have at most {max_length} byte{s}"},
    {code::too_deep, "too_deep", "Arrays and objects should lie in each other at most {max_depth} deep"},
    {code::union_type, "union_type", "Input should be of type {expected}"},
};

static_assert(std::size(rows) + 1 == messages.size(), "every code but `other`");
static_assert(message_of(code::other).type == "other");
static_assert(message_of(code::other).text.empty(), "its text comes from elsewhere");

static_assert(
    std::all_of(messages.begin(), messages.end(), [](auto const& m) { return message_of(m.code).code == m.code; }));
static_assert(std::all_of(messages.begin(), messages.end(), [](auto const& m) { return !m.type.empty(); }));
static_assert(std::all_of(messages.begin(), messages.end(), [](auto const& m) {
    return std::count_if(messages.begin(), messages.end(), [&](auto const& n) { return n.type == m.type; }) == 1;
}));

BOOST_AUTO_TEST_CASE(types_and_texts_are_pydantics)
{
    for (auto const& [code, type, text] : rows)
        BOOST_TEST_CONTEXT(type)
        {
            BOOST_TEST(message_of(code).type == type);
            BOOST_TEST(message_of(code).text == text);
        }
}

static_assert(preflight::code_of("missing") == code::missing && preflight::code_of("enum") == code::enumeration);
static_assert(preflight::code_of("other") == code::other && preflight::code_of("odd") == code::other);
static_assert(preflight::code_of("") == code::other && preflight::code_of("missin") == code::other);

BOOST_AUTO_TEST_CASE(a_code_of_ones_own)
{
    for (std::string_view const type : {"odd", "even"})
    {
        auto const own = preflight::own_code(type, "Input should be {what}");
        BOOST_TEST((own.code == code::other && own.type == type && own.text == "Input should be {what}"));
        BOOST_TEST(&message_of(own) == &own);
    }
    BOOST_TEST((preflight::own_code("too_long", "no").code == code::too_long)); // as it is read back
}

BOOST_AUTO_TEST_CASE(each_code_has_a_text_but_other)
{
    for (auto const& m : messages)
        BOOST_TEST_CONTEXT(m.type) { BOOST_TEST(m.text.empty() == (m.code == code::other)); }
}

BOOST_AUTO_TEST_SUITE_END()
