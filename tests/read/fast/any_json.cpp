// SPDX-License-Identifier: BSL-1.0
#include "sure.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_any_json)

using support::sure;
using support::times;

BOOST_AUTO_TEST_CASE(any_values)
{
    struct
    {
        std::string_view text;
        bool             yes;
    } const rows[] = {
        {R"({"object":{}})", true},
        {R"({"object":{"a":[1,2.50,"x\n",null,{"b":true}]},"value":1e5,"array":[[]]})", true},
        {R"({"object":{"a":1,"a":2}})", true},
        {R"({"object":{},"value":"a"})", true},
        {R"({"object":{},"value":null,"array":null})", true},
        {R"({"object":[]})", false},
        {R"({"object":null})", false},
        {R"({"object":{},"array":{}})", false},
        {R"({"object":{},"value":})", false},
        {R"({"object":{"a":"\ud800"}})", false},
        {R"({"object":{"a":1)", false},
    };
    for (auto const& [text, yes] : rows)
        BOOST_TEST(sure<sample::anything>(text) == yes, text);
}

BOOST_AUTO_TEST_CASE(depth)
{
    auto const nested = [](std::size_t levels) { return times(levels, "[") + times(levels, "]"); };
    BOOST_TEST(sure<boost::json::value>(nested(preflight::max_depth)));
    BOOST_TEST(!sure<boost::json::value>(nested(preflight::max_depth + 1)));
    BOOST_TEST(sure<sample::anything>(R"({"object":{"a":)" + nested(preflight::max_depth - 2) + "}}"));
    BOOST_TEST(!sure<sample::anything>(R"({"object":{"a":)" + nested(preflight::max_depth - 1) + "}}"));
}

BOOST_AUTO_TEST_CASE(stays_in_the_memory_of_what_was_there)
{
    boost::json::monotonic_resource memory;
    boost::json::object             out(&memory);
    BOOST_TEST(preflight::fast::try_fast<boost::json::object>(R"({"a":[1]})", {}, &out));
    BOOST_TEST(out.storage().get() == &memory);
    BOOST_TEST((out == boost::json::object{{"a", {1}}}));
}

BOOST_AUTO_TEST_SUITE_END()
