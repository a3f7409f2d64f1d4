// SPDX-License-Identifier: BSL-1.0
#include "outlines.hpp"

#include <preflight/arbitrary/broken_rule.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_broken_rule)

using namespace outlines;
using preflight::broken_rule;
using preflight::code;
using strings = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(as_people_write_it)
{
    struct
    {
        broken_rule f;
        std::string expected;
        bool        fits;
    } const rows[] = {
        {{{}, code::model_attributes_type}, "body model_attributes_type", false},
        {{{{"a"}}, code::missing}, "a missing", false},
        {{{{"a"}, {"b"}}, code::too_long, 0}, "a.b too_long", true},
        {{{{"a"}, {"", 0, true}, {"b"}}, code::value_error, 1}, "a[].b value_error", true},
        {{{{"a"}}, code::other, 0, "odd"}, "a odd", true},
        {{{{"a"}}, code::other}, "a other", false},
        {{{{"", 7, true}, {"", 0, true}}, code::string_type}, "[][] string_type", false},
        {{{{"a"}}, code::extra_forbidden}, "a extra_forbidden", false},
        {{{{"a"}}, code::extra_forbidden, 0}, "a extra_forbidden", true}, // of a rule with this code
        {{{{"*"}, {"[key]", 0, false, true}}, code::string_too_short, 0}, "*.[key] string_too_short", true},
        {{{{"[key]"}}, code::string_too_short, 0}, "[key] string_too_short", true},
        {{{{"word", 0, false, true}}, code::value_error, 0}, "word value_error", true},
    };
    for (auto const& [f, expected, fits] : rows)
    {
        BOOST_TEST(to_string(f) == expected);
        BOOST_TEST(f.fits_a_struct() == fits);
    }
}

namespace
{
/// Returns each of them with the number of its rule.
strings flaws_of(value const& root)
{
    strings all;
    for (broken_rule const& f : preflight::outline::broken_rule_list::of(root))
        all.push_back(to_string(f) + (f.rule ? ' ' + std::to_string(*f.rule) : ""));
    return all;
}

value typed(value v, code wrong_type, std::vector<code> const& broken = {}, std::vector<code> const& misfits = {})
{
    v.wrong_type = wrong_type;
    for (code const each : misfits)
        v.misfits.push_back({each, nullptr});
    for (code const each : broken)
        v.rules.push_back({each, false, {}});
    return v;
}
} // namespace

BOOST_AUTO_TEST_CASE(every_one_in_the_order_of_a_report)
{
    object inner;
    inner.members.push_back(needed("real", typed(any(kinds::number), code::float_type, {code::less_than_equal},
                                               {code::finite_number, code::finite_number})));
    inner.rules = {{code::value_error, {}, {}}, {code::value_error, {}, {}}};

    object outer;
    outer.members.push_back(spare("n", typed(any(kinds::number), code::int_type, {code::greater_than_equal},
                                           {code::int_from_float, code::int_type, code::int_from_float,
                                               code::greater_than_equal, code::less_than_equal})));
    outer.members.push_back(needed("list",
        typed(list_of(typed(object_of(inner), code::model_attributes_type), {}), code::list_type, {code::too_short})));
    outer.members.push_back(
        spare("text", typed(any(kinds::text), code::string_type, {code::string_too_short, code::string_too_long})));
    outer.members.push_back(spare("flag", typed(any(kinds::boolean), code::bool_type)));
    outer.rules = {{code::value_error, {}, {}}};

    strings const expected{"body model_attributes_type", "n int_type", "n int_from_float", "n greater_than_equal",
        "n less_than_equal", "n greater_than_equal 0", "list missing", "list list_type", "list too_short 0",
        "list[] model_attributes_type", "list[].real missing", "list[].real float_type", "list[].real finite_number",
        "list[].real less_than_equal 0", "list[] value_error 0", "list[] value_error 1", "text string_type",
        "text string_too_short 0", "text string_too_long 1", "flag bool_type", "body value_error 0"};
    value const   root = typed(object_of(outer), code::model_attributes_type);
    BOOST_TEST(flaws_of(root) == expected, boost::test_tools::per_element());
    BOOST_TEST((preflight::outline::broken_rule_list::of(root)[9].path == preflight::path{{"list"}, {"", 0, true}}));
}

BOOST_AUTO_TEST_CASE(keys_that_are_unknown_or_of_maps)
{
    BOOST_TEST((broken_rule{{{"a"}}, code::extra_forbidden}.is_unknown_key()));
    BOOST_TEST((!broken_rule{{{"a"}}, code::extra_forbidden, 0}.is_unknown_key()));
    BOOST_TEST((!broken_rule{{{"a"}}, code::missing}.is_unknown_key()));
    BOOST_TEST((broken_rule{{{"*"}, {"[key]", 0, false, true}}, code::missing, 0}.is_of_key()));
    BOOST_TEST((!broken_rule{{{"[key]"}}, code::missing}.is_of_key()));
    BOOST_TEST((!broken_rule{{{"word", 0, false, true}}, code::missing}.is_of_key()));
    BOOST_TEST((!broken_rule{{}, code::missing}.is_of_key()));

    // a key that is unknown to the object is no name and no alias of it
    std::string_view const aliases[] = {"axx"};
    object                 closed;
    closed.closed = true;
    closed.members.push_back(spare("a", typed(any(kinds::boolean), code::bool_type)));
    closed.members.push_back(spare("ax", typed(any(kinds::boolean), code::bool_type)));
    closed.members[1].aliases = aliases;
    strings const expected{"body model_attributes_type", "a bool_type", "ax bool_type", "axxx extra_forbidden"};
    BOOST_TEST(
        flaws_of(typed(object_of(closed), code::model_attributes_type)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_holds_itself_is_entered_once_more)
{
    object outer, inner;
    outer.members.push_back(needed("inner", typed(object_of(inner), code::model_attributes_type)));
    inner.members.push_back(spare("outer", typed(object_of(outer), code::model_attributes_type)));
    inner.members.push_back(needed("other", typed(any(kinds::text), code::string_type)));

    std::string const type = " model_attributes_type";
    strings           expected{"body" + type};
    for (std::string at : {"", "inner.outer."})
        for (auto const& each : {"inner missing" + std::string(), "inner" + type, "inner.outer" + type})
            expected.push_back(at + each);
    for (std::string at : {"inner.outer.", ""})
        for (auto const each : {"inner.other missing", "inner.other string_type"})
            expected.push_back(at + each);
    BOOST_TEST(
        flaws_of(typed(object_of(outer), code::model_attributes_type)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
