// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/validate/value.hpp>

namespace sample
{
/// A rule across fields and the minimum of a list, which are not judged when there is another issue.
struct last_asked
{
    int                           whole = 0;
    double                        real  = 0;
    bool                          flag  = false;
    std::string                   word  = {};
    std::vector<std::vector<int>> rows  = std::vector<std::vector<int>>(2);
    std::optional<int>            from  = {};
    std::optional<int>            to    = {};

    friend bool operator==(last_asked const&, last_asked const&) = default;
};
} // namespace sample

namespace preflight
{
template <>
inline constexpr auto schema_of<sample::last_asked> =
    object(field("whole", &sample::last_asked::whole), field("real", &sample::last_asked::real, defaulted),
        field("flag", &sample::last_asked::flag, defaulted), field("word", &sample::last_asked::word, defaulted),
        field("rows", &sample::last_asked::rows, defaulted, min_items{2}), field("from", &sample::last_asked::from),
        field("to", &sample::last_asked::to),
        cross_field(sample::in_order{}, &sample::last_asked::from, &sample::last_asked::to));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(validate_json)

using namespace sample;
using support::holds;
using support::listed;

// The path of an issue is the key of the member; the path of the root is printed as "body".

BOOST_AUTO_TEST_CASE(of_a_body_that_is_not_an_object)
{
    holds<limits>({
        {"", {"body missing"}},
        {"null", {"body missing"}},
        {" null\n", {"body missing"}},
        {"[]", {"body model_attributes_type"}},
        {"[{}]", {"body model_attributes_type"}},
        {"\"{}\"", {"body model_attributes_type"}},
        {"1", {"body model_attributes_type"}},
        {"1e400", {"body model_attributes_type"}},
        {"-1e400", {"body model_attributes_type"}},
        {"true", {"body model_attributes_type"}},
    });
    holds<scalars>({{"{}"}, {" \t\r\n{ } \n"}});
}

BOOST_AUTO_TEST_CASE(integers)
{
    holds<scalars>({
        {R"({"whole":0})"},
        {R"({"whole":-0})"},
        {R"({"whole":1.0})"},
        {R"({"whole":-0.0})"},
        {R"({"whole":1e2})"},
        {R"({"whole":12.5e1})"},
        {R"({"whole":2147483647})"},
        {R"({"whole":-2147483648})"},
        {R"({"whole":2147483647.0})"},
        {R"({"whole":2147483648})", {"whole less_than_equal"}},
        {R"({"whole":-2147483649})", {"whole greater_than_equal"}},
        {R"({"whole":2147483648.0})", {"whole less_than_equal"}},
        {R"({"whole":-2147483649.0})", {"whole greater_than_equal"}},
        {R"({"whole":1.5})", {"whole int_from_float"}},
        {R"({"whole":-0.5})", {"whole int_from_float"}},
        {R"({"whole":1e-400})"}, // zero, as a double
        {R"({"whole":1e400})", {"whole less_than_equal"}},
        {R"({"whole":-1e400})", {"whole greater_than_equal"}},
        {R"({"whole":true})", {"whole int_type"}},
        {R"({"whole":false})", {"whole int_type"}},
        {R"({"whole":"1"})", {"whole int_type"}},
        {R"({"whole":null})", {"whole int_type"}},
        {R"({"whole":[1]})", {"whole int_type"}},
        {R"({"whole":{}})", {"whole int_type"}},

        {R"({"tiny":127})"},
        {R"({"tiny":-128})"},
        {R"({"tiny":128})", {"tiny less_than_equal"}},
        {R"({"tiny":-129})", {"tiny greater_than_equal"}},
        {R"({"byte":255})"},
        {R"({"byte":255.0})"},
        {R"({"byte":256})", {"byte less_than_equal"}},
        {R"({"byte":256.0})", {"byte less_than_equal"}},
        {R"({"byte":-1})", {"byte greater_than_equal"}},
        {R"({"byte":-1.0})", {"byte greater_than_equal"}},
        {R"({"byte":-0.0})"},
        {R"({"count":4294967295})"},
        {R"({"count":4294967296})", {"count less_than_equal"}},
        {R"({"count":-1})", {"count greater_than_equal"}},

        {R"({"big":9223372036854775807})"},
        {R"({"big":9223372036854775808})", {"big less_than_equal"}},
        {R"({"big":9223372036854775808.0})", {"big less_than_equal"}},
        {R"({"big":18446744073709551615})", {"big less_than_equal"}},
        {R"({"big":18446744073709551616})", {"big less_than_equal"}},
        {R"({"big":-9223372036854775808})"},
        {R"({"big":-9223372036854775808.0})", {"big greater_than_equal"}}, // as a double, it may be one less
        {R"({"big":-9223372036854775809})", {"big greater_than_equal"}},
        {R"({"big":-9223372036854774784.0})"},
        {R"({"big":-9223372036854777856.0})", {"big greater_than_equal"}},
        {R"({"big":-1e30})", {"big greater_than_equal"}},
        {R"({"huge":9223372036854775808})"},
        {R"({"huge":9223372036854775808.0})"},
        {R"({"huge":18446744073709551615})"},
        {R"({"huge":18446744073709551616})", {"huge less_than_equal"}},
        {R"({"huge":18446744073709551616.0})", {"huge less_than_equal"}},
        {R"({"huge":-1})", {"huge greater_than_equal"}},
        {R"({"huge":-18446744073709551616})", {"huge greater_than_equal"}},
    });
}

BOOST_AUTO_TEST_CASE(reals)
{
    holds<scalars>({
        {R"({"real":0})"},
        {R"({"real":-0})"},
        {R"({"real":-0.0})"},
        {R"({"real":-9223372036854775808})"},
        {R"({"real":18446744073709551615})"},
        {R"({"real":18446744073709551616})"},
        {R"({"real":1.7976931348623157e308})"},
        {R"({"real":-1.7976931348623157e308})"},
        {R"({"real":5e-324})"},
        {R"({"real":1e-400})"},
        {R"({"real":1e400})", {"real finite_number"}},
        {R"({"real":-1e400})", {"real finite_number"}},
        {R"({"real":true})", {"real float_type"}},
        {R"({"real":"1.0"})", {"real float_type"}},
        {R"({"real":null})", {"real float_type"}},
        {R"({"rough":3.4028234663852886e38})"},
        {R"({"rough":1e39})", {"rough finite_number"}},
        {R"({"rough":-1e39})", {"rough finite_number"}},
        {R"({"rough":1})"},
        {R"({"rough":[]})", {"rough float_type"}},
    });
}

BOOST_AUTO_TEST_CASE(booleans_and_text)
{
    holds<scalars>({
        {R"({"flag":true,"word":""})"},
        {R"({"flag":false})"},
        {R"({"flag":0})", {"flag bool_type"}},
        {R"({"flag":1})", {"flag bool_type"}},
        {R"({"flag":"true"})", {"flag bool_type"}},
        {R"({"flag":null})", {"flag bool_type"}},
        {R"({"word":1})", {"word string_type"}},
        {R"({"word":null})", {"word string_type"}},
        {R"({"word":["a"]})", {"word string_type"}},
        {R"({"word":"\u0000\"\\\/\b\f\n\r\t\ud83d\ude00\u00e4"})"},
        {R"({"w\u006frd":1})", {"word string_type"}},
        {R"({"\u0077\u006f\u0072\u0064":1,"flag":1})", {"flag bool_type", "word string_type"}},
        {R"({"word\u0000":1})"}, // another key
        {R"({"WORD":1," word":1,"":1})"},
    });
}

