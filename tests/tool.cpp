// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"
#include "tooling.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/openapi.hpp>
#include <preflight/json_schema.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

BOOST_AUTO_TEST_SUITE(tool)

// Runs the command-line tool as a process, and tests what it prints and its exit status.

namespace fs  = std::filesystem;
namespace gpu = preflight::fluence;
using support::times;
using support::with;
using tooling::bad_vm;
using tooling::box;
using tooling::content;
using tooling::folder;
using tooling::lines_of;
using tooling::run;
using tooling::run_on;
using tooling::strings;
using tooling::vm;

namespace
{
std::string const wrong_in_one_line = "plan_id: String should have at least 1 character; os_image: Field required";
std::string const wrong_as_text     = ":1:12: plan_id: String should have at least 1 character\n"
                                      "   1 | {\"plan_id\":\"\",\"name\":\"n\",\"ssh_key\":\"k\"}\n"
                                      "     |            ^~\n"
                                      "FILE:1:1: os_image: Field required\n"
                                      "   1 | {\"plan_id\":\"\",\"name\":\"n\",\"ssh_key\":\"k\"}\n"
                                      "     | ^\n";
std::string const wrong_as_body =
    R"({"detail":[{"type":"string_too_short","loc":["body","plan_id"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}},)"
    R"({"type":"missing","loc":["body","os_image"],"msg":"Field required","input":{"plan_id":"","name":"n","ssh_key":"k"}}]})";

std::string text_about(std::string const& file) { return file + with(wrong_as_text, "FILE", file); }
} // namespace

BOOST_AUTO_TEST_CASE(a_valid_request)
{
    folder const here;
    auto const   file = here.file("vm.json", vm);
    for (std::string const kind : {"vm", "baremetal"})
    {
        auto const named = run({"check", kind, file});
        BOOST_TEST(named.status == 0);
        BOOST_TEST(named.out == file + ": ok\n");
        BOOST_TEST(named.err == "");
        for (auto const& arguments : {strings{"check", kind}, strings{"check", kind, "-"}})
        {
            auto const piped = run_on(vm, arguments);
            BOOST_TEST(piped.status == 0);
            BOOST_TEST(piped.out == "stdin: ok\n");
            BOOST_TEST(piped.err == "");
        }
    }
    BOOST_TEST(run_on(box, {"check", "container"}).out == "stdin: ok\n");
    BOOST_TEST(run_on(vm, {"check", "vm", "--format", "text"}).out == "stdin: ok\n");
    BOOST_TEST(run_on(vm, {"check", "vm", "--format", "422"}).out == "null\n");
    BOOST_TEST(run_on(vm, {"check", "vm", "--format", "422"}).status == 0);
}

BOOST_AUTO_TEST_CASE(an_invalid_request)
{
    folder const here;
    auto const   file = here.file("faulty.json", bad_vm);

    auto const text = run({"check", "vm", file});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.out == text_about(file));
    BOOST_TEST(text.err == "");
    BOOST_TEST(run_on(bad_vm, {"check", "baremetal"}).out == text_about("stdin"));

    auto const body = run({"check", "vm", "--format", "422", file});
    BOOST_TEST(body.status == 1);
    BOOST_TEST(body.out == wrong_as_body + '\n');
    BOOST_TEST(body.err == "");
    BOOST_TEST(run({"check", "vm", file, "--format", "422"}).out == body.out); // options may come last
}

BOOST_AUTO_TEST_CASE(the_documented_invalid_port)
{
    auto const done = run_on(with(box, R"("22")", R"("999999999")"), {"check", "container", "--format", "422"});
    BOOST_TEST(done.status == 1);
    BOOST_TEST(done.out ==
               R"({"detail":[{"type":"value_error","loc":["body","container_settings","expose",0,"port"],)"
               R"("msg":"Value error, Port must be between 1 and 65535","input":"999999999","ctx":{"error":{}}}]})"
               "\n");
}

BOOST_AUTO_TEST_CASE(the_kinds_are_what_they_say)
{
    BOOST_TEST(run_on(vm, {"check", "container"}).status == 1);
    BOOST_TEST(run_on(box, {"check", "vm"}).status == 1);
    BOOST_TEST(run_on(box, {"check", "baremetal"}).status == 1);
}

