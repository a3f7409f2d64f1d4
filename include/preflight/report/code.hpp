// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// The kind of an issue. The names are those of pydantic's error types, where pydantic has one.
enum class code : unsigned char
{
    missing = 1, // an `error_code` of 0 means success
    extra_forbidden,
    model_attributes_type,
    list_type,
    dict_type,
    string_type,
    string_unicode,
    bool_type,
    int_type,
    int_from_float,
    float_type,
    finite_number,
    greater_than,
    greater_than_equal,
    less_than,
    less_than_equal,
    multiple_of,
    string_too_short,
    string_too_long,
    string_pattern_mismatch,
    too_short,
    too_long,
    literal_error,
    enumeration,
    datetime_type,
    datetime_parsing,
    datetime_from_date_parsing,
    timezone_aware,
    date_type,
    date_from_datetime_parsing,
    time_delta_type,
    time_delta_parsing,
    uuid_type,
    uuid_parsing,
    value_error,
    none_required,
    union_tag_invalid,
    union_tag_not_found,
    json_invalid,
    body_too_large,
    too_deep,
    union_type,
    other // a type that only another service knows; `issue::other_type` has its name
};

/// The name of a code and its English message. In the message, `{name}` stands for the rule's parameter of that name, and `{s}` for a plural
/// `s`, which is left out when the number named last is 1.
struct message
{
    preflight::code  code; ///< the key of this row
    std::string_view type; ///< the name that pydantic uses in `type`
    std::string_view text; ///< the message, with placeholders
};

/// The message of every code, in the order of the codes. Use `message_of` to find a row.
inline constexpr std::array messages{
    // clang-format off
    message{code::missing,                 "missing",                 "Field required"},
    message{code::extra_forbidden,         "extra_forbidden",         "Extra inputs are not permitted"},
    message{code::model_attributes_type,   "model_attributes_type",   "Input should be a valid dictionary or object to extract fields from"},
    message{code::list_type,               "list_type",               "Input should be a valid list"},
    message{code::dict_type,               "dict_type",               "Input should be a valid dictionary"},
    message{code::string_type,             "string_type",             "Input should be a valid string"},
    message{code::string_unicode,          "string_unicode",          "Input should be a valid string, unable to parse raw data as a unicode string"},
    message{code::bool_type,               "bool_type",               "Input should be a valid boolean"},
    message{code::int_type,                "int_type",                "Input should be a valid integer"},
    message{code::int_from_float,          "int_from_float",          "Input should be a valid integer, got a number with a fractional part"},
    message{code::float_type,              "float_type",              "Input should be a valid number"},
    message{code::finite_number,           "finite_number",           "Input should be a finite number"},
    message{code::greater_than,            "greater_than",            "Input should be greater than {gt}"},
    message{code::greater_than_equal,      "greater_than_equal",      "Input should be greater than or equal to {ge}"},
    message{code::less_than,               "less_than",               "Input should be less than {lt}"},
    message{code::less_than_equal,         "less_than_equal",         "Input should be less than or equal to {le}"},
    message{code::multiple_of,             "multiple_of",             "Input should be a multiple of {multiple_of}"},
    message{code::string_too_short,        "string_too_short",        "String should have at least {min_length} character{s}"},
    message{code::string_too_long,         "string_too_long",         "String should have at most {max_length} character{s}"},
    message{code::string_pattern_mismatch, "string_pattern_mismatch", "String should match pattern '{pattern}'"},
    message{code::too_short,               "too_short",               "{field_type} should have at least {min_length} item{s} after validation, not {actual_length}"},
    message{code::too_long,                "too_long",                "{field_type} should have at most {max_length} item{s} after validation, not {actual_length}"},
    message{code::literal_error,           "literal_error",           "Input should be {expected}"},
    message{code::enumeration,             "enum",                    "Input should be {expected}"},
    message{code::datetime_type,           "datetime_type",           "Input should be a valid datetime"},
    message{code::datetime_parsing,        "datetime_parsing",        "Input should be a valid datetime, {error}"},
    message{code::datetime_from_date_parsing, "datetime_from_date_parsing", "Input should be a valid datetime or date, {error}"},
    message{code::timezone_aware,          "timezone_aware",          "Input should have timezone info"},
    message{code::date_type,               "date_type",               "Input should be a valid date"},
    message{code::date_from_datetime_parsing, "date_from_datetime_parsing", "Input should be a valid date or datetime, {error}"},
    message{code::time_delta_type,         "time_delta_type",         "Input should be a valid timedelta"},
    message{code::time_delta_parsing,      "time_delta_parsing",      "Input should be a valid timedelta, {error}"},
    message{code::uuid_type,               "uuid_type",               "UUID input should be a string, bytes or UUID object"},
    message{code::uuid_parsing,            "uuid_parsing",            "Input should be a valid UUID, {error}"},
    message{code::value_error,             "value_error",             "Value error, {error}"},
    message{code::none_required,           "none_required",           "Input should be None"},
    message{code::union_tag_invalid,       "union_tag_invalid",       "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}"},
    message{code::union_tag_not_found,     "union_tag_not_found",     "Unable to extract tag using discriminator {discriminator}"},
    message{code::json_invalid,            "json_invalid",            "JSON decode error"},
    message{code::body_too_large,          "body_too_large",          "Body should have at most {max_length} byte{s}"},
    message{code::too_deep,                "too_deep",                "Arrays and objects should lie in each other at most {max_depth} deep"},
    message{code::union_type,              "union_type",              "Input should be of type {expected}"},
    message{code::other,                   "other",                   ""},
    // clang-format on
};

/// Returns the row of `messages` for a code, in constant time.
[[nodiscard]] constexpr message const& message_of(code c) { return messages[static_cast<std::size_t>(c) - 1]; }

/// Returns the code of a name; `code::other` for a name that no code has. Linear in the codes.
[[nodiscard]] constexpr code code_of(std::string_view type)
{
    for (auto const& m : messages)
        if (m.type == type)
            return m.code;
    return code::other;
}

/// A code of a rule's own: its name, in snake_case as pydantic's are, and its English, with gaps as in `message`. An issue of it has
/// `code::other`, unless a code has that name, and the name as its `type()`.
constexpr message own_code(std::string_view type, std::string_view text)
{
    return {preflight::code_of(type), type, text};
}

/// A message that a rule brings itself, so that a rule's code can be asked for its message whichever of the two it is.
constexpr message const& message_of(message const& own) { return own; }

static_assert(
    [] {
        for (std::size_t i = 0; i != messages.size(); ++i)
            if (static_cast<std::size_t>(messages[i].code) != i + 1)
                return false;
        return messages.size() == static_cast<std::size_t>(code::other);
    }(),
    "one row for each code, in the codes' order");
} // namespace preflight::inline PREFLIGHT_ABI
