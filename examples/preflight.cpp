// SPDX-License-Identifier: BSL-1.0

// preflight validates deployment requests from files or standard input. See `preflight help`.
#include "advising.hpp"
#include "annotations.hpp"
#include "answer.hpp"
#include "command_line.hpp"
#include "completions.hpp"
#include "files.hpp"
#include "indented.hpp"
#include "inputs.hpp"
#include "man_page.hpp"
#include "outcome.hpp"
#include "rewrite.hpp"
#include "sarif.hpp"
#include "usage.hpp"
#include "verdict.hpp"

#include <preflight/advice.hpp>
#include <preflight/fluence/openapi.hpp>
#include <preflight/json_schema.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <iterator>
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
constexpr std::string_view kinds_of_request = "container vm baremetal";

constexpr command commands[] = {
    {"check", "container|vm|baremetal [OPTION…] [FILE|FOLDER|-]…", kinds_of_request, true,
        "checks the request in each file, and in each *.json below a folder (*.jsonl with --lines), in order; "
        "without any, or for -, the one on standard input"},
    {"explain", "[CODE]", "CODES", false,
        "tells of a kind of advice what it is, why it costs and how to mend it; without a code, lists all"},
    {"schema", "container|vm|baremetal|check [--own-image]", "container vm baremetal check", false,
        "prints the JSON Schema (2020-12) of the request, or of what `check --format json` answers"},
    {"openapi", "", "", false, "prints the API's OpenAPI 3.1 document"},
    {"rules", "", "", false, "prints the table of all rules, in Markdown"},
    {"completions", "bash|zsh|fish", "bash zsh fish", false, "prints what completes command lines in a shell"},
    {"man", "", "", false, "prints this as a man page"},
    {"help", "", "", false, "prints this"},
};

constexpr option options[] = {
    {"--help"},
    {"-h"},
    {"--format", "check", "text, 422, json, github or sarif", "text|422|json|github|sarif",
        "text 422 json github sarif",
        "how to answer. text, as without it: every issue with its line, and a mark under it; then, as warnings "
        "and notes, advice: what the API accepts and would cost all the same. 422: the body of the API's answer, "
        "a 422 or a 400, or null where all is well. json: an object for each request, in a line of its own, of "
        "the form that `schema check` prints. github: annotations of a workflow on GitHub. sarif: one log in "
        "SARIF 2.1.0"},
    {"--lines", "check", "", "", "",
        "takes every line of the input as a request of its own, and answers each in one line, with its number, "
        "or as --format says; blank lines are skipped (for --format 422 a blank line, so that answer N is that "
        "to line N)"},
    {"--fix", "check", "", "", "",
        "first rewrites each file where advice knows for certain what is meant, and keeps every other byte; says "
        "on standard error what it mended, and checks what came of it. Of standard input, the mended request "
        "goes to standard output, and the rest to standard error"},
    {"--verbatim", "check", "", "", "", "shows secrets in the bodies of --format 422"},
    {"--deny", "check", "sure, likely, perhaps or a code", "sure|likely|perhaps|CODE", "sure likely perhaps CODES",
        "such advice counts as an issue does for the exit status; likely is also what is sure, perhaps is all"},
    {"--allow", "check", "a code", "CODE", "CODES", "tells no advice with this code"},
    {"--no-advice", "check", "", "", "", "tells none"},
    {"--balance", "check", "a number", "N", "", "of the account, in the currency of the plans: is it enough?"},
    {"--own-image", "check schema", "", "", "", "the image is none of the predefined ones: SSH_PUBKEY is free"},
    {"--plans", "check", "a file", "FILE", "",
        "the API's list of plans: would it deploy this plan, there, with that OS image?"},
    {"--default-images", "check", "a file", "FILE", "",
        "its list of default images: does the image need an SSH key, is SSH_PUBKEY free?"},
};