BOOST_AUTO_TEST_CASE(several_files)
{
    folder const here;
    auto const   good = here.file("good.json", vm);
    auto const   bad  = here.file("bad.json", bad_vm);
    auto const   none = here.path("none.json");

    auto const both = run({"check", "vm", good, bad, good});
    BOOST_TEST(both.status == 1);
    BOOST_TEST(both.out == good + ": ok\n" + text_about(bad) + good + ": ok\n");

    auto const piped = run({"check", "vm", bad, "-", good}, {.input = vm});
    BOOST_TEST(piped.status == 1);
    BOOST_TEST(piped.out == text_about(bad) + "stdin: ok\n" + good + ": ok\n");

    auto const bodies = run({"check", "vm", "--format", "422", good, bad});
    BOOST_TEST(bodies.status == 1);
    BOOST_TEST(bodies.out == "null\n" + wrong_as_body + '\n');

    // the other files are validated even when one cannot be read, which decides the exit status
    auto const missing = run({"check", "vm", bad, none, good});
    BOOST_TEST(missing.status == 2);
    BOOST_TEST(missing.out == text_about(bad) + good + ": ok\n");
    BOOST_TEST(missing.err.find(none) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read)
{
    folder const here;
    for (auto const& path : {here.path("none.json"), here.path("none/none.json"), std::string()})
        for (strings const& options : {strings{}, strings{"--lines"}, strings{"--format", "422"}})
            BOOST_TEST_CONTEXT('"' << path << '"')
            {
                strings arguments{"check", "vm", path};
                arguments.insert(arguments.end(), options.begin(), options.end());
                auto const done = run(arguments);
                BOOST_TEST(done.status == 2);
                BOOST_TEST(done.out == "");
                BOOST_TEST(done.err.find("cannot read " + path) != std::string::npos);
            }
}

#ifdef __linux__
BOOST_AUTO_TEST_CASE(an_input_that_breaks_off)
{
    // The controlling side of a terminal gives what was written to the other side, and then an error.
    for (auto const& arguments :
        {strings{"check", "vm"}, strings{"check", "vm", "--format", "422"}, strings{"check", "vm", "--lines"}})
    {
        int const screen = posix_openpt(O_RDWR | O_NOCTTY);
        BOOST_TEST_REQUIRE(screen >= 0);
        BOOST_TEST_REQUIRE((grantpt(screen) == 0 && unlockpt(screen) == 0));
        int const other = open(ptsname(screen), O_WRONLY | O_NOCTTY);
        BOOST_TEST_REQUIRE(other >= 0);
        BOOST_TEST(write(other, vm.data(), vm.size()) == static_cast<ssize_t>(vm.size()));
        close(other);

        auto const done = run(arguments, {.in = screen});
        close(screen);
        BOOST_TEST(done.status == 2);
        BOOST_TEST(done.err.starts_with("preflight: cannot read"), done.err);
        BOOST_TEST(done.out == ""); // a part of a request is not judged
    }
}
#endif

BOOST_AUTO_TEST_CASE(wrong_usage)
{
    struct row
    {
        strings     arguments;
        std::string names; // what the message must name
    };
    row const rows[] = {
        {{}, "preflight check"},
        {{"chek", "vm"}, "chek"},
        {{"vm"}, "vm"},
        {{""}, ""},
        {{"check"}, "container, vm or baremetal"},
        {{"check", "gpu"}, "container, vm or baremetal"},
        {{"check", "VM"}, "container, vm or baremetal"},
        {{"check", "-"}, "container, vm or baremetal"},
        {{"schema"}, "container, vm or baremetal, or check"},
        {{"schema", "check", "--own-image"}, "check without --own-image"},
        {{"schema", "gpu"}, "container, vm or baremetal"},
        {{"schema", "vm", "file.json"}, "schema"},
        {{"rules", "vm"}, "rules"},
        {{"openapi", "vm"}, "openapi takes no arguments"},
        {{"openapi", "--own-image"}, "--own-image means nothing to openapi"},
        {{"check", "vm", "--verbose"}, "--verbose"},
        {{"check", "vm", "-v"}, "-v"},
        {{"check", "vm", "--line"}, "--line"},
        {{"check", "vm", "--format"}, "--format"},
        {{"check", "vm", "--format", "xml"}, "--format takes text, 422, json, github or sarif"},
        {{"check", "vm", "--format", "text 422"}, "--format"},
        {{"check", "vm", "--fix", "--lines"}, "--fix mends whole files"},
        {{"check", "vm", "--fix", "--no-advice"}, "--fix mends what advice tells"},
        {{"check", "vm", "--fix", "--format", "json"}, "--fix prints the request on standard input"},
        {{"check", "vm", "--fix", "--format", "422", "a.json", "-"}, "--fix prints the request on standard input"},
        {{"schema", "vm", "--fix"}, "--fix means nothing to schema"},
        {{"completions"}, "completions takes bash, zsh or fish"},
        {{"completions", "csh"}, "completions takes bash, zsh or fish"},
        {{"completions", "bash", "zsh"}, "completions takes bash, zsh or fish"},
        {{"man", "check"}, "man takes no arguments"},
        {{"check", "vm", "--format", "TEXT"}, "--format"},
        {{"check", "vm", "--format", ""}, "--format"},
        {{"check", "vm", "--plans"}, "--plans takes a file"},
        {{"check", "vm", "--default-images"}, "--default-images takes a file"},
        {{"check", "vm", "--plans="}, "--plans="},
        // options that a command does not have
        {{"schema", "vm", "--lines"}, "--lines means nothing to schema"},
        {{"--format", "422", "schema", "vm"}, "--format means nothing to schema"},
        {{"schema", "vm", "--verbatim"}, "--verbatim means nothing to schema"},
        {{"schema", "vm", "--plans", "plans.json"}, "--plans means nothing to schema"},
        {{"check", "vm", "--deny", "certain"}, "--deny takes sure, likely, perhaps or a code"},
        {{"check", "vm", "--deny", "Image-floating"}, "Image-floating"},
        {{"check", "vm", "--deny"}, "--deny takes"},
        {{"check", "vm", "--allow", "sure"}, "--allow takes a code"},
        {{"check", "vm", "--balance", "ten"}, "--balance takes a number"},
        {{"explain", "no-such-code"}, "no such code: no-such-code"},
        {{"explain", "image-floating", "port-doubled"}, "explain takes one code"},
        {{"explain", "--lines"}, "--lines means nothing to explain"},
        {{"rules", "--own-image"}, "--own-image means nothing to rules"},
        {{"rules", "--lines"}, "--lines means nothing to rules"},
        {{"--lines"}, "--lines"},
        {{"chek", "vm", "--lines"}, "chek"},
    };
    for (auto const& [arguments, names] : rows)
        BOOST_TEST_CONTEXT(boost::json::serialize(boost::json::value_from(arguments)))
        {
            auto const done = run_on(vm, arguments);
            BOOST_TEST(done.status == 2);
            BOOST_TEST(done.out == "");
            BOOST_TEST(!done.err.empty());
            BOOST_TEST(done.err.find(names) != std::string::npos, done.err);
        }
}

BOOST_AUTO_TEST_CASE(advice)
{
    folder const      here;
    std::string const floating =
        with(with(box, R"("i")", R"("ghcr.io/a/b")"), R"("p")", R"("075e40d4-2766-4347-833b-205245fe3629")");
    auto const said = [&](std::string const& text, strings arguments) {
        arguments.insert(arguments.begin(), {"check", "container"});
        return run(arguments, {.input = text, .advice = true});
    };
    auto const plain = said(floating, {});
    BOOST_TEST(plain.status == 0);
    BOOST_TEST(plain.out.starts_with("stdin: ok\nstdin:1:"), plain.out);
    for (std::string const words :
        {": warning: container_settings.image: The image has no tag, which means `latest` [image-floating]\n",
            "\n     = help: Name a tag of a version, or a digest.\n",
            ": note: container_settings.expose: Port 22 is exposed"})
        BOOST_TEST(plain.out.find(words) != std::string::npos, plain.out);

    struct
    {
        strings arguments;
        int     status;
        bool    warns, notes;
    } const rows[] = {
        {{"--no-advice"}, 0, false, false},
        {{"--no-advice", "--deny", "perhaps"}, 0, false, false},
        {{"--allow", "image-floating"}, 0, false, true},
        {{"--allow", "image-floating", "--allow", "ssh-port-without-key"}, 0, false, false},
        {{"--deny", "sure"}, 0, true, true},
        {{"--deny", "likely"}, 1, true, true},
        {{"--deny", "perhaps"}, 1, true, true},
        {{"--deny", "likely", "--allow", "image-floating"}, 0, false, true},
        {{"--deny", "image-floating"}, 1, true, true},
        {{"--deny", "port-doubled"}, 0, true, true},
        {{"--deny", "port-doubled", "--deny", "ssh-port-without-key"}, 1, true, true},
        {{"--format", "422", "--deny", "likely"}, 1, false, false},
        {{"--lines"}, 0, false, false},
        {{"--lines", "--deny", "likely"}, 1, false, false},
    };
    for (auto const& [arguments, status, warns, notes] : rows)
        BOOST_TEST_CONTEXT(boost::json::serialize(boost::json::value_from(arguments)))
        {
            auto const done = said(floating, arguments);
            BOOST_TEST(done.status == status);
            BOOST_TEST((done.out.find("warning: ") != std::string::npos) == warns);
            BOOST_TEST((done.out.find("note: ") != std::string::npos) == notes);
        }

    // beside issues
    auto const both = said(with(floating, R"("22")", R"("8080/tcp")"), {});
    BOOST_TEST(both.status == 1);
    BOOST_TEST(both.out.find("Port must be between 1 and 65535") < both.out.find("[port-range-syntax]"));

    // with what is known of plans
    auto const plans = here.file("plans.json",
        R"([{"plan":{"id":"075e40d4-2766-4347-833b-205245fe3629","pricing":{"hour":2.5,"upfront_hours":3,"currency":"USDC"}}}])");
    BOOST_TEST(
        said(floating, {"--plans", plans}).out.find("The deployment deducts 7.5 USDC at once") != std::string::npos);
    BOOST_TEST(said(floating, {"--plans", plans, "--balance", "7.5", "--deny", "sure"}).status == 0);
    BOOST_TEST(said(floating, {"--plans", plans, "--balance", "7", "--deny", "sure"}).status == 1);
}

BOOST_AUTO_TEST_CASE(explain)
{
    auto const all = run({"explain"});
    BOOST_TEST(all.status == 0);
    for (auto const& each : gpu::all_advice_codes)
    {
        BOOST_TEST(all.out.find(std::string(each.name) + " (" + std::string(name_of(each.certainty)) + "): ") !=
                   std::string::npos);
        auto const one = run({"explain", std::string(each.name)});
        BOOST_TEST(one.status == 0);
        for (auto const text : {each.name, name_of(each.certainty), each.what, each.cost, each.help})
            BOOST_TEST(one.out.find(text) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(help)
{
    for (auto const& arguments : {strings{"help"}, strings{"--help"}, strings{"-h"}, strings{"check", "vm", "--help"}})
    {
        auto const done = run(arguments);
        BOOST_TEST(done.status == 0);
        BOOST_TEST(done.err == "");
        for (char const* word : {"check container|vm|baremetal", "--format text|422|json|github|sarif", "--lines",
                 "--fix", "--verbatim", "--own-image", "--plans FILE", "--default-images FILE",
                 "--deny sure|likely|perhaps|CODE", "--allow CODE", "--no-advice", "--balance N",
                 "preflight explain [CODE]", "schema container|vm|baremetal", "preflight openapi", "preflight rules",
                 "preflight completions bash|zsh|fish", "preflight man", "Exit status: 0 all"})
            BOOST_TEST(done.out.find(word) != std::string::npos, word);
        for (auto const& line : lines_of(done.out))
            BOOST_TEST(preflight::code_points(line) <= 120U, line);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_input)
{
    folder const here;
    auto const   file = here.file("empty.json", "");

    auto const text = run({"check", "vm", file});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.out.starts_with(file + ":1:1: body: Field required\n"), text.out);
    BOOST_TEST(run_on("", {"check", "container"}).status == 1);

    auto const body = run_on("", {"check", "vm", "--format", "422"});
    BOOST_TEST(body.status == 1);
    BOOST_TEST(body.out == R"({"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]})"
                           "\n");

    for (auto const& arguments : {strings{"check", "vm", "--lines"}, strings{"check", "vm", "--lines", file},
             strings{"check", "vm", "--lines", "--format", "422"}})
    {
        auto const lines = run(arguments); // no lines, so none of them is invalid
        BOOST_TEST(lines.status == 0);
        BOOST_TEST(lines.out == "");
        BOOST_TEST(lines.err == "");
    }
}

BOOST_AUTO_TEST_CASE(lines)
{
    std::string const input = vm + '\n' + bad_vm + "\n\n" + vm + "\n \t\r\n{\n" + "  " + vm + "\t\n";
    strings const     said{"stdin:1: ok", "stdin:2: " + wrong_in_one_line, "stdin:4: ok",
        "stdin:6: body: JSON decode error: ", "stdin:7: ok"};

    auto const text = run_on(input, {"check", "vm", "--lines"});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.err == "");
    auto const answers = lines_of(text.out);
    BOOST_TEST_REQUIRE(answers.size() == said.size());
    for (std::size_t i = 0; i != said.size(); ++i)
        if (said[i].ends_with(' '))
            BOOST_TEST(answers[i].starts_with(said[i]), answers[i]);
        else
            BOOST_TEST(answers[i] == said[i]);

    auto const body = run_on(input, {"check", "vm", "--lines", "--format", "422"});
    BOOST_TEST(body.status == 1);
    auto const bodies = lines_of(body.out);
    BOOST_TEST_REQUIRE(bodies.size() == 7U); // answer N is that to line N
    for (std::size_t const sound : {0U, 3U, 6U})
        BOOST_TEST(bodies[sound] == "null");
    BOOST_TEST(bodies[1] == wrong_as_body);
    BOOST_TEST((bodies[2].empty() && bodies[4].empty() && bodies[5].find("json_invalid") != std::string::npos));

    BOOST_TEST(run_on(times(3, vm + '\n'), {"check", "vm", "--lines"}).status == 0);
    BOOST_TEST(
        run_on(times(3, vm + '\n'), {"check", "vm", "--lines"}).out == "stdin:1: ok\nstdin:2: ok\nstdin:3: ok\n");
}

