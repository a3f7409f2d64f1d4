// SPDX-License-Identifier: BSL-1.0
#include "sure.hpp"

#include <string_view>

BOOST_AUTO_TEST_SUITE(fast_object)

using support::sure;

namespace
{
struct row
{
    std::string_view text;
    bool             yes;
};

template <class T>
void check(std::vector<row> const& rows)
{
    for (auto const& [text, yes] : rows)
        BOOST_TEST(sure<T>(text) == yes, text);
}
} // namespace

// A key may be one of the aliases. Two for one field are left to the parser.
BOOST_AUTO_TEST_CASE(aliases)
{
    check<sample::permit>({
        {R"({"issuer":"a","to":1})", true},
        {R"({"by":"a","end":1})", true},
        {R"({"by":"a","begin":1,"end":2})", true},
        {R"({"by":"a","start":1,"end":2})", true},
        {R"({"by":"a","start":2,"end":1})", false}, // across them
        {R"({"by":"a","issuer":"b","end":1})", false},
        {R"({"by":"a","begin":1,"start":1,"end":2})", false},
        {R"({"by" :"a","end":1})", false},
        {R"({"b\u0079":"a","end":1})", false},
        {R"({"bye":"a","end":1})", false},
    });
    check<sample::visa>({
        {R"({"holder":null,"code":"a"})", true},
        {R"({"holder":null,"pin":"a"})", true},
        {R"({"holder":"x","number":"a","bound":{"percent":1,"ratio":0,"code":"AB","colour":"red"}})", true},
        {R"({"holder":null,"pin":"a","code":"a"})", false}, // which is valid, as one is not looked at
        {R"({"holder":null,"pin":"a","days":null})", false},
    });
}

// Rules that ask which members are there, of any type.
BOOST_AUTO_TEST_CASE(presence)
{
    check<sample::route>({
        {R"({"from":"a","phone":"1"})", true},
        {R"({"from":"\n","mail":"Fe"})", true},
        {R"({"from":null,"depot":"b","phone":"1"})", true},
        {R"({"from":"a","depot":"b","phone":"1"})", false},
        {R"({"from":"a"})", false},
        {R"({"from":"a","phone":"1","road":[1],"air":null})", true},
        {R"({"from":"a","phone":"1","road":[1],"air":1})", false},
        {R"({"from":"a","mail":"Fe","stamp":{"percent":1,"ratio":0,"code":"AB","colour":"red"}})", false},
        {R"({"from":"a","phone":"1","stamp":{"percent":1,"ratio":0,"code":"AB","colour":"red"}})", true},
    });
}

// Rules that look into a list or a struct, for which that is read.
BOOST_AUTO_TEST_CASE(into_what_is_held)
{
    constexpr std::string_view first = R"("first":{"percent":2,"ratio":0,"code":"AB","colour":"red"})";
    auto const body = [&](std::string_view rest) { return "{" + std::string(first) + ',' + std::string(rest) + '}'; };
    for (auto const& [rest, yes] : {row{R"("names":[])", true}, {R"("names":["a","b"],"weights":[1,2])", true},
             {R"("names":["a"],"weights":[1,2])", false}, {R"("weights":[1],"names":["\n"])", true},
             {R"("names":[],"second":{"percent":2,"ratio":0,"code":"AB","colour":"red"})", true},
             {R"("names":[],"second":{"percent":1,"ratio":0,"code":"AB","colour":"red"})", false},
             {R"("names":[],"second":null,"weights":null)", true}})
        BOOST_TEST(sure<sample::crate>(body(rest)) == yes, rest);
}

// A rule that looks at the elements of a list has these read.
BOOST_AUTO_TEST_CASE(unique_elements)
{
    constexpr std::string_view before =
        R"({"above":1,"below":0,"dozens":12,"euros":0.05,"version":1,"agreed":true,"distinct":)";
    for (auto const& [list, yes] :
        {row{"[1]", true}, {"[1,2.5,3]", true}, {"[1,2,1]", false}, {"[1,1e0]", false}, {"[]", false}, {"[1,2", false}})
        BOOST_TEST(sure<sample::amounts>(std::string(before) + std::string(list) + '}') == yes, list);
}

BOOST_AUTO_TEST_SUITE_END()
