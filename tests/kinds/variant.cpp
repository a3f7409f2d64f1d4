// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds/variant.hpp>

#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The types of this test.
namespace kinds_variant_test
{
struct circle
{
    std::string type = "circle";
    double      r    = 0;

    friend bool operator==(circle const&, circle const&) = default;
};
struct square
{
    std::string type = "square";
    int         side = 0;

    friend bool operator==(square const&, square const&) = default;
};
using form          = std::variant<circle, square>;
using text_or_forms = std::variant<std::string, std::vector<form>>;

struct picture
{
    form                                     main  = {};
    std::vector<form>                        forms = {};
    std::map<std::string, form>              named = {};
    std::optional<form>                      frame = {};
    text_or_forms                            other = "none";
    std::variant<std::monostate, bool, form> last  = {};

    friend bool operator==(picture const&, picture const&) = default;
};

/// Secrets in alternatives.
struct by_password
{
    std::string by       = "password";
    std::string password = {};

    friend bool operator==(by_password const&, by_password const&) = default;
};
struct by_key
{
    std::string by  = "key";
    std::string key = {};

    friend bool operator==(by_key const&, by_key const&) = default;
};
using login = std::variant<by_password, by_key>;
/// Whose word is a secret.
struct sealed_word
{
    std::string word = {};
};
struct open_word
{
    std::string word = {};
};
using whisper = std::variant<sealed_word, open_word>;
struct entrance
{
    login                     open   = {};
    std::optional<login>      sealed = {};
    std::variant<bool, login> either = {};

    friend bool operator==(entrance const&, entrance const&) = default;
};

/// Views, which every compiler can judge.
struct low
{
    std::string_view kind = "low";
    int              n    = 0;
};
struct high
{
    std::string_view kind = "high";
    int              n    = 9;
};
using level = std::variant<low, high>;
struct meter
{
    level                                               at    = {};
    std::variant<std::monostate, int, std::string_view> shown = {};
};

enum class colour
{
    red
};
enum class without_words
{
    one
};

/// What throws when it is copied, so that a variant may hold nothing.
struct thrower
{
    int n = 0;

    thrower() = default;
    thrower(thrower const&) { throw std::runtime_error("copied"); }
    thrower& operator=(thrower const&) = default;
};
} // namespace kinds_variant_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto tag_of<kinds_variant_test::form> = tag("type");
template <>
inline constexpr auto tag_of<kinds_variant_test::login> = tag("by");
template <>
inline constexpr auto tag_of<kinds_variant_test::level> = tag("kind");
template <>
inline constexpr auto words_of<kinds_variant_test::colour> = words(word{kinds_variant_test::colour::red, "red"});

template <>
inline constexpr auto schema_of<kinds_variant_test::circle> = object(
    field("type", &kinds_variant_test::circle::type, literal{"circle"}),
    field("r",    &kinds_variant_test::circle::r,    at_least{0.0}));
template <>
inline constexpr auto schema_of<kinds_variant_test::square> = object(
    field("type", &kinds_variant_test::square::type, defaulted, literal{"square", "sq"}),
    field("side", &kinds_variant_test::square::side));
template <>
inline constexpr auto schema_of<kinds_variant_test::picture> = object(
    field("main",  &kinds_variant_test::picture::main),
    field("forms", &kinds_variant_test::picture::forms, defaulted, max_items{3}),
    field("named", &kinds_variant_test::picture::named, defaulted),
    field("frame", &kinds_variant_test::picture::frame),
    field("other", &kinds_variant_test::picture::other, defaulted),
    field("last",  &kinds_variant_test::picture::last,  defaulted));

template <>
inline constexpr auto schema_of<kinds_variant_test::by_password> = object(
    field("by",       &kinds_variant_test::by_password::by,       literal{"password"}),
    field("password", &kinds_variant_test::by_password::password, secret, min_length{8}));
template <>
inline constexpr auto schema_of<kinds_variant_test::by_key> = object(
    field("by",  &kinds_variant_test::by_key::by,  literal{"key"}),
    field("key", &kinds_variant_test::by_key::key, min_length{8}));
template <>
inline constexpr auto tag_of<kinds_variant_test::whisper> = tag("word");
template <>
inline constexpr auto schema_of<kinds_variant_test::sealed_word> = object(
    field("word", &kinds_variant_test::sealed_word::word, secret, literal{"sesame"}));
