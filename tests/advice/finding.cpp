// SPDX-License-Identifier: BSL-1.0
#include <preflight/advice.hpp>
#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>
#include <preflight/validate.hpp>

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <string>
#include <string_view>

namespace finding_test
{
struct item
{
    int         size = 0;
    std::string pin;
};
} // namespace finding_test

template <>
inline constexpr auto preflight::schema_of<finding_test::item> = preflight::object(
    preflight::closed, field("size", &finding_test::item::size), field("pin", &finding_test::item::pin, secret));

BOOST_AUTO_TEST_SUITE(advice_finding)

using finding_test::item;
using preflight::finding;

namespace
{
std::string const token = std::string("h") + "f_" + std::string(34, 'a');

/// A finding in one line: its place, its code and what is said.
std::string line_of(finding const& f)
{
    std::ostringstream out;
    out << preflight::to_pointer(f.path) << ' ' << f.begin.line << ':' << f.begin.column << '-' << f.end.line << ':'
        << f.end.column << ' ' << f.range.begin << ".." << f.range.end << ' ' << f.code << ' '
        << (f.certainty ? name_of(*f.certainty) : "issue") << (f.is_about_key ? " key" : "") << ": " << f.message << '|'
        << f.help << '|' << f.replacement.value_or("-");
    return out.str();
}
} // namespace

BOOST_AUTO_TEST_CASE(issues)
{
    std::string_view const text = "{\n \"size\": \"\xc3\xa4\",\n \"pni\": 1}";
    auto const             all  = preflight::findings(text, preflight::validate<item>(text));
    BOOST_TEST_REQUIRE(all.size() == 3U);
    BOOST_TEST(line_of(all[0]) == "/size 2:10-2:13 11..15 int_type issue: Input should be a valid integer||-");
    BOOST_TEST(line_of(all[1]) == "/pin 1:1-1:2 0..1 missing issue: Field required||-");
    BOOST_TEST(line_of(all[2]).starts_with("/pni 3:9-3:10 25..26 extra_forbidden issue: "), line_of(all[2]));
    BOOST_TEST(all[2].help == "Did you mean `pin`?");
    BOOST_TEST(preflight::findings("{}", preflight::report()).empty());

    // where the parser stops; the path is that of the whole
    auto const broken = preflight::findings("{\"a\"", preflight::validate<item>("{\"a\""));
    BOOST_TEST_REQUIRE(broken.size() == 1U);
    BOOST_TEST(
        line_of(broken[0]).starts_with(" 1:5-1:5 4..5 json_invalid issue: JSON decode error: "), line_of(broken[0]));
}

BOOST_AUTO_TEST_CASE(advice)
{
    namespace gpu               = preflight::fluence;
    std::string_view const text = R"({"plan_id":"p","name":"n","sshkey":"k","os_image":"o"})";
    auto const             all  = preflight::findings(text, gpu::advise<gpu::machine_request>(text));
    BOOST_TEST_REQUIRE(all.size() == 2U);
    BOOST_TEST(line_of(all[0]) ==
               "/sshkey 1:27-1:35 26..34 unknown-key sure key: `sshkey` is ignored: there is no such key here"
               "|Did you mean `ssh_key`?|\"ssh_key\"");
    BOOST_TEST(line_of(all[1]) ==
               "/plan_id 1:12-1:15 11..14 plan-id-no-uuid perhaps: The identifier of the plan is no UUID"
               "|Copy the `plan.id` of a container plan, or the `id` of an option for VMs and bare metal.|-");
    BOOST_TEST(preflight::findings("{}", preflight::advice_list()).empty());
}

// A token may stand anywhere, also where a key should or in what would be put in its place.
BOOST_AUTO_TEST_CASE(secrets)
{
    std::string const text = R"({")" + token + R"(":1,"pin":"hunter2","size":{")" + token + R"(":2}})";
    auto              list = preflight::advise<item>(text, [&](preflight::spot const& body, preflight::adviser& to) {
        to.add(preflight::advice_codes::unknown_key, body, "It is " + token, "Not " + token).replacement =
            '"' + token + '"';
        auto& hidden       = to.add(preflight::advice_codes::unknown_key, body, "Hidden");
        hidden.replacement = "1";
        hidden.hides_value = true;
    });
    std::string       all;
    for (auto const& each : preflight::findings(text, list))
        all += line_of(each) + '\n';
    for (auto const& each : preflight::findings(text, preflight::validate<item>(text)))
        all += line_of(each) + '\n';
    BOOST_TEST(all.find(token) == std::string::npos, all);
    BOOST_TEST(all.find("hunter2") == std::string::npos, all);
    BOOST_TEST(all.find("/********** 1:2-1:41") != std::string::npos, all);
    BOOST_TEST(all.find("It is **********|Not **********|-\n") != std::string::npos, all);
    BOOST_TEST(all.find("Hidden|Write the key that is meant, or leave it out.|-\n") != std::string::npos, all);
}

BOOST_AUTO_TEST_SUITE_END()
