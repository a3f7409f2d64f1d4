// SPDX-License-Identifier: BSL-1.0

// preflight validates deployment requests from files or standard input. See `preflight help`.
#include "advising.hpp"
#include "command_line.hpp"
#include "files.hpp"
#include "indented.hpp"
#include "verdict.hpp"

#include <preflight/fluence/openapi.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <unistd.h>

namespace pf  = preflight;
namespace gpu = preflight::fluence;

namespace
{
constexpr std::string_view usage = R"(preflight checks GPU deployment requests before they cost money.

  preflight check container|vm|baremetal [OPTION…] [FILE…|-]
      checks a request in each file; without a file, or for -, one on standard input
      --format text   every issue with its line, and a mark under it (as it is without --format); then, as warnings and notes,
                      advice: what the API accepts and would cost all the same
      --format 422    the body of the API's answer, a 422 or a 400, or null where all is well
      --lines         takes every line of the input as a request of its own, and answers each in one line, with its number;
                      blank lines are skipped (for --format 422 a blank line, so that answer N is that to line N)
      --verbatim      shows secrets in the bodies of --format 422
      --deny sure|likely|perhaps|CODE
                      such advice counts as an issue does for the exit status; likely is also what is sure, perhaps is all
      --allow CODE    tells no advice with this code
      --no-advice     tells none
      --balance N     of the account, in the currency of the plans: is it enough?
      --own-image     the image is none of the predefined ones: SSH_PUBKEY is free
      --plans FILE    the API's list of plans: would it deploy this plan, there, with that OS image?
      --default-images FILE
                      its list of default images: does the image need an SSH key, is SSH_PUBKEY free?
  preflight explain [CODE]
      tells of a kind of advice what it is, why it costs and how to mend it; without a code, lists all
  preflight schema container|vm|baremetal [--own-image]
      prints the JSON Schema (2020-12) of the request
  preflight openapi
      prints the API's OpenAPI 3.1 document
  preflight rules
      prints the table of all rules, in Markdown
  preflight help

Exit status: 0 all requests are valid; 1 some are not; 2 wrong usage, or a file that cannot be read.
)";

std::vector<option> const options{
    {"--help"},
    {"-h"},
    {"--format", {"check"}, "text or 422"},
    {"--lines", {"check"}},
    {"--verbatim", {"check"}},
    {"--deny", {"check"}, "sure, likely, perhaps or a code"},
    {"--allow", {"check"}, "a code"},
    {"--no-advice", {"check"}},
    {"--balance", {"check"}, "a number"},
    {"--own-image", {"check", "schema"}},
    {"--plans", {"check"}, "a file"},
    {"--default-images", {"check"}, "a file"},
};

enum status
{
    all_valid,
    some_invalid,
    trouble
};

int complain(std::string const& what)
{
    std::cerr << "preflight: " << pf::printable(what) << "\nTry: preflight help\n";
    return trouble;
}

/// Reads an answer of the API from the file that an option names, if the option is given. Returns false, and prints an error, when the file cannot be
/// read or is not such an answer.
template <class T>
bool load(command_line const& line, std::string const& option, auto const& read, std::optional<T>& out)
{
    auto const use = [&](std::istream& in, std::string const& name) {
        auto const text = content(in);
        if (!text)
            return;
        if (auto found = read(*text))
            out = *std::move(found);
        else
            std::cerr << pf::show(*text, found.error(), {.file = name});
    };
    return !line.has(option) || (read_file(line.value(option), use) && out);
}

/// How to validate requests, and how to print the results.
struct manner
{
    circumstances are;
    advising      advice;
    bool          body, lines;
    pf::secrecy   secrecy;

    explicit manner(command_line const& line)
        : advice(line),
          body(line.value("--format") == "422"),
          lines(line.has("--lines")),
          secrecy(line.has("--verbatim") ? pf::secrecy::verbatim : pf::secrecy::redacted)
    {
        if (line.has("--own-image"))
            are.granted = gpu::own_image;
    }

    /// Returns the result for one request, including the newline at its end. `place`: the name of its file, with the number of its line.
    std::string answer(std::string_view text, verdict const& said, std::string const& place) const
    {
        if (body)
            return said.body(secrecy) + '\n';
        if (lines || said.issues.empty())
            return place + ": " + said.line() + '\n';
        return pf::show(text, said.issues, how_to_show(place));
    }

    /// Returns the advice on one request, for people; nothing where bodies or lines are asked for.
    std::string advice_shown(std::string_view text, pf::advice_list const& told, std::string const& place) const
    {
        return body || lines ? std::string() : pf::show(text, told, how_to_show(place));
    }

private:
    static pf::show_options how_to_show(std::string const& place)
    {
        char const* const plain  = std::getenv("NO_COLOR");
        bool const        colour = isatty(STDOUT_FILENO) != 0 && !(plain && *plain);
        return {.file = place, .colour = colour};
    }
};

int check_whole(std::istream& in, std::string const& file, kind const& k, manner const& how)
{
    auto const text = content(in);
    if (!text)
        return trouble; // the caller prints an error
    auto const said = k.judge(*text, how.are);
    auto       told = k.advise(*text, how.are);
    how.advice.filter(told);
    std::cout << how.answer(*text, said, file) << how.advice_shown(*text, told, file);
    return said.sound() && !how.advice.denies(told) ? all_valid : some_invalid;
}

