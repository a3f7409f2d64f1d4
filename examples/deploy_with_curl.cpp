// SPDX-License-Identifier: BSL-1.0

// deploy_with_curl validates a request, deploys it, and shows the issues that the API reports at their place in the file. See `--help`.
#include "advising.hpp"
#include "command_line.hpp"
#include "files.hpp"
#include "http_post.hpp"
#include "screen.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>
#include <preflight/fluence/answer.hpp>
#include <preflight/fluence/endpoint.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace pf  = preflight;
namespace gpu = preflight::fluence;

namespace
{
constexpr std::string_view usage = R"(deploy_with_curl deploys a GPU instance, if the request is sound.

  FLUENCE_API_KEY=… deploy_with_curl container|vm|baremetal [OPTION…] FILE
      --dry-run                   shows what would be sent, and sends nothing; needs no key
      --deny sure|likely|perhaps|CODE
                                  sends nothing where there is such advice, which preflight explain tells of
      --allow CODE, --no-advice   tells no advice with this code, or none
      --own-image                 the image is none of the predefined ones: SSH_PUBKEY is free
      --base-url URL              where the API is, instead of https://api.fluence.dev
      --connect-timeout SECONDS   until the API is reached; 10 without this option
      --timeout SECONDS           until its answer is there; 60 without this option

The new instance's id goes to standard output; what is wrong, and what would cost all the same, to standard error.

Exit status
  0  deployed; with --dry-run: sound
  1  the request is faulty, or has advice that is denied; nothing was sent
  2  wrong usage, no key, or a file that cannot be read; nothing was sent
  3  the API refuses the request
  4  the API was not reached; nothing was sent
  5  no answer, or none that makes sense: look whether something was deployed before you try again
)";

enum status
{
    deployed,
    faulty,
    trouble,
    refused,
    not_reached,
    unclear
};

std::vector<option> const options{
    {"--help"},
    {"-h"},
    {"--dry-run"},
    {"--deny", {}, "sure, likely, perhaps or a code"},
    {"--allow", {}, "a code"},
    {"--no-advice"},
    {"--own-image"},
    {"--base-url", {}, "a URL"},
    {"--connect-timeout", {}, "seconds"},
    {"--timeout", {}, "seconds"},
};

/// How to send a request.
struct manner
{
    std::string   file;
    std::string   base_url;
    std::string   key;
    http_patience patience;
    advising      advice;
    pf::waivers   granted;
    bool          dry_run;

    explicit manner(command_line& line)
        : base_url(line.has("--base-url") ? line.value("--base-url") : gpu::base_url),
          patience{seconds(line, "--connect-timeout", 10), seconds(line, "--timeout", 60)},
          advice(line),
          dry_run(line.has("--dry-run"))
    {
        if (line.has("--own-image"))
            granted = gpu::own_image;
    }

private:
    static std::chrono::milliseconds seconds(command_line& line, std::string const& option, double otherwise)
    {
        return std::chrono::milliseconds(std::lround(1000 * line.number(option, 0.001, 86400.0, otherwise)));
    }
};

int complain(std::string const& what, char const* hint = "")
{
    std::cerr << "deploy_with_curl: " << pf::printable(what) << hint << '\n';
    return trouble;
}

/// Returns whether a header can contain this key without an encoding.
bool fits_a_header(std::string_view key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// Returns the headers of a request.
std::vector<std::string> headers(std::string const& key)
{
    auto const line = [](std::string_view name, std::string_view value) {
        return std::string(name).append(": ").append(value);
    };
    return {line(gpu::content_type_header, gpu::json_content_type), line(gpu::api_key_header, key)};
}

/// Prints the outcome of a request that was sent, and returns the exit status.
template <class Request>
int tell(http_outcome const& outcome, std::string const& text, manner const& how, screen const& fit)
{
    if (outcome.status == 0)
    {
        std::cerr << "deploy_with_curl: " << fit.excerpt(outcome.failure) << '\n';
        return outcome.sent ? unclear : not_reached;
    }
    auto const answer = gpu::answer_to<Request>(static_cast<unsigned>(outcome.status), outcome.body);
    if (answer)
        return std::cout << fit.excerpt(answer->instance_id) << '\n', deployed;

    auto const& error = answer.error();
    std::cerr << "deploy_with_curl: the API answers " << outcome.status;
    if (!error.issues.empty())
        std::cerr << '\n' << fit.words(pf::show(text, error.issues, {.file = how.file}));
    else
        std::cerr << ": " << fit.excerpt(error.refused ? error.refused->detail : outcome.body) << '\n';
    return outcome.status >= 300 && outcome.status < 500 ? refused : unclear;
}

/// Deploys an instance; the request is the text of a file. Returns the exit status.
template <class Request>
int deploy(gpu::deployment<Request> const& where, std::string const& text, manner const& how)
{
    auto const issues = pf::validate<Request>(text, how.granted);
    auto       told   = gpu::advise<Request>(text);
    how.advice.filter(told);
    std::cerr << pf::show(text, issues, told, {.file = how.file});
    if (!issues.empty() || how.advice.denies(told))
        return faulty;

    std::string const url = how.base_url.substr(0, how.base_url.find_last_not_of('/') + 1).append(where.path);
    screen const      fit(text, told, how.key);
    if (!how.dry_run)
        return tell<Request>(http_post(url, headers(how.key), text, how.patience), text, how, fit);

    std::cout << where.method << ' ' << url << '\n';
    for (auto const& line : headers("**********"))
        std::cout << line << '\n';
    std::cout << '\n' << fit.json(text) << (text.ends_with('\n') ? "" : "\n");
    return deployed;
}
} // namespace

int main(int argc, char** argv)
{
    command_line line = parse({argv + 1, argv + argc}, options);
    manner       how(line);
    if (line.has("--help") || line.has("-h"))
        return std::cout << usage, deployed;
    if (line.wrong.empty() && line.words.size() != 2)
        line.wrong = "a kind of instance and a file are needed";
    if (line.wrong.empty())
        line.wrong = how.advice.wrong();
    if (!line.wrong.empty())
        return complain(line.wrong, "\nTry: deploy_with_curl --help");

    how.file        = line.words[1];
    auto const text = content(how.file);
    if (!text)
        return complain("cannot read " + how.file);
    char const* const key = std::getenv("FLUENCE_API_KEY");
    how.key               = key ? key : "";
    if (!how.dry_run && !fits_a_header(how.key))
        return complain("FLUENCE_API_KEY must hold the API key");

    int        status = trouble;
    bool const known  = std::apply(
        [&](auto const&... each) {
            return ((each.kind == line.command() && (status = deploy(each, *text, how), true)) || ...);
        },
        gpu::deployments);
    if (!known)
        return complain("no such kind of instance: " + line.command());
    return std::cout.flush() ? status : complain("cannot write to standard output");
}
