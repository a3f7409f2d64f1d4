// SPDX-License-Identifier: BSL-1.0
#include "../examples/answer.hpp"
#include "support.hpp"
#include "tooling.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/validate.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(tool)

// What `preflight check` prints for programs: JSON, annotations of GitHub, and SARIF.

namespace output_test
{
using support::with;
using tooling::bad_vm;
using tooling::box;
using tooling::folder;
using tooling::lines_of;
using tooling::run;
using tooling::strings;
using tooling::vm;

std::string const id = "075e40d4-2766-4347-833b-205245fe3629";

/// A request for a VM that breaks a rule and has advice on a key and on the plan.
std::string const odd_vm =
    "{\n  \"plan_id\": \"\xc3\xa4\", \"name\": \"N\",\n  \"sshkey\": \"k\",\n  \"os_image\": \"o\"\n}";

tooling::outcome checked(std::string const& text, strings arguments)
{
    arguments.insert(arguments.begin(), {"check"});
    return run(arguments, {.input = text, .advice = true});
}

/// A log in SARIF, and what must be true of each.
boost::json::object log_of(std::string const& text)
{
    auto const  document = boost::json::parse(text);
    auto const& log      = document.as_object();
    BOOST_TEST(log.at("version") == "2.1.0");
    BOOST_TEST(log.at("$schema").as_string().starts_with("https://docs.oasis-open.org/sarif/"));
    auto const& run    = log.at("runs").as_array().at(0).as_object();
    auto const& driver = run.at("tool").at("driver").as_object();
    BOOST_TEST(run.at("columnKind") == "unicodeCodePoints");
    BOOST_TEST(driver.at("name") == "preflight");
    std::set<std::string> rules;
    for (auto const& rule : driver.at("rules").as_array())
    {
        BOOST_TEST(!rule.at("shortDescription").at("text").as_string().empty());
        BOOST_TEST(rules.insert(std::string(rule.at("id").as_string())).second, "a rule comes twice");
    }
    for (auto const& each : preflight::fluence::all_advice_codes)
        BOOST_TEST(rules.contains(std::string(each.name)), each.name);
    for (auto const& result : run.at("results").as_array())
    {
        BOOST_TEST(rules.contains(std::string(result.at("ruleId").as_string())), result.at("ruleId"));
        BOOST_TEST(!result.at("message").at("text").as_string().empty());
        BOOST_TEST((result.at("level") == "error" || result.at("level") == "warning" || result.at("level") == "note"));
        auto const& place = result.at("locations").as_array().at(0).at("physicalLocation").as_object();
        BOOST_TEST(!place.at("artifactLocation").at("uri").as_string().empty());
    }
    return run;
}

/// Each result of a run in short: its level, its rule, and where it begins and ends.
strings results_of(boost::json::object const& run)
{
    strings all;
    for (auto const& result : run.at("results").as_array())
    {
        std::string line =
            std::string(result.at("level").as_string()) + ' ' + std::string(result.at("ruleId").as_string());
        auto const& place = result.at("locations").as_array().at(0).at("physicalLocation").as_object();
        if (auto const* const region = place.if_contains("region"))
            for (auto const& each : region->as_object())
                line += ' ' + boost::json::serialize(each.value());
        all.push_back(line);
    }
    return all;
}
} // namespace output_test

using namespace output_test;