int check_lines(std::istream& in, std::string const& file, kind const& k, manner const& how)
{
    using clock         = std::chrono::steady_clock;
    bool const terminal = isatty(STDERR_FILENO) != 0;
    auto const start    = clock::now();
    auto       shown    = start;

    std::size_t number = 0, requests = 0, invalid = 0;
    auto const  progress = [&](char const* end) {
        shown = clock::now();
        std::cerr << '\r' << file << ": " << requests << " requests, " << invalid << " invalid" << end << std::flush;
    };
    for (std::string line; std::getline(in, line);)
    {
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos)
        {
            std::cout << (how.body ? "\n" : "");
            continue;
        }
        auto const said = k.judge(line, how.are);
        auto       told = k.advise(line, how.are);
        how.advice.filter(told);
        std::cout << how.answer(line, said, file + ':' + std::to_string(number));
        invalid += !said.sound() || how.advice.denies(told);
        if (++requests % 1024 == 0 && terminal && clock::now() - shown >= std::chrono::seconds(1))
            progress("");
    }
    if (shown != start)
        progress("\n");
    return invalid ? some_invalid : all_valid;
}

int check(kind const& k, command_line const& line)
{
    if (auto const format = line.value("--format"); line.has("--format") && format != "text" && format != "422")
        return complain("--format takes text or 422");
    manner how(line);
    if (auto const wrong = how.advice.wrong(); !wrong.empty())
        return complain(wrong);
    if (line.has("--balance"))
    {
        auto const sum = pf::read<double>(line.value("--balance"));
        if (!sum)
            return complain("--balance takes a number");
        how.are.known.balance = *sum;
    }
    auto const read_images = [](std::string_view text) { return pf::read<std::vector<gpu::default_image>>(text); };
    if (!load(line, "--plans", gpu::read_plans, how.are.known.plans) ||
        !load(line, "--default-images", read_images, how.are.known.images))
        return trouble;

    std::vector<std::string> files(line.words.begin() + 2, line.words.end());
    if (files.empty())
        files.emplace_back("-");
    int worst = all_valid;
    for (auto const& file : files)
    {
        auto const use = [&](std::istream& in, std::string const& name) {
            worst = std::max(worst, (how.lines ? check_lines : check_whole)(in, name, k, how));
        };
        if (!read_file(file, use))
            worst = trouble;
    }
    return worst;
}

int explain(command_line const& line)
{
    if (line.words.size() > 2)
        return complain("explain takes one code");
    if (line.words.size() == 1)
    {
        for (auto const& each : gpu::all_advice_codes)
            std::cout << each.name << " (" << name_of(each.certainty) << "): " << each.what << '\n';
        return all_valid;
    }
    auto const* const code = gpu::find_advice_code(line.words[1]);
    if (!code)
        return complain("no such code: " + line.words[1]);
    std::cout << explained(*code);
    return all_valid;
}

void print_rules()
{
    std::cout << "### Containers\n\n"
              << pf::rules_table<gpu::container_request>() << "\n### VMs and bare metal\n\n"
              << pf::rules_table<gpu::machine_request>();
}

/// Prints the JSON Schema of a kind of request, with an `$id`, by which editors and validators know it apart.
void print_schema(std::pair<std::string_view const, kind> const& k, bool own_image)
{
    boost::json::object const stated = k.second.schema(own_image ? gpu::own_image : pf::waivers());
    boost::json::object       document{{"$schema", stated.at("$schema")}};
    document.emplace("$id", "urn:preflight:" + std::string(k.first) + (own_image ? ":own-image" : ""));
    for (auto const& member : stated)
        document.insert(member);
    std::cout << indented(boost::json::serialize(document));
}

int run(command_line const& line)
{
    auto const& words   = line.words;
    auto const  command = line.command();
    if (line.has("--help") || line.has("-h") || command == "help")
        return std::cout << usage, all_valid;
    if (words.empty() && line.wrong.empty())
        return std::cerr << usage, trouble;
    if (!words.empty() && command != "check" && command != "schema" && command != "openapi" && command != "rules" &&
        command != "explain")
        return complain("no such command: " + command);
    if (!line.wrong.empty())
        return complain(line.wrong);
    if ((command == "openapi" || command == "rules") && words.size() != 1)
        return complain(command + " takes no arguments");
    if (command == "explain")
        return explain(line);
    if (command == "openapi")
        return std::cout << indented(boost::json::serialize(gpu::openapi())), all_valid;
    if (command == "rules")
        return print_rules(), all_valid;

    auto const k = kinds.find(words.size() > 1 ? std::string_view(words[1]) : "");
    if (k == kinds.end())
        return complain(command + " takes container, vm or baremetal");
    if (command == "check")
        return check(k->second, line);
    if (words.size() != 2)
        return complain("schema takes no files");
    print_schema(*k, line.has("--own-image"));
    return all_valid;
}
} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int const status = run(parse({argv + 1, argv + argc}, options));
    if (!std::cout.flush())
        return std::cerr << "preflight: cannot write to standard output\n", trouble;
    return status;
}