template <>
inline constexpr auto schema_of<kinds_variant_test::open_word> = object(
    field("word", &kinds_variant_test::open_word::word, literal{"friend"}));
template <>
inline constexpr auto schema_of<kinds_variant_test::entrance> = object(
    field("open",   &kinds_variant_test::entrance::open),
    field("sealed", &kinds_variant_test::entrance::sealed, secret),
    field("either", &kinds_variant_test::entrance::either, defaulted));

template <>
inline constexpr auto schema_of<kinds_variant_test::low> = object(
    field("kind", &kinds_variant_test::low::kind, literal{"low"}),
    field("n",    &kinds_variant_test::low::n,    at_most{4}));
template <>
inline constexpr auto schema_of<kinds_variant_test::high> = object(
    field("kind", &kinds_variant_test::high::kind, literal{"high"}),
    field("n",    &kinds_variant_test::high::n,    at_least{5}));
template <>
inline constexpr auto schema_of<kinds_variant_test::meter> = object(
    field("at",    &kinds_variant_test::meter::at),
    field("shown", &kinds_variant_test::meter::shown, defaulted));
template <>
inline constexpr auto schema_of<kinds_variant_test::thrower> = object(field("n", &kinds_variant_test::thrower::n));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(kinds_variant)

using namespace kinds_variant_test;
using boost::json::parse;
using preflight::describable;
using preflight::json_type;
using preflight::shape;
using std::variant;

// Told apart by JSON types, of which none may be that of two.
using plain = preflight::kind<variant<std::monostate, std::string, std::vector<int>, double>>;
static_assert(plain::what == shape::choice && plain::count == 4 && plain::name == "union");
static_assert(plain::types == (json_type::null | json_type::string | json_type::array | json_type::number));
static_assert(plain::wrong_type.code == preflight::code::union_type);
static_assert(!describable<variant<int, double>> && !describable<variant<std::string, colour>>);
static_assert(describable<variant<circle, square>> && !describable<variant<circle, by_key>>);
static_assert(!describable<variant<circle, std::map<std::string, int>>> &&
              !describable<variant<std::vector<int>, std::array<int, 2>>>);
static_assert(
    !describable<variant<std::monostate, std::optional<int>>> && !describable<variant<std::monostate, std::monostate>>);
static_assert(describable<variant<std::optional<int>, std::string>> && describable<variant<bool, circle>>);
static_assert(!describable<variant<int*, std::string>> && !describable<variant<without_words>>);
static_assert(describable<variant<std::string, form>> && !describable<variant<circle, form>>);
// Null would be two kinds of nothing.
static_assert(
    !describable<std::optional<variant<std::monostate, int>>> && describable<std::optional<variant<bool, int>>>);
static_assert(!describable<std::optional<std::monostate>> && describable<std::monostate>);

// Told apart by a tag.
using tagged = preflight::kind<form>;
static_assert(tagged::what == shape::choice && tagged::types == json_type::object && tagged::name == "object");
static_assert(tagged::wrong_type.code == preflight::code::model_attributes_type && tagged::key() == "type");
static_assert(
    tagged::words().size() == 3 && tagged::words()[0].text == "circle" && tagged::words()[0].alternative == 0);
static_assert(tagged::words()[2].text == "sq" && tagged::words()[2].alternative == 1);
BOOST_AUTO_TEST_CASE(which_a_word_tells)
{
    using preflight::detail::alternative_of;
    BOOST_TEST(alternative_of<form>("circle") == 0U);
    BOOST_TEST(alternative_of<form>("sq") == 1U);
    BOOST_TEST(alternative_of<form>("s") == 2U); // none of them
}

static_assert(preflight::is_valid(meter{}) && preflight::is_valid(meter{high{}, 3}));
static_assert(!preflight::is_valid(meter{low{"low", 5}}) && !preflight::is_valid(meter{high{"high", 4}}));
static_assert(!preflight::is_valid(meter{low{"high", 1}}) && !preflight::is_valid(meter{high{"low"}}));
static_assert(preflight::is_valid(meter{{}, "text"}) && !preflight::is_valid(meter{{}, "\xff"}));