constexpr program itself{"preflight", "checks GPU deployment requests before they cost money", commands, options,
    "Exit status: 0 all requests are valid; 1 some are not, or have advice that is denied; 2 wrong usage, or "
    "a file that cannot be read or written."};

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
    std::string   format;
    bool          lines, fixes;
    pf::secrecy   secrecy;
    sarif_log*    log = nullptr; // where results go for the format sarif

    explicit manner(command_line const& line)
        : advice(line),
          format(line.has("--format") ? line.value("--format") : "text"),
          lines(line.has("--lines")),
          fixes(line.has("--fix")),
          secrecy(line.has("--verbatim") ? pf::secrecy::verbatim : pf::secrecy::redacted)
    {
        if (line.has("--own-image"))
            are.granted = gpu::own_image;
    }

    /// Returns what is known of one request, which has the verdict of `k`.
    outcome check(std::string const& file, std::size_t line, std::string_view text, kind const& k) const
    {
        outcome found{file, line, text, k.judge(text, are), k.advise(text, are)};
        advice.filter(found.told);
        return found;
    }

    /// Returns whether a request counts as valid.
    bool passes(outcome const& of) const { return of.said.sound() && !advice.denies(of.told); }

    /// Prints what is to be said of one request.
    void print(std::ostream& out, outcome const& of) const
    {
        if (format == "sarif")
            log->add(of, advice);
        else
            out << (format == "422"      ? of.said.body(secrecy, of.told) + '\n'
                    : format == "json"   ? json_of(of)
                    : format == "github" ? annotations(of, advice)
                                         : text_of(of));
    }

private:
    std::string text_of(outcome const& of) const
    {
        std::string verdict = of.place() + ": " + of.said.line() + '\n';
        if (lines)
            return verdict;
        return (of.said.issues.empty() ? verdict : "") +
               show(of.text, of.said.issues, of.told, how_to_show(of.place()));
    }

    static pf::show_options how_to_show(std::string const& place)
    {
        char const* const plain  = std::getenv("NO_COLOR");
        bool const        colour = isatty(STDOUT_FILENO) != 0 && !(plain && *plain);
        return {.file = place, .colour = colour};
    }
};

/// Mends what is certain in the text of a file, or of standard input, and says what. Returns whether the file, too, is as it should be.
bool mend(std::string& text, std::string const& file, bool is_file, kind const& k, manner const& how)
{
    auto const judge  = [&](std::string_view now) { return k.judge(now, how.are).issues; };
    auto const advise = [&](std::string_view now) {
        auto told = k.advise(now, how.are);
        how.advice.filter(told);
        return told;
    };
    auto const fixed = pf::fix(text, judge, advise);
    text             = fixed.text;
    if (!fixed.done.empty() && is_file)
        if (auto const wrong = rewrite(file, text); !wrong.empty())
        {
            std::cerr << "preflight: cannot write " << pf::printable(file) << ": " << wrong << '\n';
            return false;
        }
    for (auto const& each : fixed.done)
    {
        auto const said = to_dotted(each.path) + ": " + each.message + " [" + each.code + ']' +
                          (each.replacement ? "; now " + *each.replacement : "");
        std::cerr << pf::printable(file) << ':' << each.begin.line << ':' << each.begin.column
                  << ": mended: " << pf::printable(said) << '\n';
    }
    return true;
}

int check_whole(std::istream& in, std::string const& file, kind const& k, manner const& how)
{
    auto text = content(in);
    if (!text)
        return trouble;                    // the caller prints an error
    bool const is_file = &in != &std::cin; // whatever it is called
    if (how.fixes && !mend(*text, file, is_file, k, how))
        return trouble;
    bool const prints_text = how.fixes && !is_file;
    auto const found       = how.check(file, 0, *text, k);
    if (prints_text)
        std::cout << *text;
    how.print(prints_text ? std::cerr : std::cout, found);
    return how.passes(found) ? all_valid : some_invalid;
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
        std::cerr << '\r' << pf::printable(file) << ": " << requests << " requests, " << invalid << " invalid" << end
                  << std::flush;
    };
    for (std::string line; std::getline(in, line);)
    {
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos)
        {
            std::cout << (how.format == "422" ? "\n" : "");
            continue;
        }
        auto const found = how.check(file, number, line, k);
        how.print(std::cout, found);
        invalid += !how.passes(found);
        if (++requests % 1024 == 0 && terminal && clock::now() - shown >= std::chrono::seconds(1))
            progress("");
    }
    if (shown != start)
        progress("\n");
    return invalid ? some_invalid : all_valid;
}

/// Returns what is wrong with the options of `check` that has not been said yet, or an empty text.
std::string wrong_with(command_line const& line, manner const& how, std::vector<std::string> const& files)
{
    auto const        is_format = [](option const& o) { return o.name == "--format"; };
    auto const* const o         = std::find_if(std::begin(options), std::end(options), is_format);
    auto const        formats   = words_in(o->choices);
    if (std::find(formats.begin(), formats.end(), how.format) == formats.end())
        return std::string(o->name).append(" takes ").append(o->value);
    if (how.fixes && how.lines)
        return "--fix mends whole files, and not with --lines";
    if (how.fixes && how.format != "text" && std::find(files.begin(), files.end(), "-") != files.end())
        return "--fix prints the request on standard input, and nothing in another format";
    if (how.fixes && line.has("--no-advice"))
        return "--fix mends what advice tells, and not with --no-advice";
    return how.advice.wrong();
}