// A file, or any word of the command line, may be named so that a terminal would obey it.
BOOST_AUTO_TEST_CASE(names_are_printed_safely)
{
    folder const      here;
    std::string const name = "a\x1b]0;b\x07\n", safe = "a\xe2\x90\x9b]0;b\xe2\x90\x87\xe2\x90\x8a";
    for (auto const& [text, status] : {std::pair(vm, 0), std::pair(bad_vm, 1)})
    {
        auto const done = run({"check", "vm", here.file(name, text)});
        BOOST_TEST(done.status == status);
        BOOST_TEST(done.out.find(safe + ":") != std::string::npos, done.out);
        BOOST_TEST(done.out.find('\x1b') == std::string::npos);
    }
    for (auto const& arguments :
        {strings{"check", "vm", name}, strings{name}, strings{"check", name}, strings{"check", "vm", "--" + name},
            strings{"check", "vm", "--plans", name}, strings{"schema", "vm", name}})
    {
        auto const done = run(arguments);
        BOOST_TEST(done.status == 2);
        BOOST_TEST(done.err.find_first_of("\x1b\x07") == std::string::npos, done.err);
    }
}

BOOST_AUTO_TEST_CASE(ends_of_lines)
{
    strings const     arguments{"check", "vm", "--lines"};
    std::string const first = "stdin:1: ok\n", then_wrong = first + "stdin:2: " + wrong_in_one_line + '\n';
    BOOST_TEST(run_on(vm, arguments).out == first); // no newline at the end
    BOOST_TEST(run_on(vm + '\n' + vm, arguments).out == first + "stdin:2: ok\n");
    BOOST_TEST(run_on(vm + '\n' + bad_vm, arguments).out == then_wrong);
    BOOST_TEST(run_on(vm + "\r\n" + bad_vm + "\r\n" + vm + "\r\n", arguments).out == then_wrong + "stdin:3: ok\n");
    for (std::string const blank : {"\n", "\n\n", " ", "\t\n", "\r\n \r\n"})
    {
        auto const none = run_on(blank, arguments);
        BOOST_TEST(none.status == 0);
        BOOST_TEST(none.out == "");
    }
    BOOST_TEST(lines_of(run_on(std::string("\0\n", 2) + vm + '\n', arguments).out).back() == "stdin:2: ok");

    folder const here; // lines are counted for each file
    auto const   one = here.file("one", vm + '\n' + bad_vm), two = here.file("two", '\n' + vm);
    auto const   of_one = one + ":1: ok\n" + one + ":2: " + wrong_in_one_line + '\n';
    BOOST_TEST(run({"check", "vm", "--lines", one, two}).out == of_one + two + ":2: ok\n");
    BOOST_TEST(run({"check", "vm", "--lines", one, "-"}, {.input = bad_vm}).out ==
               of_one + "stdin:1: " + wrong_in_one_line + '\n');
}