BOOST_AUTO_TEST_CASE(of_json_text)
{
    std::string const ok = R"({"main":{"type":"circle","r":1},)";
    support::holds<picture>({
        {R"({"main":{"type":"circle","r":1}})"},
        {R"({"main":{"side":1,"type":"sq"}})"},
        {"{}", {"main missing"}},
        {R"({"main":null})", {"main model_attributes_type"}},
        {R"({"main":[]})", {"main model_attributes_type"}},
        {R"({"main":"circle"})", {"main model_attributes_type"}},
        {R"({"main":{}})", {"main union_tag_not_found"}},
        {R"({"main":{"side":1}})", {"main union_tag_not_found"}},
        {R"({"main":{"type":"tri"}})", {"main union_tag_invalid"}},
        {R"({"main":{"type":""}})", {"main union_tag_invalid"}},
        {R"({"main":{"type":null}})", {"main union_tag_invalid"}},
        {R"({"main":{"type":1}})", {"main union_tag_invalid"}},
        {R"({"main":{"type":["circle"]}})", {"main union_tag_invalid"}},
        {R"({"main":{"type":"circle","type":"sq","side":1}})"},
        {R"({"main":{"type":"sq","type":"circle","side":1}})", {"main.circle.r missing"}},
        {R"({"main":{"type":"circle","r":-1}})", {"main.circle.r greater_than_equal"}},
        {R"({"main":{"type":"sq","side":"x"}})", {"main.sq.side int_type"}},
        {ok + R"("forms":[{"type":"sq","side":1.5},{"type":"x"},{}],"named":{"k":{"type":"square"},"j":{}},"frame":{"type":"circle","r":"a"}})",
            {"forms.0.sq.side int_from_float", "forms.1 union_tag_invalid", "forms.2 union_tag_not_found",
                "named.k.square.side missing", "named.j union_tag_not_found", "frame.circle.r float_type"}},
        {ok + R"("forms":[1],"frame":null})", {"forms.0 model_attributes_type"}},
        {ok + R"("other":"text","last":true})"},
        {ok + R"("other":[],"last":null})"},
        {ok + R"("other":[{"type":"square","side":2}],"last":{"type":"circle","r":0}})"},
        {ok + R"("other":[{"type":"square"}],"last":{"type":"circle","r":-0.5}})",
            {"other.0.square.side missing", "last.circle.r greater_than_equal"}},
        {ok + R"("other":1,"last":"x"})", {"other union_type", "last union_type"}},
        {ok + R"("other":null,"last":[]})", {"other union_type", "last union_type"}},
        {ok + R"("other":{},"last":{}})", {"other union_type", "last union_tag_not_found"}},
    });
    auto const found = preflight::read<picture>(
        R"({"main":{"type":"sq","side":3},"forms":[{"type":"circle","r":1}],"other":[{"type":"sq","side":4}],"last":false})");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST((*found == picture{.main = square{"sq", 3},
                              .forms    = {circle{"circle", 1}},
                              .other    = std::vector<form>{square{"sq", 4}},
                              .last     = false}));
}

BOOST_AUTO_TEST_CASE(of_structs)
{
    auto const issues = [](picture const& value) {
        support::agrees(value);
        return support::issues(preflight::validate(value));
    };
    using strings   = std::vector<std::string>;
    auto const each = boost::test_tools::per_element();
    BOOST_TEST(issues({}) == strings{}, each);
    BOOST_TEST(issues({.main = square{}}) == strings{}, each);
    BOOST_TEST(issues({.main = circle{"circle", -1}}) == strings{"main.circle.r greater_than_equal"}, each);
    BOOST_TEST(issues({.main = circle{"none"}}) == strings{"main union_tag_invalid"}, each);
    BOOST_TEST(issues({.main = circle{"sq"}}) == strings{"main.sq.side missing"}, each); // as which it would be read
    BOOST_TEST(
        issues({.forms = {square{"sq"}, circle{"circle", -1}}}) == strings{"forms.1.circle.r greater_than_equal"},
        each);
    BOOST_TEST(issues({.other = "\xff"}) == strings{"other string_unicode"}, each);
    BOOST_TEST(
        issues({.other = std::vector<form>{circle{"circle", -1}}}) == strings{"other.0.circle.r greater_than_equal"},
        each);
    BOOST_TEST(issues({.last = square{"x"}}) == strings{"last union_tag_invalid"}, each);
}