int check(kind const& k, command_line const& line)
{
    std::vector<std::string> words(line.words.begin() + 2, line.words.end());
    if (words.empty())
        words.emplace_back("-");
    manner how(line);
    if (auto const wrong = wrong_with(line, how, words); !wrong.empty())
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

    std::vector<std::string> files;
    int                      worst = add_inputs(words, how.lines ? ".jsonl" : ".json", files) ? all_valid : trouble;
    std::optional<sarif_log> log;
    if (how.format == "sarif")
        how.log = &log.emplace(std::cout);
    for (auto const& file : files)
    {
        auto const use = [&](std::istream& in, std::string const& name) {
            worst = std::max(worst, (how.lines ? check_lines : check_whole)(in, name, k, how));
        };
        if (!read_file(file, use))
            worst = trouble;
    }
    if (log)
        log->end();
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

/// Prints a JSON Schema with an `$id`, by which editors and validators know it apart.
void print_schema(boost::json::object const& stated, std::string const& name)
{
    boost::json::object document{{"$schema", stated.at("$schema")}};
    document.emplace("$id", "urn:preflight:" + name);
    for (auto const& member : stated)
        document.insert(member);
    std::cout << indented(boost::json::serialize(document));
}

/// Returns what completes command lines in a shell. Where its choices are all codes of advice, the table says CODES.
std::string completions_for(std::string_view shell)
{
    auto        text = completions::for_shell(itself, shell);
    std::string codes;
    for (auto const& each : gpu::all_advice_codes)
        codes.append(codes.empty() ? "" : " ").append(each.name);
    for (std::size_t at = 0; (at = text.find("CODES", at)) != text.npos; at += codes.size())
        text.replace(at, 5, codes);
    return text;
}

int complete(command_line const& line)
{
    auto const text = line.words.size() == 2 ? completions_for(line.words[1]) : "";
    if (text.empty())
        return complain("completions takes bash, zsh or fish");
    std::cout << text;
    return all_valid;
}

int schema(command_line const& line)
{
    bool const        own_image = line.has("--own-image");
    std::string const name      = line.words.size() == 2 ? line.words[1] : "";
    auto const        k         = kinds.find(name);
    if (k != kinds.end())
        print_schema(
            k->second.schema(own_image ? gpu::own_image : pf::waivers()), name + (own_image ? ":own-image" : ""));
    else if (name == "check" && !own_image)
        print_schema(pf::json_schema<answers::answer>(), name);
    else
        return complain(line.words.size() > 2
                            ? "schema takes no files"
                            : "schema takes container, vm or baremetal, or check without --own-image");
    return all_valid;
}

int check_kind(command_line const& line)
{
    auto const k = kinds.find(line.words.size() > 1 ? std::string_view(line.words[1]) : "");
    return k == kinds.end() ? complain("check takes container, vm or baremetal") : check(k->second, line);
}

int run(command_line const& line)
{
    auto const& words = line.words;
    auto const  asked = line.command();
    if (line.has("--help") || line.has("-h") || asked == "help")
        return std::cout << usage_of(itself), all_valid;
    if (words.empty() && line.wrong.empty())
        return std::cerr << usage_of(itself), trouble;
    auto const known =
        std::find_if(std::begin(commands), std::end(commands), [&](command const& c) { return c.name == asked; });
    if (!words.empty() && known == std::end(commands))
        return complain("no such command: " + asked);
    if (!line.wrong.empty())
        return complain(line.wrong);
    if (known->arguments.empty() && words.size() != 1)
        return complain(asked + " takes no arguments");
    if (asked == "check")
        return check_kind(line);
    if (asked == "schema")
        return schema(line);
    if (asked == "explain")
        return explain(line);
    if (asked == "completions")
        return complete(line);
    if (asked == "man")
        return std::cout << man_page(itself, version_of_library()), all_valid;
    if (asked == "openapi")
        return std::cout << indented(boost::json::serialize(gpu::openapi())), all_valid;
    return print_rules(), all_valid;
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