BOOST_AUTO_TEST_CASE(as_json)
{
    auto const one = checked(odd_vm, {"vm", "--format", "json"});
    BOOST_TEST(one.status == 1);
    BOOST_TEST(one.err == "");
    BOOST_TEST(
        one.out ==
        R"({"file":"stdin","valid":false,"issues":[)"
        R"({"path":["name"],"pointer":"/name","line":2,"column":27,"end_line":2,"end_column":30,"code":"string_pattern_mismatch",)"
        R"("message":"String should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'"},)"
        R"({"path":["ssh_key"],"pointer":"/ssh_key","line":1,"column":1,"end_line":1,"end_column":2,"code":"missing","message":"Field required"}],)"
        R"("advice":[{"path":["sshkey"],"pointer":"/sshkey","line":3,"column":3,"end_line":3,"end_column":11,"code":"unknown-key",)"
        R"("certainty":"sure","message":"`sshkey` is ignored: there is no such key here","help":"Did you mean `ssh_key`?",)"
        R"("fix":{"replacement":"\"ssh_key\"","line":3,"column":3,"end_line":3,"end_column":11,"begin":36,"end":44}},)"
        R"({"path":["plan_id"],"pointer":"/plan_id","line":2,"column":14,"end_line":2,"end_column":17,"code":"plan-id-no-uuid",)"
        R"("certainty":"perhaps","message":"The identifier of the plan is no UUID",)"
        R"("help":"Copy the `plan.id` of a container plan, or the `id` of an option for VMs and bare metal."}]})"
        "\n");

    // an object a request, a line each
    folder const here;
    auto const   lines = checked(vm + "\n\n" + bad_vm + '\n', {"vm", "--format", "json", "--lines", "--no-advice"});
    BOOST_TEST(lines.status == 1);
    BOOST_TEST(
        lines.out ==
        R"({"file":"stdin","line":1,"valid":true,"issues":[],"advice":[]})"
        "\n"
        R"({"file":"stdin","line":3,"valid":false,"issues":[{"path":["plan_id"],"pointer":"/plan_id","line":3,"column":12,)"
        R"("end_line":3,"end_column":14,"code":"string_too_short","message":"String should have at least 1 character"},)"
        R"({"path":["os_image"],"pointer":"/os_image","line":3,"column":1,"end_line":3,"end_column":2,"code":"missing",)"
        R"("message":"Field required"}],"advice":[]})"
        "\n");

    auto const plans = here.file("plans.json", "[]");
    auto const gone  = checked(vm, {"vm", "--format", "json", "--plans", plans, "--no-advice"});
    BOOST_TEST(gone.status == 1);
    BOOST_TEST(gone.out ==
               R"({"file":"stdin","valid":false,"refused":"Plan no longer available","issues":[],"advice":[]})"
               "\n");
    BOOST_TEST(
        checked(with(box, R"("i")", R"("org/app")"), {"container", "--format", "json", "--deny", "likely"}).status ==
        1);
}

// What is printed is what schemas/check.json says, which is the schema of these structs.
BOOST_AUTO_TEST_CASE(json_is_of_its_schema)
{
    folder const here;
    auto const   plans = here.file("plans.json", "[]");
    for (std::string const& text : {vm, bad_vm, box, odd_vm, std::string("{"), std::string(), std::string("[1]"),
             std::string(R"({"a\u0000/~":1,"name":"\ud83d\ude00","plan_id":"\n"})")})
        for (strings const& options : {strings{}, strings{"--plans", plans}, strings{"--lines"}})
            for (std::string const kind : {"container", "vm"})
                BOOST_TEST_CONTEXT(text)
                {
                    strings arguments{kind, "--format", "json"};
                    arguments.insert(arguments.end(), options.begin(), options.end());
                    for (auto const& line : lines_of(checked(text, arguments).out))
                        BOOST_TEST(preflight::validate<answers::answer>(line).empty(),
                            summary(preflight::validate<answers::answer>(line)) << " in " << line);
                }
    BOOST_TEST(
        !preflight::validate<answers::answer>(R"({"file":"","valid":true,"issues":[],"advice":[],"more":1})").empty());
}