BOOST_AUTO_TEST_CASE(the_reserved_variable)
{
    std::string const request = with(box, R"("name":"A")", R"("name":"SSH_PUBKEY")");
    BOOST_TEST(run_on(request, {"check", "container"}).status == 1);
    BOOST_TEST(run_on(request, {"check", "container", "--own-image"}).status == 0);
    BOOST_TEST(run_on(request, {"check", "container", "--lines"}).out ==
               "stdin:1: container_settings.environment.0.name: Value error, SSH_PUBKEY is reserved for the SSH key\n");
    BOOST_TEST(run_on(request, {"check", "container", "--lines", "--own-image"}).out == "stdin:1: ok\n");
    BOOST_TEST(run_on(request, {"check", "container", "--format", "422", "--own-image"}).out == "null\n");
}

BOOST_AUTO_TEST_CASE(what_the_api_would_refuse)
{
    folder const      here;
    auto const        plans = here.file("plans.json", R"({"data":[{"availability_by_number":[{"options":[)"
                                                             R"({"id":"p","os_options":["Debian 12"]}]}]}]})");
    auto const        file  = here.file("vm.json", vm);
    std::string const sentence =
        "Provided OS image o is not supported for the selected offer. Available OS images: Debian 12";
    std::string const body = R"({"detail":")" + sentence + "\"}\n";

    auto const text = run({"check", "vm", file, "--plans", plans});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.out == file + ": " + sentence + '\n');
    BOOST_TEST(text.err == "");
    BOOST_TEST(run({"check", "vm", file, "--plans", plans, "--format", "422"}).out == body);
    BOOST_TEST(run({"check", "vm", file, "--plans", plans, "--format", "422"}).status == 1);

    // the issues of the body come first; each line is judged on its own
    std::string const sound = with(vm, R"("o")", R"("Debian 12")"), gone = with(sound, R"("p")", R"("q")");
    std::string const odd   = with(vm, R"("o")", R"("a\u000ab\u001b")");
    auto const        lines = run({"check", "vm", "--lines", "--plans", plans},
               {.input = vm + '\n' + bad_vm + '\n' + sound + '\n' + gone + '\n' + odd + '\n'});
    BOOST_TEST(lines.status == 1);
    BOOST_TEST(lines.out == "stdin:1: " + sentence + "\nstdin:2: " + wrong_in_one_line +
                                "\nstdin:3: ok\nstdin:4: Plan no longer available\nstdin:5: " +
                                with(sentence, " o ",
                                    " a\xe2\x90\x8a"
                                    "b\xe2\x90\x9b ") +
                                '\n');
    BOOST_TEST(run({"check", "vm", "--plans", plans}, {.input = bad_vm}).out == text_about("stdin"));
    BOOST_TEST(run({"check", "vm", "--plans", plans}, {.input = sound}).status == 0);
    BOOST_TEST(run({"check", "vm", file, "--plans", "-"}, {.input = content(plans)}).out == text.out);
}