BOOST_AUTO_TEST_CASE(issues_come_in_the_order_declared)
{
    holds<limits>({
        {"{}", {"percent missing", "ratio missing", "code missing", "colour missing"}},
        {R"({"colour":1,"code":1,"ratio":"","percent":[]})",
            {"percent int_type", "ratio float_type", "code string_type", "colour literal_error"}},
        {R"({"colour":"","ratio":2})",
            {"percent missing", "ratio less_than_equal", "code missing", "colour literal_error"}},
        {R"({"percent":101,"code":"AB","colour":"red"})", {"percent less_than_equal", "ratio missing"}},
    });
}

BOOST_AUTO_TEST_CASE(of_one_value_the_first_rule_that_fails)
{
    auto const code = [](std::string_view inside) {
        return R"({"percent":0,"ratio":0,"colour":"red","code":)" + std::string(inside) + '}';
    };
    holds<limits>({
        {code(R"("AB")")},
        {code(R"("A1B2")")},
        {code(R"("")"), {"code string_too_short"}},
        {code(R"("a")"), {"code string_too_short"}},
        {code(R"("ä")"), {"code string_too_short"}},
        {code(R"("😀")"), {"code string_too_short"}},
        {code(R"("abcde")"), {"code string_too_long"}},
        {code(R"("ABCDE")"), {"code string_too_long"}},
        {code(R"("äöüß")"), {"code string_pattern_mismatch"}}, // four characters
        {code(R"("äöüßẞ")"), {"code string_too_long"}},
        {code(R"("ab")"), {"code string_pattern_mismatch"}},
        {code(R"("no")"), {"code string_pattern_mismatch"}},
        {code(R"("NO")"), {"code value_error"}},
        {code(R"("\u004eO")"), {"code value_error"}},
        {code("12"), {"code string_type"}},
        {code("null"), {"code string_type"}},
    });
}

