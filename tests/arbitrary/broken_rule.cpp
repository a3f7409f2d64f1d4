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