BOOST_AUTO_TEST_CASE(read_into_and_written)
{
    picture out{.main = circle{"circle", 5}, .frame = square{}, .other = std::vector<form>{square{}}, .last = true};
    BOOST_TEST(preflight::read_into(R"({"main":{"type":"circle","r":1}})", out).empty());
    BOOST_TEST((out == picture{.main = circle{"circle", 1}}));
    std::string const text = R"({"main":{"type":"circle","r":1.0},"forms":[],"named":{},"other":"none","last":null})";
    BOOST_TEST(preflight::write(out).value() == text);
    BOOST_TEST((boost::json::value_from(out) == parse(text)));
    BOOST_TEST((boost::json::value_to<picture>(parse(text)) == out));
}

// What an exception has left without a value is not valid, and written as null.
BOOST_AUTO_TEST_CASE(without_a_value)
{
    using fragile       = variant<thrower, std::string>;
    fragile       value = "text";
    thrower const one;
    BOOST_CHECK_THROW(value.emplace<0>(one), std::runtime_error);
    BOOST_TEST_REQUIRE(value.valueless_by_exception());
    using kind = preflight::kind<fragile>;
    BOOST_TEST(kind::index(value) == kind::count);
    BOOST_TEST(!preflight::detail::struct_judge({})(value, preflight::nothing_said));
    BOOST_TEST(support::spelled(value) == "null");
    boost::json::value made = 1;
    preflight::detail::to_value(made, value);
    BOOST_TEST(made.is_null());
    BOOST_TEST(!preflight::detail::text_holder("x")(value));
}

BOOST_AUTO_TEST_CASE(told_to_others)
{
    auto const only = [](std::string const& main) {
        std::string const body = to_fastapi(preflight::validate<picture>(R"({"main":)" + main + "}"));
        auto const        back = preflight::from_fastapi<picture>(body);
        BOOST_TEST(to_fastapi(*back) == body);
        return body.substr(11, body.size() - 13);
    };
    std::string const input   = R"(,"input":)";
    std::string const rest    = R"(,"ctx":{"discriminator":"'type'","tag":)";
    auto const        invalid = [&](std::string const& in, std::string const& shown, std::string const& json) {
        return R"({"type":"union_tag_invalid","loc":["body","main"],"msg":"Input tag ')" + shown +
               R"(' found using 'type' does not match any of the expected tags: 'circle', 'square', 'sq'")" + input +
               in + rest + '"' + json + R"(","expected_tags":"'circle', 'square', 'sq'"}})";
    };
    // pydantic's words
    for (auto const& [tag, shown] : std::map<std::string, std::string>{{R"("tri")", "tri"}, {"1", "1"},
             {"null", "None"}, {R"(["circle"])", "['circle']"}, {"{}", "{}"}, {"true", "True"}, {"1.5", "1.5"},
             {"1.0", "1.0"}, {R"("")", ""}, {R"("it's")", "it's"}, {"1e+20", "1e+20"}, {"-0.0", "-0.0"}, {"[]", "[]"},
             {R"({"a":[1,"x",null,true,1.5,"it's"]})", R"({'a': [1, 'x', None, True, 1.5, \"it's\"]})"}})
        BOOST_TEST(only(R"({"type":)" + tag + "}") == invalid(R"({"type":)" + tag + "}", shown, shown));
    BOOST_TEST(
        only("{}") ==
        R"({"type":"union_tag_not_found","loc":["body","main"],"msg":"Unable to extract tag using discriminator )"
        R"('type'","input":{},"ctx":{"discriminator":"'type'"}})");
    BOOST_TEST(only(R"({"type":"circle"})") ==
               R"({"type":"missing","loc":["body","main","circle","r"],"msg":"Field required",)"
               R"("input":{"type":"circle"}})");

    std::string const sent   = R"({"main":{"type":"sq","side":"x"},"other":[{"type":"circle","r":-1}],"last":1})";
    auto const        found  = preflight::validate<picture>(sent);
    auto const        remote = preflight::from_fastapi<picture>(to_fastapi(found));
    BOOST_TEST_REQUIRE(remote.has_value());
    for (std::size_t i = 0; i != found.size(); ++i)
        BOOST_TEST((remote->issues[i].path == found[i].path));
    BOOST_TEST(to_pointer(found[0].path) == "/main/side");
    BOOST_TEST(found[2].message == "Input should be of type null, boolean or object");
    BOOST_TEST(show(sent, *remote) == show(sent, found));
    BOOST_TEST(show(sent, found).starts_with("body:1:29: main.sq.side: Input should be a valid integer\n"));
}