BOOST_AUTO_TEST_CASE(as_annotations)
{
    folder const here;
    auto const   file = here.file("a,b:c%d.json", odd_vm);
    auto const   name = with(with(with(file, ",", "%2C"), ":", "%3A"), "%d", "%25d");
    auto const   said = checked("", {"vm", "--format", "github", file});
    BOOST_TEST(said.status == 1);
    BOOST_TEST(said.err == "");
    BOOST_TEST(
        said.out ==
        "::error file=" + name +
            ",line=2,endLine=2,col=27,endColumn=30,title=string_pattern_mismatch::name: String "
            "should match pattern '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'\n"
            "::error file=" +
            name +
            ",line=1,endLine=1,col=1,endColumn=2,title=missing::ssh_key: Field required\n"
            "::warning file=" +
            name +
            ",line=3,endLine=3,col=3,endColumn=11,title=unknown-key::sshkey: `sshkey` is ignored: "
            "there is no such key here%0ADid you mean `ssh_key`?\n"
            "::notice file=" +
            name +
            ",line=2,endLine=2,col=14,endColumn=17,title=plan-id-no-uuid::plan_id: The identifier of "
            "the plan is no UUID%0ACopy the `plan.id` of a container plan, or the `id` of an option for VMs and bare "
            "metal.\n");

    // what is denied is an error; standard input is no file; what has several lines has no last column
    auto const denied = checked(odd_vm, {"vm", "--format", "github", "--deny", "plan-id-no-uuid"});
    BOOST_TEST(
        denied.out.find("::error line=2,endLine=2,col=14,endColumn=17,title=plan-id-no-uuid::") != std::string::npos);
    BOOST_TEST(denied.out.find("::warning line=3,") != std::string::npos);
    auto const wide = checked(with(odd_vm, "\"N\"", "[\n]"), {"vm", "--format", "github", "--no-advice"});
    BOOST_TEST(
        wide.out.find("::error line=2,endLine=3,col=27,title=string_type::name: ") != std::string::npos, wide.out);

    // lines, refusals, and what no workflow should obey
    auto const lines = checked(vm + '\n' + bad_vm, {"vm", "--format", "github", "--lines", "--no-advice"});
    BOOST_TEST(lines.out.starts_with("::error line=2,endLine=2,col=12,endColumn=14,title=string_too_short::plan_id: "),
        lines.out);
    auto const plans = here.file("plans.json", "[]");
    BOOST_TEST(checked(vm, {"vm", "--format", "github", "--plans", plans, "--no-advice"}).out ==
               "::error title=refused::Plan no longer available\n");
    BOOST_TEST(checked('\n' + vm, {"vm", "--format", "github", "--lines", "--plans", plans, "--no-advice"}).out ==
               "::error line=2,title=refused::Plan no longer available\n");
    auto const hostile = checked(R"({"a\n::stop-commands::x\r%":1})", {"vm", "--format", "github"}).out;
    for (auto const& line : lines_of(hostile))
        BOOST_TEST((line.starts_with("::error line=") || line.starts_with("::warning line=")), line);
    BOOST_TEST(hostile.find("x\xe2\x90\x8d%25") != std::string::npos, hostile);
    BOOST_TEST(checked(vm, {"vm", "--format", "github", "--no-advice"}).out == "");
}

BOOST_AUTO_TEST_CASE(as_sarif)
{
    folder const here;
    auto const   file = here.file("a b%\xc3\xa4.json", odd_vm);
    auto const   said =
        checked("", {"vm", "--format", "sarif", file, here.file("b.json", vm), "--allow", "ssh-key-unreadable"});
    BOOST_TEST(said.status == 1);
    BOOST_TEST(said.err == "");
    auto const log     = log_of(said.out);
    auto const results = results_of(log);
    BOOST_TEST(results == (strings{"error string_pattern_mismatch 2 27 2 30", "error missing 1 1 1 2",
                              "warning unknown-key 3 3 3 11", "note plan-id-no-uuid 2 14 2 17",
                              "note plan-id-no-uuid 1 12 1 15"}),
        boost::test_tools::per_element());

    auto const& key = log.at("results").as_array()[2].as_object();
    auto const& place =
        key.at("locations").as_array()[0].at("physicalLocation").at("artifactLocation").at("uri").as_string();
    BOOST_TEST(place.starts_with("file:///"));
    BOOST_TEST(place.ends_with("/a%20b%25%C3%A4.json"), place);
    BOOST_TEST(
        key.at("locations").as_array()[0].at("logicalLocations").as_array()[0].at("fullyQualifiedName") == "/sshkey");
    auto const& change = key.at("fixes").as_array()[0].at("artifactChanges").as_array()[0].as_object();
    BOOST_TEST(change.at("artifactLocation").at("uri").as_string() == place);
    BOOST_TEST(change.at("replacements").as_array()[0].at("insertedContent").at("text") == "\"ssh_key\"");
    BOOST_TEST(boost::json::serialize(change.at("replacements").as_array()[0].at("deletedRegion")) ==
               R"({"startLine":3,"startColumn":3,"endLine":3,"endColumn":11})");
    BOOST_TEST(!log.at("results").as_array()[3].as_object().contains("fixes"));

    // braces would be gaps of a message
    auto const braces = log_of(checked(with(box, R"({"plan_id")", R"({"constraints":{"location":"a"},"plan_id")"),
        {"container", "--format", "sarif", "--no-advice"})
            .out);
    BOOST_TEST(
        braces.at("results").as_array()[0].at("message").at("text") == "String should match pattern '^[A-Z]{{2}}$'");

    BOOST_TEST(results_of(log_of(checked(vm, {"vm", "--format", "sarif", "--no-advice"}).out)).empty());
    auto const lines = checked(vm + '\n' + bad_vm, {"vm", "--format", "sarif", "--lines", "--no-advice"}).out;
    BOOST_TEST(results_of(log_of(lines)) == (strings{"error string_too_short 2 12 2 14", "error missing 2 1 2 2"}),
        boost::test_tools::per_element());
    auto const plans = here.file("plans.json", "[]");
    auto const refused =
        checked('\n' + vm, {"vm", "--format", "sarif", "--lines", "--plans", plans, "--no-advice"}).out;
    BOOST_TEST(results_of(log_of(refused)) == strings{"error refused 2"}, boost::test_tools::per_element());
    auto const whole = checked(vm, {"vm", "--format", "sarif", "--plans", plans, "--no-advice"}).out;
    BOOST_TEST(results_of(log_of(whole)) == strings{"error refused"}, boost::test_tools::per_element());

    // it is a whole log also where a file is missing, or there is none
    auto const missing = checked("", {"vm", "--format", "sarif", here.path("none.json")});
    BOOST_TEST(missing.status == 2);
    BOOST_TEST(results_of(log_of(missing.out)).empty());
    BOOST_TEST(results_of(log_of(checked("", {"vm", "--format", "sarif", "--lines"}).out)).empty());
}

