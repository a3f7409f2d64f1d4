// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/convert/append.hpp>
#include <preflight/json/append_value.hpp>

#include <limits>

namespace sample
{
struct told
{
    std::optional<int>         whole = {};
    std::optional<std::string> word  = {};
};
} // namespace sample

template <>
inline constexpr auto preflight::schema_of<sample::told> =
    preflight::object(preflight::field("whole", &sample::told::whole),
        preflight::field("word", &sample::told::word, preflight::write_null, preflight::min_length{1}));

BOOST_AUTO_TEST_SUITE(convert_append)

using namespace sample;

namespace
{
template <class V>
constexpr std::string text_of(V const& value)
{
    std::string text;
    preflight::append_json(text, value);
    return text;
}
} // namespace

#if defined(CONSTEXPR_STRINGS)
static_assert(text_of(std::vector<int>{1, -2}) == "[1,-2]");
static_assert(text_of(std::optional<bool>{}) == "null");
static_assert(text_of(std::optional<bool>{true}) == "true");
static_assert(text_of(label{"a"}) == R"({"name":"a","weight":1,"parts":[]})");
#endif

BOOST_AUTO_TEST_CASE(lists_optionals_structs)
{
    using std::optional;
    using std::vector;
    BOOST_TEST(text_of(vector<int>{}) == "[]");
    BOOST_TEST(text_of(vector<vector<std::string>>{{}, {"a", "b"}}) == R"([[],["a","b"]])");
    BOOST_TEST(text_of(vector<optional<bool>>{{}, false}) == "[null,false]");
    BOOST_TEST(text_of(optional<vector<double>>{{1, -0.0}}) == "[1.0,-0.0]");
    BOOST_TEST(text_of(optional<vector<double>>{}) == "null");
    BOOST_TEST(text_of(maybe{}) == "{}");
    BOOST_TEST(text_of(maybe{.whole = 0}) == R"({"whole":0})");
    BOOST_TEST(text_of(maybe{.flag = true, .whole = 0}) == R"({"flag":true,"whole":0})");
    BOOST_TEST(text_of(vector<maybe>{{}, {}}) == "[{},{}]");
    BOOST_TEST(
        text_of(odd{"\"", "\n", "\x1f", "\x7f", {}}) ==
        "{\"a \\\"b\\\"\\\\\":\"\\\"\",\"x\\ny\":\"\\n\",\"\xc3\xa4/~\":\"\\u001f\",\"kind\":\"\x7f\",\"list\":[]}");
}

BOOST_AUTO_TEST_CASE(a_null_that_is_told)
{
    for (auto const& [value, text] : std::vector<std::pair<told, std::string>>{
             {{}, R"({"word":null})"},
             {{1, {}}, R"({"whole":1,"word":null})"},
             {{1, "a"}, R"({"whole":1,"word":"a"})"},
         })
    {
        BOOST_TEST(text_of(value) == text);
        BOOST_TEST(text_of(boost::json::value_from(value)) == text);
        BOOST_TEST(preflight::is_valid<told>(text));
    }
    BOOST_TEST(preflight::is_valid<told>("{}")); // the key may still be absent when it is read
}

BOOST_AUTO_TEST_CASE(invalid_text_becomes_json)
{
    for (std::string const word : {"\x80", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\xff\"\\\n\x1b"})
        for (double const real : {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                 std::numeric_limits<double>::quiet_NaN()})
        {
            boost::json::error_code ec;
            boost::json::parse(text_of(scalars{.rough = static_cast<float>(real), .real = real, .word = word}), ec);
            BOOST_TEST(!ec);
        }
}

BOOST_AUTO_TEST_SUITE_END()