BOOST_AUTO_TEST_CASE(what_the_api_would_refuse_of_a_container)
{
    folder const      here;
    auto const        plans    = here.file("plans.json", R"([{"plan":{"id":"p"},"attributes":{"location":["US"]}}])");
    auto const        images   = here.file("images.json",
                 R"([{"slug":"s","name":"n","description":null,"image":"i","expose":[],"environment":[],"startup_command":null,"requires_ssh":true}])");
    std::string const placed   = with(box, R"({"plan_id")", R"({"constraints":{"location":"DE"},"plan_id")");
    std::string const reserved = with(box, R"("name":"A")", R"("name":"SSH_PUBKEY")");
    strings const     both{"check", "container", "--plans", plans, "--default-images", images};
    auto const said = [](std::string const& input, strings const& arguments) { return run_on(input, arguments).out; };

    BOOST_TEST(
        said(placed, both) == "stdin: Location DE is not available for the selected plan. Available locations: US\n");
    BOOST_TEST(said(box, both) == "stdin: Image i requires an SSH key\n");
    BOOST_TEST(said(box, {"check", "container", "--plans", plans}) == "stdin: ok\n");
    BOOST_TEST(said(with(box, R"("i")", R"("j")"), both) == "stdin: ok\n");
    BOOST_TEST(
        said(with(reserved, R"("i")", R"("j")"), both) == "stdin: ok\n"); // the list tells the origin of the image
    BOOST_TEST(said(with(reserved, R"({"plan_id")", R"({"ssh_key":"k","plan_id")"), both) ==
               "stdin: container_settings.environment.0.name: Value error, SSH_PUBKEY is reserved for the SSH key\n");
    BOOST_TEST(said(with(reserved, R"("p")", R"("q")"), {"check", "container", "--own-image", "--plans", plans}) ==
               "stdin: Plan no longer available\n");
}