BOOST_AUTO_TEST_CASE(bounds_of_numbers)
{
    auto const with = [](std::string_view percent, std::string_view ratio) {
        return R"({"code":"AB","colour":"red","percent":)" + std::string(percent) + R"(,"ratio":)" +
               std::string(ratio) + '}';
    };
    holds<limits>({
        {with("0", "1")},
        {with("100", "-0.5")},
        {with("100.0", "1.0")},
        {with("-0.0", "-0.0")},
        {with("-1", "1.0000000000000002"), {"percent greater_than_equal", "ratio less_than_equal"}},
        {with("101", "-0.5000000000000001"), {"percent less_than_equal", "ratio greater_than_equal"}},
        {with("1e30", "1e400"), {"percent less_than_equal", "ratio finite_number"}},
        {with("0.5", "true"), {"percent int_from_float", "ratio float_type"}},
    });
}

BOOST_AUTO_TEST_CASE(a_closed_set_takes_a_wrong_type_for_a_wrong_word)
{
    auto const colour = [](std::string_view value) {
        return R"({"percent":0,"ratio":0,"code":"AB","colour":)" + std::string(value) + '}';
    };
    for (auto value : {"null", "1", "true", "[]", "{}", "\"\"", "\"Red\"", "\"red \"", "\"red\\u0000\""})
        holds<limits>({{colour(value), {"colour literal_error"}}});
    for (auto value : {"\"red\"", "\"green\"", "\"blue\"", "\"\\u0062lue\""})
        holds<limits>({{colour(value)}});
}

BOOST_AUTO_TEST_CASE(lists_of_text)
{
    auto const tags = [](std::string_view inside) { return R"({"rows":[],"tags":)" + std::string(inside) + '}'; };
    holds<lists>({
        {tags(R"(["aa"])")}, {tags(R"(["aa","bb","cc"])")}, {tags("[]"), {"tags too_short"}},
        {tags("null"), {"tags list_type"}}, {tags("{}"), {"tags list_type"}}, {tags("\"aa\""), {"tags list_type"}},
        {tags(R"({"0":"aa"})"), {"tags list_type"}}, {tags(R"(["a"])"), {"tags.0 string_too_short"}},
        {tags(R"(["a","B","AA"])"), {"tags.0 string_too_short", "tags.1 string_too_short", "tags.2 value_error"}},
        {tags(R"(["aa",null,1])"), {"tags.1 string_type", "tags.2 string_type"}},
        {tags(R"(["aa","bb","cc","dd"])"), {"tags too_long"}}, // all valid
        {tags(R"(["aa","b",3,null])"), {"tags too_long"}},     // this issue alone
    });
}

