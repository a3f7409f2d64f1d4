// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/text.hpp>

#include <concepts>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(kinds_text)

using decoding::decoded;
using preflight::json_scalar;
using preflight::json_type;
using std::string_view;

/// What is the same for text that is owned and for views.
template <class V>
constexpr bool is_text()
{
    using kind = preflight::kind<V>;
    static_assert(kind::what == preflight::shape::scalar && kind::types == json_type::string);
    static_assert(kind::name == "string" && std::same_as<typename kind::subject, string_view>);
    static_assert(kind::wrong_type.code == preflight::code::string_type);
    return kind::is_sound("") && kind::is_sound("\xc3\xa4") && kind::is_sound("\xf0\x9f\x98\x80") &&
           kind::is_sound(string_view("\0", 1)) && !kind::is_sound("\xc3") && !kind::is_sound("a\x80") &&
           !kind::is_sound("\xed\xa0\x80") && kind::subject_of("abc") == "abc";
}
static_assert(is_text<std::string>() && is_text<string_view>());

// A view can be checked and written, and not read into.
template <class V>
concept assignable = requires(V to, string_view from) { preflight::kind<V>::assign(to, from); };
static_assert(assignable<std::string> && !assignable<string_view>);

/// Whether text is taken, and the subject is it; without looking at it where it is known to be UTF-8.
constexpr bool takes(string_view text, bool is_utf8)
{
    string_view subject = "before";
    bool        told    = false;
    bool const  taken   = preflight::kind<string_view>::decode(json_scalar(text, is_utf8), subject,
           [&](auto const& broken) { told = broken.code == preflight::code::string_unicode; });
    return taken && !told && subject.data() == text.data() && subject.size() == text.size();
}
static_assert(takes("", false) && takes("abc", false) && takes("\xc3\xa4", false));
static_assert(!takes("\xc3", false) && takes("\xc3", true));

BOOST_AUTO_TEST_CASE(json_values)
{
    decoding::holds<std::string>({
        {R"("")", R"("")"},
        {R"("a\u0000\"\ud83d\ude00")", "\"a\\u0000\\\"\xf0\x9f\x98\x80\""},
        {"null", "string_type"},
        {"true", "string_type"},
        {"1", "string_type"},
        {"1.5", "string_type"},
        {"[]", "string_type"},
    });
    decoding::holds<string_view>({{R"("a")", R"("a")"}, {"1", "string_type"}});
    for (string_view const broken : {"\x80", "a\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf"})
        BOOST_TEST(decoded<std::string>(json_scalar(broken, false)) == "string_unicode");
    BOOST_TEST(
        preflight::make_issue(preflight::kind<std::string>::wrong_type).message == "Input should be a valid string");
    BOOST_TEST(preflight::make_issue(preflight::detail::plain_issue<preflight::code::string_unicode>{}).message ==
               "Input should be a valid string, unable to parse raw data as a unicode string");
}

BOOST_AUTO_TEST_CASE(written)
{
    BOOST_TEST(decoding::encoded(std::string("a\n\"")) == R"("a\n\"")");
    BOOST_TEST(decoding::encoded(string_view("a\xff")) == "\"a\xef\xbf\xbd\"");
}

BOOST_AUTO_TEST_CASE(assigned)
{
    std::string out = "a text that was there before, longer than what fits into a string itself";
    preflight::kind<std::string>::assign(out, string_view("a\0b", 3));
    BOOST_TEST(out == std::string("a\0b", 3));
}

BOOST_AUTO_TEST_CASE(schema)
{
    decoding::has_keywords<std::string>(R"({"type": "string"})");
    decoding::has_keywords<string_view>(R"({"type": "string"})");
}

BOOST_AUTO_TEST_SUITE_END()