BOOST_AUTO_TEST_CASE(answers_of_another_shape)
{
    folder const here;
    auto const   file  = here.file("vm.json", vm);
    auto const   other = here.file("other.json", R"({"detail":"Not authenticated"})");
    auto const   none  = here.path("none.json");
    struct row
    {
        strings     options;
        std::string err;
    };
    for (auto const& [options, err] :
        {
            row{{"--plans", other}, other + ":1:1: body: Value error, Plans are items with `plan.id`"},
            row{{"--default-images", other}, other + ":1:1: body: Input should be a valid list"},
            row{{"--default-images", here.file("one.json", "[\n{}]")},
                here.path("one.json") + ":2:1: 0.slug: Field required"},
            row{{"--plans", here.file("broken.json", "[")}, here.path("broken.json") + ":1:2: body: JSON decode error"},
            row{{"--plans", none}, "preflight: cannot read " + none},
            row{{"--default-images", here.path(".")}, "preflight: cannot read " + here.path(".")},
            row{{"--plans", ""}, "preflight: cannot read "},
        })
        BOOST_TEST_CONTEXT(err)
        {
            strings arguments{"check", "vm", file};
            arguments.insert(arguments.end(), options.begin(), options.end());
            auto const done = run(arguments);
            BOOST_TEST(done.status == 2);
            BOOST_TEST(done.out == "");
            BOOST_TEST(done.err.starts_with(err), done.err);
        }
}

