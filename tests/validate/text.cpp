// SPDX-License-Identifier: BSL-1.0

// The report straight from a text is that of the document, in every part, or there is none.
#include "golden.hpp"
#include "schemas.hpp"

#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/validate/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(validate_text)

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace
{
/// Whether the walk over a text judges it. Its report must then be that of the document.
template <class T>
bool judges(std::string_view text, preflight::waivers granted = {})
{
    std::vector<char> const exact(text.begin(), text.end()); // a sanitizer notices any byte read past its end
    text = {exact.data(), exact.size()};
    preflight::report found{{}, preflight::secret_names_of<T>()};
    if (!preflight::detail::try_validate(
            text, preflight::model::node_of<preflight::model::judging, T>, granted, {}, found))
        return false;
    auto const document = preflight::parse(text);
    if (!document)
        BOOST_ERROR("the walk over the text takes for JSON: " << text);
    else if (auto const expected = preflight::validate<T>(*document, granted);
        support::told(found) != support::told(expected) || support::issues(found) != support::issues(expected))
        BOOST_ERROR(text << "\n" << to_fastapi(found) << "\n" << to_fastapi(expected));
    return true;
}

struct either
{
    std::string_view text;
    bool             is_judged;
};
} // namespace

BOOST_AUTO_TEST_CASE(requests)
{
    for (auto const& [text, is_judged] :
        {
            either{R"({})", true},
            either{R"(null)", false},
            either{R"([])", true},
            either{R"({"plan_id":null,"name":"","container_settings":[],"ssh_key":1.50})", true},
            either{R"({"name":"\u0041","plan_id":"p"})", true},
            either{R"({"n\u0061me":"A","plan_id":"p"})", true},
            either{R"({ "name" : "A b" , "x" : [ 1.0 , { } ] })", true},
            either{R"({"container_settings":{"credentials":{"password":1,"host":"h","x":"\"password\""}}})", true},
            either{R"({"container_settings":{"credentials":{"p\u0061ssword":"x"}}})", true},
            either{
                R"({"container_settings":{"expose":[{"port":"22","protocol":"http"},{"protocol":"http","port":"\u0038\u0030"},{"port":"80"}]}})",
                true},
            either{
                R"({"container_settings":{"environment":[{"name":"a","value":"b"},{"name":"A"},{"value":null,"name":"SSH_PUBKEY"}]}})",
                true},
            either{R"({"ssh_key":"k","constraints":{"location":"us"},"name":"n","plan_id":"p"})", true},
            either{R"({"name":"a","name":"b"})", false},
            either{R"({"x":{"a":1,"a":2}})", false},
            either{R"({"x":1e400})", false},
            either{R"({"x":})", false},
            either{"", false},
        })
    {
        BOOST_TEST(judges<container_request>(text) == is_judged, text);
        BOOST_TEST(judges<container_request>(text, preflight::fluence::own_image) == is_judged, text);
        BOOST_TEST(judges<machine_request>(text) == is_judged, text);
    }
}

BOOST_AUTO_TEST_CASE(every_prefix_of_recorded_bodies)
{
    std::size_t judged = 0, n = 0;
    for (auto const& [line, body, answer] : golden::all_in("container.golden"))
    {
        judged += judges<container_request>(body) ? 1U : 0U;
        if (n++ % 64 == 0)
            for (std::size_t size = 0; size != body.size(); ++size)
                judges<container_request>(std::string_view(body).substr(0, size));
    }
    BOOST_TEST(10 * judged > 8 * n); // most are not odd
}

BOOST_AUTO_TEST_CASE(all_that_a_schema_can_express)
{
    constexpr std::string_view texts[] = {
        R"({})",
        R"({"a":{"x":1,"y":null},"b":[[1,2],[]],"c":"","children":[{"name":""}],"name":"n"})",
        R"({"pair":{"name":"","value":"x"},"pairs":[{},{}],"label":"l"})",
        R"({"from":2,"to":1,"strict":true,"note":"\u00e4"})",
        R"({"names":["a","b"],"weights":[1],"first":{"name":"a"},"second":{"name":"b"}})",
        R"({"distinct":[1,1.0,2],"sides":[4,4],"version":3,"agreed":false,"dozens":13,"euros":0.015})",
        R"({"formula":{"type":"constant","value":-2},"command":1,"setting":[],"key":"k","row":[1,"a",null]})",
        R"({"formula":{"type":"\u0073um","of":[{"type":"not","of":{"type":"none"}}]},"key":null})",
        R"({"value":[1,"a",{"b":null}],"object":{},"array":[],"values":[1,2,3],"by_name":{"abc":1}})",
        R"({"holder":"h","number":"12345","pin":"1","stamps":["a","b","c"],"bound":null,"kind":"x"})",
        R"({"by":"me","begin":2,"end":1,"x":1})",
        R"({"name":"long enough","passwort":"p","pair":{"names":1}})",
        R"([1])",
        R"([])",
    };
    for (auto const text : texts)
        sample::with_all([&]<class... T> {
            BOOST_TEST((judges<T>(text) && ...), text);
            BOOST_TEST((judges<std::vector<T>>('[' + std::string(text) + ']') && ...), text);
            for (auto const granted : {sample::relaxed, sample::unbound})
                BOOST_TEST((judges<T>(text, granted) && ...), text);
        });
}

// Objects of many keys are looked up in another way.
BOOST_AUTO_TEST_CASE(many_keys)
{
    for (std::size_t const n : {20U, 30U, 200U})
    {
        std::string strangers;
        for (std::size_t i = 0; i != n; ++i)
            strangers += ",\"k" + std::to_string(i) + "\":" + std::to_string(i);
        BOOST_TEST(judges<machine_request>(R"({"plan_id":"","os_image":1)" + strangers + R"(,"name":"N"})"));
        BOOST_TEST(judges<sample::form>(R"({"nam":"","pair":{"name":1)" + strangers + "}" + strangers + "}"));
        BOOST_TEST(judges<sample::permit>(
            R"({"end":1,"x":{"name":1)" + strangers + "},\"by\":\"x\"" + strangers + R"(,"start":2})"));
        BOOST_TEST(!judges<machine_request>(R"({"k1":"")" + strangers + "}"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
