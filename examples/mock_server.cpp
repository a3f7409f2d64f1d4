// SPDX-License-Identifier: BSL-1.0

// mock_server serves the deployment endpoints of the API on this machine, to test programs that use them. See `mock_server --help`.
#include "command_line.hpp"
#include "files.hpp"
#include "http_server.hpp"
#include "mock_api.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/context.hpp>

#include <boost/system/system_error.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
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
      --no-key            takes requests without X-API-KEY, which otherwise get 401; so do all keys but that in the
                          environment variable MOCK_API_KEY, where it is set
      --plans FILE, --default-images FILE
                          what there is, in the form of the API's own answers: other requests get 400; --plans may come
                          more than once
      --log               says on standard error what it answered, a line for each request: the issues, why it was refused,
                          or the advice on what was deployed

The first line on standard output tells the URL. It serves until SIGINT or SIGTERM.

Exit status: 0 stopped by a signal; 2 wrong usage, a file that is of no use, or a port that is taken.
)";

std::vector<option> const options{
    {"--help"},
    {"-h"},
    {"--port", {}, "a number"},
    {"--threads", {}, "a number"},
    {"--limit", {}, "a number"},
    {"--patience", {}, "a number"},
    {"--no-key"},
    {"--plans", {}, "a file"},
    {"--default-images", {}, "a file"},
    {"--log"},
};

int complain(std::string const& what)
{
    std::cerr << "mock_server: " << preflight::printable(what) << "\nTry: mock_server --help\n";
    return 2;
}

/// Returns what is read from a file. When that is not possible, `line` becomes wrong.
template <class T>
std::optional<T> load(std::string const& file, auto const& read, command_line& line)
{
    auto const text = content(file);
    if (!text)
        return line.wrong = "cannot read " + file, std::nullopt;
    auto found = read(*text);
    if (!found)
        return line.wrong = file + ": " + summary(found.error()), std::nullopt;
    return *std::move(found);
}

/// Returns what can be deployed, according to the options.
gpu::context known_by(command_line& line)
{
    gpu::context known;
    for (auto const& file : line.values("--plans"))
        if (auto const plans = load<gpu::plan_listing>(file, gpu::read_plans, line))
        {
            auto& all = known.plans ? *known.plans : known.plans.emplace();
            all.complete &= plans->complete;
            all.offers.insert(all.offers.end(), plans->offers.begin(), plans->offers.end());
        }
    using images = std::vector<gpu::default_image>;
    for (auto const& file : line.values("--default-images"))
        known.images = load<images>(file, [](std::string_view text) { return pf::read<images>(text); }, line);
    return known;
}
} // namespace

int main(int argc, char** argv)
{
    command_line line = parse({argv + 1, argv + argc}, options);
    if (line.has("--help") || line.has("-h"))
        return std::cout << usage, 0;
    if (line.wrong.empty() && !line.words.empty())
        line.wrong = "no such argument: " + line.words[0];

    char const* const key = std::getenv("MOCK_API_KEY");
    bool const        log = line.has("--log");
    mock_api const    api(
        {.needs_key = !line.has("--no-key"), .key = key ? key : "", .known = known_by(line), .advises = log});
    auto const handle = [&](http_request const& request) {
        auto [response, remark] = api(request);
        if (log)
            std::cerr << std::to_string(response.result_int()) + ' ' +
                             (remark.empty() ? std::string(response.reason()) : remark) + '\n'; // written as one piece
        return std::move(response);
    };

    auto const        port    = line.number<std::uint16_t>("--port", 0, 65535, 0);
    auto const        threads = line.number<unsigned>("--threads", 1, 256, 1);
    http_limits const limits{.body = line.number<std::size_t>("--limit", 1, std::size_t{1} << 30, std::size_t{1} << 20),
        .patience                  = std::chrono::seconds(line.number<unsigned>("--patience", 1, 86400, 30))};
    if (!line.wrong.empty())
        return complain(line.wrong);
    try
    {
        http_server server(port, handle, limits);
        std::cout << "mock_server: http://127.0.0.1:" << server.port() << '\n' << std::flush;
        server.run(threads);
    }
    catch (boost::system::system_error const& e)
    {
        return complain("cannot listen on port " + std::to_string(port) + ": " + e.code().message());
    }
    return 0;
}
