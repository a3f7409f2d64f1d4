// deploy_with_curl: checks a request, deploys it, and shows in the request's file what the API refuses. `deploy_with_curl --help` tells how.
#include "http_post.hpp"
#include "read_file.hpp"
#include "screen.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/answer.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace pf  = preflight;
namespace gpu = preflight::fluence;

namespace
{
constexpr std::string_view usage = R"(deploy_with_curl deploys a GPU instance, if the request is sound.

  FLUENCE_API_KEY=… deploy_with_curl container|vm|baremetal [OPTION…] FILE
      --dry-run                   shows what would be sent, and sends nothing; needs no key
      --own-image                 the image is none of the predefined ones: SSH_PUBKEY is free
      --base-url URL              where the API is, instead of https://api.fluence.dev
      --connect-timeout SECONDS   until the API is reached; 10 without this option
      --timeout SECONDS           until its answer is there; 60 without this option

The new instance's id goes to standard output, what is wrong to standard error.

Exit status
  0  deployed; with --dry-run: sound
  1  the request is faulty; nothing was sent
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

struct arguments
{
    std::vector<std::string> words; // kind, file
    std::string              base_url{gpu::base_url};
    std::string              key;
    http_patience            patience;
    pf::waivers              waivers;
    bool                     dry_run = false, help = false;
};

/// The words and options of the command line; says what is wrong with it where something is.
std::string parse(std::vector<std::string> const& line, arguments& asked)
{
    for (auto word = line.begin(); word != line.end(); ++word)
    {
        auto const value = [&] { return word + 1 == line.end() ? std::string() : *++word; };
        auto const time  = [&](std::chrono::milliseconds& out) {
            double            seconds = 0;
            std::string const digits  = value();
            auto const [end, ec]      = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
            bool const fine =
                ec == std::errc() && end == digits.data() + digits.size() && seconds >= 0.001 && seconds <= 86400;
            if (fine)
                out = std::chrono::milliseconds(static_cast<long>(seconds * 1000));
            return fine;
        };
        if (*word == "--dry-run")
            asked.dry_run = true;
        else if (*word == "--own-image")
            asked.waivers = gpu::own_image;
        else if (*word == "--help" || *word == "-h")
            asked.help = true;
        else if (*word == "--base-url")
        {
            asked.base_url = value();
            if (asked.base_url.empty())
                return "--base-url takes a URL";
        }
        else if (*word == "--connect-timeout" || *word == "--timeout")
        {
            std::string const option = *word;
            if (!time(option == "--timeout" ? asked.patience.total : asked.patience.connect))
                return option + " takes seconds, from 0.001 to 86400";
        }
        else if (word->starts_with("-"))
            return "no such option: " + *word;
        else
            asked.words.push_back(*word);
    }
    return asked.help || asked.words.size() == 2 ? "" : "a kind of instance and a file are needed";
}

int complain(std::string const& what)
{
    std::cerr << "deploy_with_curl: " << what << '\n';
    return trouble;
}

/// Whether a header can hold this key as it is.
bool fits_a_header(std::string_view key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// The headers of a request.
std::vector<std::string> headers(std::string const& key)
{
    auto const line = [](std::string_view name, std::string_view value) {
        return std::string(name).append(": ").append(value);
    };
    return {line(gpu::content_type_header, gpu::json_content_type), line(gpu::api_key_header, key)};
}

/// Tells what came of a request that was sent.
template <class Request>
int tell(http_outcome const& outcome, std::string const& text, std::string const& file, screen const& fit)
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
    if (!error.faults.empty())
        std::cerr << '\n' << fit.words(pf::show(text, error.faults, {.file = file}));
    else
        std::cerr << ": " << fit.excerpt(error.refused ? error.refused->detail : outcome.body) << '\n';
    return outcome.status >= 300 && outcome.status < 500 ? refused : unclear;
}

/// Deploys what a request asks for, the text of a file.
template <class Request>
int deploy(gpu::deployment<Request> const& where, std::string const& text, arguments const& asked)
{
    auto const& file = asked.words[1];
    if (auto const faults = pf::explain<Request>(text, asked.waivers); !faults.empty())
        return std::cerr << pf::show(text, faults, {.file = file}), faulty;

    std::string const url = asked.base_url.substr(0, asked.base_url.find_last_not_of('/') + 1).append(where.path);
    screen const      fit(text, pf::secret_names_of<Request>(), asked.key);
    if (asked.dry_run)
    {
        std::cout << where.method << ' ' << url << '\n';
        for (auto const& line : headers("**********"))
            std::cout << line << '\n';
        std::cout << '\n' << fit.json(text) << (text.ends_with('\n') ? "" : "\n");
        return deployed;
    }
    return tell<Request>(http_post(url, headers(asked.key), text, asked.patience), text, file, fit);
}
} // namespace

int main(int argc, char** argv)
{
    arguments asked;
    if (auto const wrong = parse({argv + 1, argv + argc}, asked); !wrong.empty())
        return complain(wrong + "\nTry: deploy_with_curl --help");
    if (asked.help)
        return std::cout << usage, deployed;

    auto const text = read_file(asked.words[1]);
    if (!text)
        return complain("cannot read " + asked.words[1]);
    char const* const key = std::getenv("FLUENCE_API_KEY");
    asked.key             = key ? key : "";
    if (!asked.dry_run && !fits_a_header(asked.key))
        return complain("FLUENCE_API_KEY must hold the API key");

    int        status = trouble;
    bool const known  = std::apply(
        [&](auto const&... each) {
            return ((each.kind == asked.words[0] && (status = deploy(each, *text, asked), true)) || ...);
        },
        gpu::deployments);
    if (!known)
        return complain("no such kind of instance: " + asked.words[0]);
    return std::cout.flush() ? status : complain("cannot write to standard output");
}