BOOST_AUTO_TEST_CASE(secrets)
{
    std::string const lacking = with(box, R"("host":"ghcr.io",)", "");
    strings const inputs{lacking, with(box, R"("hunter2")", R"(["hunter2"])"), with(box, R"("n")", R"("N")"), box + '}',
        with(box, R"("hunter2"}})", R"("hunter2")"), '[' + box + ']', with(box, "hunter2", "hunter2\x01")};
    for (auto const& input : inputs)
        for (auto const& options :
            {strings{}, strings{"--format", "422"}, strings{"--lines"}, strings{"--lines", "--format", "422"}})
            BOOST_TEST_CONTEXT(input)
            {
                strings arguments{"check", "container"};
                arguments.insert(arguments.end(), options.begin(), options.end());
                auto const done = run_on(input, arguments);
                BOOST_TEST(done.status == 1);
                BOOST_TEST(!done.out.empty());
                BOOST_TEST(done.out.find("hunter2") == std::string::npos, done.out);
                BOOST_TEST(done.err.find("hunter2") == std::string::npos, done.err);
            }

    std::string const object = R"({"username":"u","password":"hunter2"})";
    std::string const entry =
        R"({"detail":[{"type":"missing","loc":["body","container_settings","credentials","host"],"msg":"Field required","input":)";
    BOOST_TEST(run_on(lacking, {"check", "container", "--format", "422"}).out ==
               entry + with(object, "hunter2", "**********") + "}]}\n");
    BOOST_TEST(
        run_on(lacking, {"check", "container", "--format", "422", "--verbatim"}).out == entry + object + "}]}\n");
    BOOST_TEST(
        run_on(lacking + '\n' + lacking, {"check", "container", "--format", "422", "--verbatim", "--lines"}).out ==
        entry + object + "}]}\n" + entry + object + "}]}\n");
}

BOOST_AUTO_TEST_CASE(schemas)
{
    auto const printed = [](strings const& arguments) {
        auto const done = run(arguments);
        BOOST_TEST(done.status == 0);
        BOOST_TEST(done.err == "");
        BOOST_TEST(lines_of(done.out).size() > 10U); // it is for people to read
        return boost::json::parse(done.out);
    };
    struct
    {
        strings             arguments;
        char const*         id;
        boost::json::object schema;
    } const rows[]{
        {{"schema", "container"}, "urn:preflight:container", preflight::json_schema<gpu::container_request>()},
        {{"schema", "container", "--own-image"}, "urn:preflight:container:own-image",
            preflight::json_schema<gpu::container_request>(gpu::own_image)},
        {{"schema", "vm"}, "urn:preflight:vm", preflight::json_schema<gpu::machine_request>()},
        {{"schema", "baremetal"}, "urn:preflight:baremetal", preflight::json_schema<gpu::machine_request>()},
    };
    for (auto const& row : rows)
    {
        auto expected   = row.schema;
        expected["$id"] = row.id;
        BOOST_TEST((printed(row.arguments) == boost::json::value(expected)));
    }
    BOOST_TEST((rows[0].schema != rows[1].schema));
}

