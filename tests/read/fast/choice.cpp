// SPDX-License-Identifier: BSL-1.0
#include "sure.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_choice)

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

// The first character tells.
BOOST_AUTO_TEST_CASE(by_type)
{
    using one = std::variant<std::monostate, bool, double, std::string, std::vector<int>, std::map<std::string, int>>;
    using several = std::vector<one>;
    check<several>({{R"(["a"])", true}, {"[1]", true}, {"[-1.5e3]", true}, {"[true]", true}, {"[false]", true},
        {"[null]", true}, {"[[1]]", true}, {R"([{"a":1}])", true}, {R"(["a",1,true,null,[],{}])", true},
        {"[nul]", false}, {"[nulls]", false}, {"[tru]", false}, {"[x]", false}, {"[-]", false}, {"[]", true},
        {"[,]", false}, {R"(["a)", false}, {R"([["a"]])", false}, {R"([{"a":[]}])", false}});
    check<std::vector<std::variant<std::string, int>>>(
        {{"[true]", false}, {"[null]", false}, {"[[]]", false}, {"[{}]", false}});
    check<std::variant<std::string, std::vector<std::string>>>({{R"(["a"])", true}, {"[]", true}, {R"("a")", false},
        {"[1]", false}}); // a string at the root is left to the parser
}

// A word tells, wherever it stands.
BOOST_AUTO_TEST_CASE(by_tag)
{
    check<std::vector<sample::term>>({
        {R"([{"type":"constant","value":1}])", true},
        {R"([{"type":"number","value":1}])", true},
        {R"([{ "type": "constant" , "value": 1 }])", true},
        {R"([{"value":1,"type":"constant"}])", true},
        {R"([{"more":[{"type":"sum"}],"value":1,"type":"constant"}])", true},
        {R"([{"type":"sum","of":[{"type":"not","of":{"type":"constant","value":2}}]}])", true},
        {R"([{"of":[{"of":{"value":2,"type":"constant"},"type":"not"}],"type":"sum"}])", true},
        {R"([{"type":"sum","of":[],"named":{"a":{"type":"sum","of":[]}}}])", true},
        {R"([{"value":1}])", false},
        {R"([{}])", false},
        {R"([{"type":"product","value":1}])", false},
        {R"([{"type":"constan\u0074","value":1}])", false},
        {R"([{"typ\u0065":"constant","value":1}])", false},
        {R"([{"type":1,"value":1}])", false},
        {R"([{"type" :"constant","value":1}])", false},
        {R"([{"type":"constant","type":"sum","value":1,"of":[]}])", false},
        {R"([{"value":1 "type":"constant"}])", false},
        {R"([{"value":,"type":"constant"}])", false},
        {R"([{"value)", false},
        {R"([{"type":"constant)", false},
        {R"([null])", false},
        {R"(["constant"])", false},
    });
}

// What is looked at before it is read is at most four times the text, so that all is linear.
BOOST_AUTO_TEST_CASE(looks_ahead_within_bounds)
{
    auto const nested = [](std::size_t levels) {
        return '[' + support::times(levels, R"({"of":)") + R"({"type":"constant","value":1})" +
               support::times(levels, R"(,"type":"not"})") + ']';
    };
    BOOST_TEST(sure<std::vector<sample::term>>(nested(1)));
    BOOST_TEST(!sure<std::vector<sample::term>>(nested(20)));
    BOOST_TEST(preflight::is_valid<std::vector<sample::term>>(nested(20)));
}

BOOST_AUTO_TEST_SUITE_END()