BOOST_AUTO_TEST_CASE(lists_of_lists_structs_and_optionals)
{
    auto const rows  = [](std::string_view v) { return R"({"tags":["aa"],"rows":)" + std::string(v) + '}'; };
    auto const limit = [](std::string_view v) { return R"({"tags":["aa"],"rows":[],"limit":)" + std::string(v) + '}'; };
    auto const spares = [](std::string_view v) {
        return R"({"tags":["aa"],"rows":[],"spares":)" + std::string(v) + '}';
    };

    std::string const sound = R"({"percent":1,"ratio":1,"code":"AB","colour":"red"})";
    holds<lists>({
        {rows("[[1],[2,3]]")},
        {rows("[[]]"), {"rows.0 too_short"}},
        {rows("[[1,2,3],[\"1\"]]"), {"rows.0 too_long", "rows.1.0 int_type"}},
        {rows("[[1.5,true],[2147483648,2.0]]"),
            {"rows.0.0 int_from_float", "rows.0.1 int_type", "rows.1.0 less_than_equal"}},
        {rows("[[],{},null]"), {"rows too_long"}},
        {rows("[1,[1]]"), {"rows.0 list_type"}},

        {limit("[]")},
        {limit('[' + listed(2, sound) + ']')},
        {limit('[' + listed(3, sound) + ']'), {"limit too_long"}},
        {limit("[1,2,3]"), {"limit too_long"}},
        {limit("[1," + sound + ']'), {"limit.0 model_attributes_type"}},
        {limit("[{},null]"), {"limit.0.percent missing", "limit.0.ratio missing", "limit.0.code missing",
                                 "limit.0.colour missing", "limit.1 model_attributes_type"}},
        {limit(
             R"([{"colour":"x","percent":-1,"ratio":0,"code":"AB"},{"colour":"red","percent":0,"ratio":0,"code":"a"}])"),
            {"limit.0.percent greater_than_equal", "limit.0.colour literal_error", "limit.1.code string_too_short"}},

        {spares("[]")},
        {spares(R"([null,"abc",null])")},
        {spares(R"([null,"abcd",1])"), {"spares.1 string_too_long", "spares.2 string_type"}},
    });
}

BOOST_AUTO_TEST_CASE(the_minimum_only_when_no_entry_has_an_issue)
{
    holds<batch>({
        {R"({"spans":[{},{}]})"},
        {R"({"spans":[{}]})", {"spans too_short"}},
        {R"({"spans":[1]})", {"spans.0 model_attributes_type"}},
        {R"({"spans":[{"from":-1}]})", {"spans.0.from greater_than_equal"}},
        {R"({"spans":[{"from":2,"to":1}]})", {"spans.0 value_error"}}, // a rule across the fields of an element
        {R"({"spans":[{"from":2,"to":1},{"unit":1},{"from":2,"to":1}]})",
            {"spans.0 value_error", "spans.1.unit literal_error", "spans.2 value_error"}},
    });
}

BOOST_AUTO_TEST_CASE(optional_may_be_absent_or_null)
{
    holds<maybe>({
        {"{}"},
        {R"({"word":null,"flag":null,"whole":null,"real":null,"tags":null,"limit":null})"},
        {R"({"word":"ab","flag":false,"whole":10,"real":1,"tags":["a"]})"},
        {R"({"limit":{"percent":1,"ratio":1,"code":"AB","colour":"red"}})"},
        // A parent is invalid when it has an issue inside.
        {R"({"word":"a"})", {"word string_too_short"}},
        {R"({"word":1,"flag":"","whole":"","real":"","tags":"","limit":""})",
            {"word string_type", "flag bool_type", "whole int_type", "real float_type", "tags list_type",
                "limit model_attributes_type"}},
        {R"({"whole":11,"real":1e400,"tags":[]})", {"whole less_than_equal", "real finite_number", "tags too_short"}},
        {R"({"tags":[null,""]})", {"tags.0 string_type", "tags.1 string_too_short"}},
        {R"({"limit":{}})",
            {"limit.percent missing", "limit.ratio missing", "limit.code missing", "limit.colour missing"}},
        {R"({"limit":{"percent":null,"ratio":1,"code":"AB","colour":"red"}})", {"limit.percent int_type"}},
        {R"({"limit":{"percent":1,"ratio":1,"code":"AB","colour":null}})", {"limit.colour literal_error"}},
    });
}

