// mock_server: the deployment endpoints of the API on this machine, for tests of what uses them. `mock_server --help` tells how.
#include "http_server.hpp"
#include "mock_api.hpp"
#include "read_file.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/context.hpp>

#include <boost/system/system_error.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pf  = preflight;
namespace gpu = preflight::fluence;

namespace
{
constexpr std::string_view usage = R"(mock_server answers deployment requests as the API does, and deploys nothing.

  mock_server [OPTION…]
      --port N            on 127.0.0.1; a free one without this option
      --threads N         that serve; 1 without this option
      --limit BYTES       that a body may have, else 413; 1048576 without this option
      --patience SECONDS  for a request to come whole; 30 without this option
      --no-key            takes requests without X-API-KEY, which else get 401; a key may be anything
      --plans FILE, --default-images FILE
                          what there is, in the form of the API's own answers: other requests get 400; --plans may come
                          more than once
      --log               says on standard error what it answered, a line for each request

The first line on standard output tells the URL. It serves until SIGINT or SIGTERM.

Exit status: 0 stopped by a signal; 2 wrong usage, a file that is of no use, or a port that is taken.
)";

struct arguments
{
    std::uint16_t       port    = 0;
    unsigned            threads = 1;
    http_limits         limits;
    mock_api::behaviour behaviour;
    bool                log = false, help = false;
};

int complain(std::string const& what)
{
    std::cerr << "mock_server: " << what << "\nTry: mock_server --help\n";
    return 2;
}

/// Adds the plans in a file; says what is wrong with it where something is.
std::string add_plans(std::string const& file, gpu::context& known)
{
    auto const text = read_file(file);
    if (!text)
        return "cannot read " + file;
    auto plans = gpu::read_plans(*text);
    if (!plans)
        return pf::show(*text, plans.error(), {.file = file});
    if (!known.plans)
        known.plans.emplace();
    known.plans->complete &= plans->complete;
    std::move(plans->offers.begin(), plans->offers.end(), std::back_inserter(known.plans->offers));
    return "";
}

/// The same with the default images.
std::string set_images(std::string const& file, gpu::context& known)
{
    auto const text = read_file(file);
    if (!text)
        return "cannot read " + file;
    auto images = pf::read<std::vector<gpu::default_image>>(*text);
    if (!images)
        return pf::show(*text, images.error(), {.file = file});
    known.images = *std::move(images);
    return "";
}

/// The options of the command line; says what is wrong with it where something is.
std::string parse(std::vector<std::string> const& line, arguments& asked)
{
    for (auto word = line.begin(); word != line.end(); ++word)
    {
        auto const value  = [&] { return word + 1 == line.end() ? std::string() : *++word; };
        auto const number = [&](std::uint64_t least, std::uint64_t most, auto const& take) {
            std::string const option = *word, digits = value();
            std::uint64_t     n  = 0;
            auto const [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
            if (ec != std::errc() || end != digits.data() + digits.size() || n < least || n > most)
                return option + " takes a number from " + std::to_string(least) + " to " + std::to_string(most);
            take(n);
            return std::string();
        };
        std::string wrong;
        if (*word == "--port")
            wrong = number(0, 65535, [&](auto n) { asked.port = static_cast<std::uint16_t>(n); });
        else if (*word == "--threads")
            wrong = number(1, 256, [&](auto n) { asked.threads = static_cast<unsigned>(n); });
        else if (*word == "--limit")
            wrong = number(1, std::uint64_t{1} << 30, [&](auto n) { asked.limits.body = n; });
        else if (*word == "--patience")
            wrong = number(1, 86400, [&](auto n) { asked.limits.patience = std::chrono::seconds(n); });
        else if (*word == "--plans")
            wrong = add_plans(value(), asked.behaviour.known);
        else if (*word == "--default-images")
            wrong = set_images(value(), asked.behaviour.known);
        else if (*word == "--no-key")
            asked.behaviour.needs_key = false;
        else if (*word == "--log")
            asked.log = true;
        else if (*word == "--help" || *word == "-h")
            asked.help = true;
        else
            wrong = "no such option: " + *word;
        if (!wrong.empty())
            return wrong;
    }
    return "";
}
} // namespace

int main(int argc, char** argv)
{
    arguments asked;
    if (auto const wrong = parse({argv + 1, argv + argc}, asked); !wrong.empty())
        return complain(wrong);
    if (asked.help)
        return std::cout << usage, 0;

    mock_api const api(asked.behaviour);
    auto const     handle = [&](http_request const& request) {
        auto [response, remark] = api(request);
        if (asked.log)
            std::cerr << std::to_string(response.result_int()) + ' ' +
                             (remark.empty() ? std::string(response.reason()) : remark) + '\n'; // in one piece
        return std::move(response);
    };
    try
    {
        http_server server(asked.port, handle, asked.limits);
        std::cout << "mock_server: http://127.0.0.1:" << server.port() << std::endl;
        server.run(asked.threads);
    }
    catch (boost::system::system_error const& e)
    {
        return complain("cannot listen on port " + std::to_string(asked.port) + ": " + e.code().message());
    }
    return 0;
}