BOOST_AUTO_TEST_CASE(the_schemas_for_editors_are_what_the_tool_prints)
{
    for (std::string const kind : {"container", "vm", "baremetal", "check"})
        BOOST_TEST((content(PREFLIGHT_SOURCE_DIR "/schemas/" + kind + ".json") == run({"schema", kind}).out),
            "make it anew: build/release/preflight schema " + kind + " > schemas/" + kind + ".json");
}

BOOST_AUTO_TEST_CASE(openapi)
{
    auto const done = run({"openapi"});
    BOOST_TEST(done.status == 0);
    BOOST_TEST(done.err == "");
    BOOST_TEST((boost::json::parse(done.out) == boost::json::value(gpu::openapi())));
}

BOOST_AUTO_TEST_CASE(rules)
{
    auto const done = run({"rules"});
    BOOST_TEST(done.status == 0);
    BOOST_TEST(done.err == "");
    auto const container = done.out.find(preflight::rules_table<gpu::container_request>());
    auto const machine   = done.out.find(preflight::rules_table<gpu::machine_request>());
    BOOST_TEST((container != std::string::npos));
    BOOST_TEST((machine != std::string::npos && machine > container));
}

BOOST_AUTO_TEST_CASE(colour)
{
    folder const  here;
    auto const    file = here.file("bad.json", bad_vm);
    strings const arguments{"check", "vm", file};

    auto const shown = run(arguments, {.terminal = true});
    BOOST_TEST(shown.status == 1);
    BOOST_TEST(shown.out.find("\x1b[31m^~\x1b[0m") != std::string::npos, shown.out);

    auto const plain = run(arguments, {.terminal = true, .no_color = true});
    BOOST_TEST(plain.status == 1);
    std::string text = plain.out;
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end()); // a terminal adds it to the end of a line
    BOOST_TEST(text == text_about(file));

    BOOST_TEST(run(arguments).out == text_about(file)); // not a terminal
    BOOST_TEST(run({"check", "vm", file, "--format", "422"}, {.terminal = true}).out.find('\x1b') == std::string::npos);
    BOOST_TEST(
        run({"check", "vm", file, "--lines"}, {.terminal = true}).out == file + ":1: " + wrong_in_one_line + "\r\n");
}

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_written)
{
    if (!fs::exists("/dev/full"))
    {
        BOOST_TEST_MESSAGE("no /dev/full here");
        return;
    }
    folder const here;
    auto const   file  = here.file("vm.json", vm);
    auto const   lines = here.file("lines", times(10000, vm + '\n'));
    for (auto const& arguments : {strings{"check", "vm", file}, strings{"check", "vm", "--format", "422", file},
             strings{"check", "vm", "--lines", lines}, strings{"schema", "vm"}, strings{"openapi"}, strings{"rules"},
             strings{"help"}})
    {
        auto const done = run(arguments, {.output = "/dev/full"});
        BOOST_TEST(done.status == 2);
        BOOST_TEST(!done.err.empty());
    }
}

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define PREFLIGHT_MEMORY_IS_KEPT // by the sanitizer, to find uses after free
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define PREFLIGHT_MEMORY_IS_KEPT
#endif

BOOST_AUTO_TEST_CASE(long_input_in_constant_memory)
{
    // four megabytes, in which every third line is invalid
    std::string const three = vm + '\n' + box + '\n' + bad_vm + '\n';
    std::size_t const n     = 4'000'000 / three.size();
    strings const     arguments{"check", "vm", "--lines", "--format", "422"};

    auto const small = run_on(times(1000, three), arguments);
    auto const large = run_on(times(n, three), arguments);
    BOOST_TEST(small.status == 1);
    BOOST_TEST(large.status == 1);
    BOOST_TEST(large.err == "");
    BOOST_TEST(static_cast<std::size_t>(std::count(large.out.begin(), large.out.end(), '\n')) == 3 * n);
    BOOST_TEST(large.out.starts_with(small.out.substr(0, 100000)));
#ifndef PREFLIGHT_MEMORY_IS_KEPT
    if (small.peak != 0)
        BOOST_TEST(large.peak < small.peak + 2048); // KiB
#endif
}

BOOST_AUTO_TEST_CASE(a_long_line)
{
    std::string const long_name = with(vm, R"("n")", '"' + times(1'000'000, "n") + '"');
    BOOST_TEST(run_on(long_name + '\n' + vm, {"check", "vm", "--lines"}).out ==
               "stdin:1: name: String should have at most 25 characters\nstdin:2: ok\n");
    auto const text = run_on(long_name, {"check", "vm"});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.out.size() < 1000U);
}

BOOST_AUTO_TEST_SUITE_END()