BOOST_AUTO_TEST_CASE(a_type_that_holds_itself)
{
    auto const deep = [](std::size_t n, std::string_view leaf) {
        return support::times(n, R"({"name":"n","children":[)") + std::string(leaf) + support::times(n, "]}");
    };
    holds<node>({
        {R"({"name":"a"})"},
        {deep(3, R"({"name":"a","children":[]})")},
        {deep(2, R"({"name":"","children":[{}]})"),
            {"children.0.children.0.name string_too_short", "children.0.children.0.children.0.name missing"}},
        {deep(1, R"({"children":[]},{"name":1},{"name":"a"})"),
            {"children.0.name missing", "children.1.name string_type"}},
        {deep(1, "1,2,3,4"), {"children too_long"}},
        {deep(15, R"({"name":"a"})")},               // 31 deep
        {deep(15, R"({"name":"a","children":[]})")}, // 32 deep
        {deep(15, R"({"name":"a","children":[[]]})"), {"384 json_invalid"}},
        {deep(15, R"({"name":"a","children":[{}]})"), {"384 json_invalid"}},
    });
}

BOOST_AUTO_TEST_CASE(rules_across_fields_only_when_all_are_sound)
{
    holds<span>({
        {"{}"}, {R"({"from":1})"}, {R"({"to":1})"}, {R"({"from":1,"to":1})"},
        {R"({"from":2,"to":1})", {"body value_error"}}, {R"({"from":2.0,"to":1.0})", {"body value_error"}},
        {R"({"from":2,"to":null})"}, {R"({"from":null,"to":1})"},
        {R"({"from":-1,"to":-2})", {"from greater_than_equal"}},
        {R"({"from":2,"to":1,"unit":"d"})", {"unit literal_error"}},
        {R"({"from":2,"to":1,"note":"123456789"})", {"note string_too_long"}},
        {R"({"strict":true})", {"body value_error"}}, {R"({"strict":true,"note":null})", {"body value_error"}},
        {R"({"strict":true,"note":""})", {"body value_error"}}, {R"({"strict":true,"note":"x"})"},
        {R"({"strict":true,"note":"x","scale":1})"},
        {R"({"strict":true,"note":"x","scale":1.5})", {"body value_error"}}, {R"({"strict":false,"scale":1.5})"},
        {R"({"from":2,"to":1,"strict":true})", {"body value_error"}}, // the first rule that is broken
    });
}