// No secret is in any output: not under a misspelt key, not as a key, and not in a place for other things.
BOOST_AUTO_TEST_CASE(no_secret_in_any_format)
{
    std::string const token = std::string("h") + "f_" + std::string(34, 'a');
    std::string const key   = std::string("-----BEGIN OPENSSH ") + "PRIVATE KEY-----\\nhunter2";
    for (std::string const& text : {
             with(box, R"("password":"hunter2")", R"("passwrd":"hunter2")"),
             with(box, R"("password":"hunter2")", R"("passwrd":{"a":["hunter2"]})"),
             with(box, R"("hunter2"}})", R"("x","passwort":"hunter2"}})"),
             with(with(box, "hunter2", "x"), R"({"plan_id")",
                 R"({")" + token + R"(":1,"ssh_key":")" + key + R"(","plan_id")"),
             with(with(box, "hunter2", "x"), R"("value":"")", R"("value":")" + token + '"'),
             with(with(box, "hunter2", "x"), R"("image":"i")", R"("image":"https://ghcr.io/)" + token + R"(:1")"),
             with(with(box, "hunter2", "x"), R"("n")", R"({")" + token + R"(":[]})"),
             with(with(with(box, "hunter2", "x"), R"("n")", '"' + token + '"'), R"("22")", '"' + token + '"'),
         })
        for (strings const& options : {strings{}, strings{"--lines"}, strings{"--no-advice"}, strings{"--fix"},
                 strings{"--allow", "unknown-key"}})
            for (std::string const format : {"text", "422", "json", "github", "sarif"})
                BOOST_TEST_CONTEXT(text << " as " << format)
                {
                    folder const here;
                    strings      arguments{"container", "--format", format, here.file("a.json", text)};
                    arguments.insert(arguments.end(), options.begin(), options.end());
                    auto const done = checked("", arguments);
                    BOOST_TEST(done.status <= 1, done.err);
                    for (std::string const& secret : {std::string("hunter2"), token})
                    {
                        BOOST_TEST(done.out.find(secret) == std::string::npos, done.out);
                        BOOST_TEST(done.err.find(secret) == std::string::npos, done.err);
                    }
                }

    // in a refusal, which repeats what was asked for
    folder const here;
    auto const   plans = here.file(
        "plans.json", R"({"data":[{"availability_by_number":[{"options":[{"id":"p","os_options":["Debian 12"]}]}]}]})");
    for (std::string const format : {"text", "422", "json", "github", "sarif"})
    {
        auto const done = checked(with(vm, R"("o")", '"' + token + '"'), {"vm", "--plans", plans, "--format", format});
        BOOST_TEST(done.status == 1);
        if (format != "422") // of which a string that holds a token is redacted whole
            BOOST_TEST(done.out.find("OS image **********") != std::string::npos, done.out);
        BOOST_TEST(done.out.find(token) == std::string::npos, done.out);
    }
}

BOOST_AUTO_TEST_CASE(what_a_terminal_would_obey_in_other_formats)
{
    folder const here;
    auto const   file = here.file("a\x1b]0;b\x07.json", R"({"\u001b[2J":1})");
    for (std::string const format : {"json", "github", "sarif"})
        BOOST_TEST(checked("", {"vm", "--format", format, file}).out.find_first_of("\x1b\x07") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
