// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/fluence/plan.hpp>
#include <preflight/show/show.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fluence_plan)

using preflight::fluence::plan_listing;
using preflight::fluence::read_plans;
using strings = std::vector<std::string>;

namespace
{
/// Returns `all` in one line: `id @location,location os:image,image; …`, which ends with `…` when it is not complete.
std::string told(plan_listing const& all)
{
    std::string text;
    auto const  put = [&](char const* before, std::optional<strings> const& names) {
        for (char const* mark = before; auto const& name : names.value_or(strings()))
            text += std::exchange(mark, ",") + name;
        text += names && names->empty() ? before : "";
    };
    for (auto const& o : all.offers)
    {
        text += (text.empty() ? "" : "; ") + o.plan_id;
        put(" @", o.locations);
        put(" os:", o.os_options);
    }
    return text + (all.complete ? "" : "...");
}
} // namespace

BOOST_AUTO_TEST_CASE(the_shapes_of_a_listing)
{
    struct
    {
        std::string_view text, offers;
    } const rows[] = {
        {R"([{"plan":{"id":"a","name":"h200","pricing":{"hour":2.96}},"attributes":{"location":["US","CA"]}},)"
         R"({"plan":{"id":"b"},"attributes":{"location":[]}}])",
            "a @US,CA; b @"},
        {R"({"data":[{"plan":{"id":"a"},"attributes":{"location":["US"]}}],"total":1})", "a @US"},
        {R"([{"plan":{"id":"a"},"attributes":{"location":"US"}}])", "a @US"},
        {R"([{"plan":{"id":"a"},"attributes":{"location":null}}])", "a"},
        {R"([{"plan":{"id":"a"},"attributes":{}},{"plan":{"id":"b"},"attributes":null},{"plan":{"id":"c"}}])",
            "a; b; c"},

        {R"({"data":[{"gpu_model":{"vendor":"nvidia"},"minimum_price":0.99,"availability_by_number":[)"
         R"({"gpu_count":1,"options":[{"id":"a","location":"us-east-1","os_options":["Ubuntu Server 22.04","Debian 12"]},{"id":"b"}]},)"
         R"({"gpu_count":2,"options":[{"id":"c","os_options":[]}]}]},)"
         R"({"availability_by_number":[]}]})",
            "a os:Ubuntu Server 22.04,Debian 12; b; c os:"},
        {R"([{"availability_by_number":[{"options":[{"id":"a","os_options":["o"]}]}]}])", "a os:o"},

        {"[]", ""},
        {R"({"data":[]})", ""},
        {R"([{"plan":{"id":"a"}},{"availability_by_number":[{"options":[{"id":"b"}]}]}])", "a; b"},

        // items that are not understood
        {R"([{"plan":{"id":"a"}},{"plan":{"id":7}}])", "a..."},
        {R"([1,{"plan":{"id":"a"}},{}])", "a..."},
        {R"([{"plan":{"id":"a"}},{"plan":{"id":"b"},"attributes":{"location":[7]}}])", "a..."},
        {R"({"data":[{"availability_by_number":[]},{"availability_by_number":{}}]})", "..."},
    };
    for (auto const& [text, offers] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const read = read_plans(text);
            BOOST_TEST_REQUIRE(read.has_value());
            BOOST_TEST(told(*read) == offers);
        }
}

BOOST_AUTO_TEST_CASE(kinds_and_prices)
{
    auto const in_option = [](std::string const& member) {
        return R"([{"availability_by_number":[{"options":[{"id":"a","os_options":["o"])" + member + R"(}]}]}])";
    };
    auto const in_plan = [](std::string const& member) { return R"([{"plan":{"id":"a")" + member + R"(}}])"; };

    using preflight::fluence::plan_kind;
    std::string const pricing = R"(,"pricing":{"hour":2.5,"upfront_hours":3,"currency":"USDC"})";
    struct
    {
        std::string text;
        plan_kind   kind;
        double      hour; // 0 where no price is known
    } const rows[] = {
        {in_plan(""), plan_kind::container, 0},
        {in_plan(pricing), plan_kind::container, 2.5},
        {in_plan(R"(,"pricing":null)"), plan_kind::container, 0},
        {in_plan(R"(,"pricing":{"hour":1,"upfront_hours":3})"), plan_kind::container, 1},
        // what is not as documented is not known, and the plan is
        {in_plan(R"(,"pricing":{"hour":"2.5","upfront_hours":3})"), plan_kind::container, 0},
        {in_plan(R"(,"pricing":7)"), plan_kind::container, 0},
        {in_option(""), plan_kind::machine, 0},
        {in_option(R"(,"deployment_type":"VM")" + pricing), plan_kind::vm, 2.5},
        {in_option(R"(,"deployment_type":"BAREMETAL")"), plan_kind::baremetal, 0},
        {in_option(R"(,"deployment_type":"vm")"), plan_kind::machine, 0},
        {in_option(R"(,"deployment_type":null)"), plan_kind::machine, 0},
        {in_option(R"(,"deployment_type":1,"pricing":{"hour":1})"), plan_kind::machine, 0},
    };
    for (auto const& [text, kind, hour] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const read = read_plans(text);
            BOOST_TEST_REQUIRE(read.has_value());
            BOOST_TEST(read->complete);
            BOOST_TEST_REQUIRE(read->offers.size() == 1U);
            BOOST_TEST((read->offers[0].kind == kind));
            auto const& price = read->offers[0].pricing;
            BOOST_TEST((price ? price->hour : 0) == hour);
        }
    auto const read =
        read_plans(in_plan(pricing)).value().offers[0].pricing.value_or(preflight::fluence::plan_pricing());
    BOOST_TEST(read.upfront_hours == 3);
    BOOST_TEST((read.currency == "USDC"));
    for (std::string_view const odd :
        {R"([{"availability_by_number":[1,{"options":1}]}])", R"([{"availability_by_number":1}])"})
        BOOST_TEST(read_plans(odd).has_error());
}

BOOST_AUTO_TEST_CASE(other_documents_than_a_listing)
{
    std::string const none =
        "body: Value error, Plans are items with `plan.id`, or with `availability_by_number[].options[].id`";
    struct
    {
        std::string_view   text;
        std::string const& summary;
    } const rows[] = {
        {"{}", none},
        {"null", none},
        {"[{}]", none},
        {"\"plans\"", none},
        {R"({"data":{}})", none},
        {R"({"data":null})", none},
        {R"({"plans":[{"plan":{"id":"a"}}]})", none},
        {R"([{"slug":"s","name":"n","image":"i"}])", none}, // the default images
        {R"({"detail":"Not authenticated"})", none},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const read = read_plans(text);
            BOOST_TEST_REQUIRE(read.has_error());
            BOOST_TEST(summary(read.error()) == expected);
            BOOST_TEST(read.error()[0].input.text().empty()); // no value that would have to be redacted
        }
    BOOST_TEST(summary(read_plans("").error()) == "body: Field required");
    BOOST_TEST(show("[\n{]", read_plans("[\n{]").error()).starts_with("body:2:2: body: JSON decode error"));
}

BOOST_AUTO_TEST_SUITE_END()