BOOST_AUTO_TEST_CASE(what_comes_last_is_not_asked_when_there_is_an_issue)
{
    auto const with = [](std::string_view members) { return R"({"to":1,)" + std::string(members) + R"(,"from":2})"; };
    holds<last_asked>({
        {with(R"("whole":1,"rows":[[],[]])"), {"body value_error"}},
        {with(R"("rows":[[],[]])"), {"whole missing"}},
        {with(R"("whole":"1","rows":[[],[]])"), {"whole int_type"}},
        {with(R"("whole":1.5,"rows":[[],[]])"), {"whole int_from_float"}},
        {with(R"("whole":1e10,"rows":[[],[]])"), {"whole less_than_equal"}},
        {with(R"("whole":-1e10,"rows":[[],[]])"), {"whole greater_than_equal"}},
        {with(R"("whole":1,"rows":[[],[]],"real":"")"), {"real float_type"}},
        {with(R"("whole":1,"rows":[[],[]],"real":1e400)"), {"real finite_number"}},
        {with(R"("whole":1,"rows":[[],[]],"flag":0)"), {"flag bool_type"}},
        {with(R"("whole":1,"rows":[[],[]],"word":0)"), {"word string_type"}},
        {with(R"("whole":1,"rows":1)"), {"rows list_type"}},
        {with(R"("whole":1,"rows":[1])"), {"rows.0 list_type"}},
        {with(R"("whole":1,"rows":[[]])"), {"rows too_short"}},
        {with(R"("whole":1,"rows":[["1"]])"), {"rows.0.0 int_type"}},
    });
    boost::json::value const no_utf8{
        {"whole", 1}, {"rows", {boost::json::array(), boost::json::array()}}, {"from", 2}, {"to", 1}, {"word", "\x80"}};
    BOOST_TEST(
        support::issues(preflight::validate<last_asked>(no_utf8)) == std::vector<std::string>{"word string_unicode"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_key_that_comes_twice_counts_with_its_last_value)
{
    holds<limits>({
        {R"({"percent":"x","ratio":0,"code":"AB","colour":"red","percent":1})"},
        {R"({"percent":1,"ratio":0,"code":"AB","colour":"red","percent":"x"})", {"percent int_type"}},
        {R"({"percent":1,"ratio":0,"code":"AB","colour":"red","percent":101})", {"percent less_than_equal"}},
        {R"({"percent":1,"percent":1,"ratio":0,"code":"AB"})", {"colour missing"}}, // four keys, three names
        {R"({"percent":1,"ratio":0,"code":"AB","code":"AB"})", {"colour missing"}},
        {R"({"percent":1,"ratio":0,"code":"AB","colour":"red","c\u006flour":"Red"})", {"colour literal_error"}},
        {R"({"percent":1,"ratio":0,"code":"AB","c\u006flour":"x","colour":"red"})"},
        {R"({"percent":1,"ratio":0,"code":null,"code":[],"code":"AB","colour":"red"})"},
    });
    holds<maybe>({
        {R"({"word":"a","word":null})"},
        {R"({"word":null,"word":"a"})", {"word string_too_short"}},
        {R"({"limit":{"percent":1,"ratio":1,"code":"AB","colour":"red"},"limit":{}})",
            {"limit.percent missing", "limit.ratio missing", "limit.code missing", "limit.colour missing"}},
        {R"({"limit":{},"limit":null})"},
    });
    holds<span>({{R"({"to":3,"from":2,"to":1})", {"body value_error"}}, {R"({"to":1,"from":2,"to":3})"}});
}

BOOST_AUTO_TEST_CASE(unknown_keys_are_ignored_whatever_they_hold)
{
    for (auto value : {"null", "0", "-1.5e300", "1e999", "\"\\ud83d\\ude00\\u0000\"", "[]", "{}",
             R"([{"tiny":[[]]},"]}"])", R"({"whole":"x","flag":{"a":1,"a":2}})"})
        holds<scalars>({
            {R"({"zzz":)" + std::string(value) + '}'},
            {R"({"zzz":)" + std::string(value) + R"(,"flag":1,"":)" + value + R"(,"zzz":)" + value + '}',
                {"flag bool_type"}},
        });
}

BOOST_AUTO_TEST_CASE(keys_that_need_escapes)
{
    holds<odd>({
        {R"({"a \"b\"\\":"","x\ny":"a","ä/~":"x"})", {"a \"b\"\\ string_too_short"}},
        {R"({"a \u0022b\u0022\u005c":"","x\u000ay":"A","\u00e4\/~":1})",
            {"a \"b\"\\ string_too_short", "x\ny string_pattern_mismatch", "\xc3\xa4/~ string_type"}},
    });
    auto const found = preflight::validate<odd>(std::string_view(R"({"\u00e4\/~":1})"));
    BOOST_TEST_REQUIRE(found.size() == 1);
    BOOST_TEST(to_pointer(found[0].path) == "/\xc3\xa4~1~0");
}

BOOST_AUTO_TEST_CASE(waivers_lift_rules)
{
    using preflight::waivers;
    std::string_view const strict = R"({"strict":true})", faulty = R"({"strict":true,"from":2,"to":1,"unit":1})";
    holds<span>({{std::string(strict)}}, relaxed);
    holds<span>({{std::string(strict), {"body value_error"}}}, unbound);
    holds<span>({{std::string(faulty), {"unit literal_error"}}}, relaxed);
    holds<span>({{R"({"strict":true,"from":2,"to":1})", {"body value_error"}}}, relaxed); // the other rule

    std::string const text = R"({"a \"b\"\\":"","x\ny":"ABCD","kind":"two","list":[1,2,10]})";
    holds<odd>({{text,
        {"a \"b\"\\ string_too_short", "x\ny string_pattern_mismatch", "kind literal_error", "list too_long"}}});
    holds<odd>({{text, {"a \"b\"\\ string_too_short", "x\ny string_too_long", "kind literal_error", "list too_long"}}},
        relaxed);
    holds<odd>({{text, {"x\ny string_pattern_mismatch", "list.2 less_than_equal"}}}, unbound);
    holds<odd>({{text, {"x\ny string_too_long"}}}, waivers(relaxed) | waivers(unbound));
}

