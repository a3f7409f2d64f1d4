// preflight: checks deployment requests from files or standard input. `preflight help` tells how.
#include "indented.hpp"

#include <preflight/fluence.hpp>

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

namespace pf  = preflight;
namespace gpu = preflight::fluence;

namespace
{
constexpr std::string_view usage = R"(preflight checks GPU deployment requests before they cost money.

  preflight check container|vm|baremetal [OPTION…] [FILE…|-]
      checks a request in each file; without a file, or for -, one on standard input
      --format text   every fault with its line, and a mark under it (as it is without --format)
      --format 422    the body of the API's answer, or null where all is well
      --lines         takes every line of the input as a request of its own, and answers each with one line
      --verbatim      shows secrets in the bodies of --format 422
      --own-image     the image is none of the predefined ones: SSH_PUBKEY is free
  preflight schema container|vm|baremetal [--own-image]
      prints the JSON Schema (2020-12) of the request
  preflight rules
      prints the table of all rules, in Markdown
  preflight help

Exit status: 0 all requests are valid; 1 some are not; 2 wrong usage, or a file that cannot be read.
)";

enum status
{
    all_valid,
    some_invalid,
    trouble
};

/// What the command line asks for.
struct arguments
{
    std::vector<std::string> words; // command, kind, files
    bool                     body = false, lines = false;
    pf::secrecy              secrecy = pf::secrecy::masked;
    pf::waivers              waivers;
};

/// The functions of the library for one kind of request.
struct kind
{
    pf::report (*explain)(std::string_view, pf::waivers);
    boost::json::object (*schema)(pf::waivers);
};
template <class T>
constexpr kind kind_of{pf::explain<T>, pf::json_schema<T>};

std::map<std::string_view, kind> const kinds{
    {"container", kind_of<gpu::container_request>},
    {"vm", kind_of<gpu::machine_request>},
    {"baremetal", kind_of<gpu::machine_request>},
};

int complain(std::string const& what)
{
    std::cerr << "preflight: " << what << "\nTry: preflight help\n";
    return trouble;
}

/// What is said of one request, with the newline behind it.
std::string answer(std::string_view text, pf::report const& faults, arguments const& asked, std::string_view file)
{
    if (asked.body)
        return (faults.empty() ? "null" : pf::to_fastapi(faults, asked.secrecy)) + '\n';
    if (asked.lines)
        return (faults.empty() ? "ok" : pf::summary(faults)) + '\n';
    if (faults.empty())
        return std::string(file) + ": ok\n";
    char const* const plain  = std::getenv("NO_COLOR");
    bool const        colour = isatty(STDOUT_FILENO) != 0 && !(plain && *plain);
    return pf::show(text, faults, {.file = file, .colour = colour});
}

int check_whole(std::istream& in, std::string_view file, kind const& k, arguments const& asked)
{
    std::string text;
    for (std::array<char, 65536> piece; in.read(piece.data(), piece.size()) || in.gcount() != 0;)
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad())
        return trouble; // which the caller tells
    auto const faults = k.explain(text, asked.waivers);
    std::cout << answer(text, faults, asked, file);
    return faults.empty() ? all_valid : some_invalid;
}

int check_lines(std::istream& in, std::string_view file, kind const& k, arguments const& asked)
{
    using clock         = std::chrono::steady_clock;
    bool const terminal = isatty(STDERR_FILENO) != 0;
    auto const start    = clock::now();
    auto       shown    = start;

    std::size_t requests = 0, invalid = 0;
    auto const  progress = [&](char const* end) {
        shown = clock::now();
        std::cerr << '\r' << file << ": " << requests << " requests, " << invalid << " invalid" << end << std::flush;
    };
    for (std::string line; std::getline(in, line);)
    {
        auto const faults = k.explain(line, asked.waivers);
        std::cout << answer(line, faults, asked, file);
        invalid += !faults.empty();
        if (++requests % 1024 == 0 && terminal && clock::now() - shown >= std::chrono::seconds(1))
            progress("");
    }
    if (shown != start)
        progress("\n");
    return invalid ? some_invalid : all_valid;
}

int check(kind const& k, arguments const& asked)
{
    std::vector<std::string> files(asked.words.begin() + 2, asked.words.end());
    if (files.empty())
        files.emplace_back("-");

    int worst = all_valid;
    for (auto const& file : files)
    {
        bool const    standard = file == "-";
        std::ifstream opened;
        if (!standard)
            opened.open(file, std::ios::binary);
        std::istream& in = standard ? std::cin : opened;
        in.peek(); // a folder can be opened, but not read

        bool const readable = in.good() || in.eof();
        if (readable)
            worst = std::max(worst, (asked.lines ? check_lines : check_whole)(in, standard ? "stdin" : file, k, asked));
        if (!readable || in.bad())
        {
            std::cerr << "preflight: cannot read " << file << '\n';
            worst = trouble;
        }
    }
    return worst;
}

void print_rules()
{
    std::cout << "### Containers\n\n"
              << pf::rules_table<gpu::container_request>() << "\n### VMs and bare metal\n\n"
              << pf::rules_table<gpu::machine_request>();
}

/// The words and options of the command line; says what is wrong with it where something is.
std::string parse(std::vector<std::string> const& line, arguments& asked)
{
    bool options = true;
    for (auto word = line.begin(); word != line.end(); ++word)
    {
        if (!options || *word == "-" || !word->starts_with("-"))
            asked.words.push_back(*word);
        else if (*word == "--")
            options = false;
        else if (*word == "--lines")
            asked.lines = true;
        else if (*word == "--verbatim")
            asked.secrecy = pf::secrecy::verbatim;
        else if (*word == "--own-image")
            asked.waivers = gpu::own_image;
        else if (*word == "--help" || *word == "-h")
            asked.words = {"help"}, word = line.end() - 1;
        else if (*word == "--format")
        {
            std::string const format = word + 1 == line.end() ? "" : *++word;
            if (format != "text" && format != "422")
                return "--format takes text or 422";
            asked.body = format == "422";
        }
        else
            return "no such option: " + *word;
    }
    return "";
}

int run(arguments const& asked)
{
    auto const& words   = asked.words;
    auto const  command = words.empty() ? "" : words[0];
    if (command == "help" || words.empty())
        return (words.empty() ? std::cerr : std::cout) << usage, words.empty() ? trouble : all_valid;
    if (command == "rules")
        return words.size() == 1 ? (print_rules(), all_valid) : complain("rules takes no arguments");
    if (command != "check" && command != "schema")
        return complain("no such command: " + command);

    auto const k = kinds.find(words.size() > 1 ? std::string_view(words[1]) : "");
    if (k == kinds.end())
        return complain(command + " takes container, vm or baremetal");
    if (command == "check")
        return check(k->second, asked);
    if (words.size() != 2)
        return complain("schema takes no files");
    std::cout << indented(boost::json::serialize(k->second.schema(asked.waivers)));
    return all_valid;
}
} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    arguments asked;
    if (auto const wrong = parse({argv + 1, argv + argc}, asked); !wrong.empty())
        return complain(wrong);
    int const status = run(asked);
    if (!std::cout.flush())
        return std::cerr << "preflight: cannot write to standard output\n", trouble;
    return status;
}