BOOST_AUTO_TEST_CASE(secrets_stay_secret)
{
    for (std::string const sent : {
             R"({"open":{"by":"password","password":"hunter2"}})",
             R"({"open":{"by":{"password":"hunter2"}}})",
             R"({"open":{"by":"key","key":"longenough"},"sealed":{"by":"hunter2"}})",
             R"({"open":{"by":"key","key":"longenough"},"sealed":{"by":"key","key":"hunter2"}})",
             R"({"open":{"by":"key","key":"longenough"},"either":{"by":["password","x",{"password":["hunter2"]}]}})",
         })
        BOOST_TEST_CONTEXT(sent)
        {
            auto const found = preflight::validate<entrance>(sent);
            BOOST_TEST(found.size() == 1U);
            for (std::string const& text : {to_fastapi(found), show(sent, found), summary(found)})
                BOOST_TEST(text.find("hunter2") == text.npos);
            auto const remote = preflight::from_fastapi<entrance>(to_fastapi(found, preflight::secrecy::verbatim));
            BOOST_TEST(to_fastapi(*remote).find("hunter2") == std::string::npos);
        }
    BOOST_TEST(preflight::secret_names_of<entrance>().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_secret_word_that_tells_nothing)
{
    for (std::string const sent : {R"({"word":"hunter2"})", R"({"word":["hunter2"]})"})
    {
        auto const found = preflight::validate<whisper>(sent);
        BOOST_TEST_REQUIRE(found.size() == 1U);
        BOOST_TEST(found[0].type() == "union_tag_invalid");
        for (std::string const& text : {to_fastapi(found), show(sent, found), summary(found)})
            BOOST_TEST(text.find("hunter2") == text.npos, text);
    }
}

// A pointer in a tagged union that points nowhere would be null, which has no word.
BOOST_AUTO_TEST_CASE(a_struct_of_nothing)
{
    BOOST_TEST(preflight::is_valid(sample::unions{}));
    sample::unions none;
    none.formula = std::unique_ptr<sample::negation>();
    BOOST_TEST(!preflight::is_valid(none));
    BOOST_TEST(support::issues(preflight::validate(none)) == std::vector<std::string>{"formula model_attributes_type"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(schema)
{
    auto const  document   = preflight::json_schema<picture>();
    auto const& properties = document.at("properties");
    auto const  same       = [&](std::string_view pointer, std::string_view expected) {
        auto const& found = properties.at_pointer(pointer);
        BOOST_TEST((found == parse(expected)), found << " is not " << expected);
    };
    std::string const form =
        R"({"type": "object", "required": ["type"], "oneOf": [{"$ref": "#/$defs/circle"}, {"$ref": "#/$defs/square"}]})";
    same("/main", form);
    same(
        "/other", R"({"anyOf": [{"type": "string"}, {"type": "array", "items": )" + form + R"(}], "default": "none"})");
    same("/last", R"({"anyOf": [{"type": "null"}, {"type": "boolean"}, )" + form + R"(], "default": null})");
    BOOST_TEST(document.at("$defs").as_object().size() == 2U);
    BOOST_TEST(
        (preflight::json_schema<entrance>()["properties"].at_pointer("/sealed/anyOf/0/oneOf/0/writeOnly") == true));

    std::string const table = preflight::rules_table<picture>();
    for (std::string_view const row : {
             "| `main` | object, required | `model_attributes_type` |",
             "| `main.circle.r` | number, required | `greater_than_equal` | Input should be greater than or equal to 0 "
             "|\n"
             "| `main.square.type` | string, default `\"square\"` | `literal_error` |",
             "| `frame.square` | as `main.square` | | |\n",
             "| `other` | union, default `\"none\"` | `union_type` | Input should be of type string or array |\n"
             "| `other` | string | | |\n"
             "| `other` | array | | |\n",
             "| `last` | null | | |\n",
         })
        BOOST_TEST(table.find(row) != table.npos, row << " is not in\n" << table);
}

BOOST_AUTO_TEST_SUITE_END()