BOOST_AUTO_TEST_CASE(a_lifted_closed_set_does_not_judge_the_type)
{
    holds<odd>({{R"({"kind":1})", {"kind literal_error"}}});
    holds<odd>({{R"({"kind":1})", {"kind string_type"}}}, unbound);
}

BOOST_AUTO_TEST_CASE(a_json_value_that_no_parser_made)
{
    using boost::json::value;
    constexpr auto inf = std::numeric_limits<double>::infinity();
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN();

    struct
    {
        value                    document;
        std::vector<std::string> expected;
        std::string              input;
    } const rows[] = {
        {{{"real", inf}}, {"real finite_number"}, "1e+309"},
        {{{"real", -inf}}, {"real finite_number"}, "-1e+309"},
        {{{"real", nan}}, {"real finite_number"}, "null"},
        {{{"rough", nan}}, {"rough finite_number"}, "null"},
        {{{"whole", nan}}, {"whole int_from_float"}, "null"},
        {{{"word", "\x80"}}, {"word string_unicode"}, "\"\xef\xbf\xbd\""},
        {{{"word", "a\xc3"}}, {"word string_unicode"}, "\"a\xef\xbf\xbd\""},
        {{{"\xff", 1}, {"word", 1}}, {"word string_type"}, "1"},
    };
    for (auto const& [document, expected, input] : rows)
        BOOST_TEST_CONTEXT(expected[0] << ' ' << input)
        {
            auto const found = preflight::validate<scalars>(document);
            BOOST_TEST(support::issues(found) == expected, boost::test_tools::per_element());
            BOOST_TEST(found[0].input.text() == input);
            BOOST_TEST(!preflight::is_valid<scalars>(document));
        }
}

BOOST_AUTO_TEST_CASE(the_input_of_an_issue)
{
    struct
    {
        std::string_view text, input;
    } const rows[] = {
        {R"( {"children": [ ] , "x":[ 1.0 ,1e2,-0 ]} )",
            R"({"children":[],"x":[1.0,100.0,0]})"}, // the object without the key
        {R"({"name":1.50})", "1.5"},
        {R"({"name":"a","children":[ 1 , 2,3,{ } ]})", "[1,2,3,{}]"},
        {R"({"name":[1,{"b":2,"a":1,"b":3}]})", R"([1,{"b":3,"a":1}])"}, // the last value, where the first stood
        {R"({"name":{"\u00e4\"":"\u0001\u007f\/"}})", "{\"\xc3\xa4\\\"\":\"\\u0001\x7f/\"}"},
        {R"([true, null])", "[true,null]"},
        {"", "null"},
        {"null", "null"},
        {"nul", "{}"},
    };
    for (auto const& [text, input] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const found = preflight::validate<node>(text);
            BOOST_TEST_REQUIRE(found.size() == 1);
            BOOST_TEST(found[0].input.text() == input);
            BOOST_TEST(found[0].input.text(preflight::secrecy::verbatim) == input);
        }
    for (std::string_view const text :
        {R"({"user":"u","password":12})", R"({"user":"u","password":"12345678","tokens":[12]})"})
    {
        auto const found = preflight::validate<account>(text);
        BOOST_TEST_REQUIRE(found.size() == 1);
        BOOST_TEST(found[0].input.text() == "\"**********\"");
        BOOST_TEST(found[0].input.text(preflight::secrecy::verbatim) == "12");
    }
    auto const inside =
        preflight::validate<sealed>(std::string_view(R"({"label":"l","pair":{"name":12,"value":"12345678"}})"));
    BOOST_TEST_REQUIRE(inside.size() == 1);
    BOOST_TEST(inside[0].input.text() == "\"**********\"");

    auto const across = preflight::validate<span>(std::string_view(R"({"to":1,"from":2,"x":"y"})"));
    BOOST_TEST_REQUIRE(across.size() == 1);
    BOOST_TEST(across[0].input.text() == R"({"to":1,"from":2,"x":"y"})");
}

BOOST_AUTO_TEST_SUITE_END()
