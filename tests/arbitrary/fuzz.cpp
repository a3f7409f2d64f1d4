// SPDX-License-Identifier: BSL-1.0
#include "samples.hpp"

#include <preflight/arbitrary/fuzz.hpp>
#include <preflight/fluence.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace
{
/// A type whose words begin or end with characters that are just printable.
struct printed
{
    std::string tilde, del;
};
} // namespace

template <>
inline constexpr auto preflight::schema_of<printed> =
    object(field("tilde", &printed::tilde, literal{"~"}), field("del", &printed::del, literal{"\x7f"}));

BOOST_AUTO_TEST_SUITE(fuzz)

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace
{
/// Returns the signal that ends the call, if there is one, and what the call writes to the standard error.
std::pair<int, std::string> ended(auto const& call)
{
    int ends[2];
    BOOST_TEST_REQUIRE(pipe(ends) == 0);
    pid_t const child = fork();
    BOOST_TEST_REQUIRE(child >= 0);
    if (child == 0)
    {
        std::signal(SIGABRT, SIG_DFL); // Boost.Test catches it
        dup2(ends[1], STDERR_FILENO);
        call();
        _exit(0);
    }
    close(ends[1]);
    std::string said;
    for (char c; read(ends[0], &c, 1) == 1;)
        said += c;
    close(ends[0]);
    int status = 0;
    BOOST_TEST_REQUIRE(waitpid(child, &status, 0) == child);
    return {WIFSIGNALED(status) ? WTERMSIG(status) : 0, said};
}
} // namespace

BOOST_AUTO_TEST_CASE(agreement_is_silent)
{
    auto const takes = [](std::string_view body) { return preflight::is_valid<machine_request>(body); };
    for (std::string_view const body : {"", "{", "{}", R"({"plan_id":"p","name":"n","ssh_key":"k","os_image":"o"})"})
        preflight::fuzz::expect_agreement<machine_request>(body, takes);
    // what a waiver lifts, the judge does not ask for
    preflight::fuzz::expect_agreement<container_request>(
        R"({"plan_id":"p","name":"n","container_settings":{"image":"i","expose":[{"port":"1"}],)"
        R"("environment":[{"name":"SSH_PUBKEY","value":""}]}})",
        [](std::string_view) { return true; }, preflight::fluence::own_image);
}

BOOST_AUTO_TEST_CASE(disagreement_ends_the_program_and_says_why)
{
    std::string const valid = R"({"plan_id":"p","name":"n","ssh_key":"k","os_image":"o"})";
    struct
    {
        bool        takes;
        std::string body, said;
    } const rows[] = {
        {false, valid, "the parser refuses this body, which is valid:\n" + valid + '\n'},
        {true, "[]",
            "the parser takes this body, which is not valid:\n[]\n" +
                preflight::show("[]", preflight::validate<machine_request>("[]"))},
    };
    for (auto const& row : rows)
        BOOST_TEST_CONTEXT(row.body)
        {
            auto const [signal, said] = ended([&] {
                preflight::fuzz::expect_agreement<machine_request>(
                    row.body, [&](std::string_view) { return row.takes; });
            });
            BOOST_TEST(signal == SIGABRT);
            BOOST_TEST(said == row.said);
        }
}

BOOST_AUTO_TEST_CASE(mutations_fit_and_are_repeatable)
{
    std::string const body = R"({"plan_id":"p","name":"n","ssh_key":"k","os_image":"o"})";
    std::size_t       json = 0, changed = 0;
    for (unsigned seed = 0; seed != 200; ++seed)
    {
        std::size_t const         most = seed % 4 == 0 ? 60 : 4000;
        std::vector<std::uint8_t> data(body.begin(), body.end()), again;
        data.resize(most); // a sanitizer sees any byte written behind it
        again = data;

        std::size_t const size =
            preflight::fuzz::mutate<machine_request, container_request>(data.data(), body.size(), most, seed);
        BOOST_TEST_REQUIRE(size <= most);
        BOOST_TEST((preflight::fuzz::mutate<machine_request, container_request>(
                       again.data(), body.size(), most, seed)) == size);
        BOOST_TEST(data == again, boost::test_tools::per_element());

        auto const text = preflight::fuzz::text_of(data.data(), size);
        json += preflight::parse(text).has_value() ? 1U : 0U; // all that was not cut
        changed += text != body ? 1U : 0U;
    }
    BOOST_TEST(json >= 150U);
    BOOST_TEST(changed >= 190U);
}

BOOST_AUTO_TEST_CASE(the_dictionary_has_the_words_of_the_schema)
{
    std::string const words =
        '\n' + preflight::fuzz::dictionary<container_request, machine_request, sample::odd, printed>();
    for (std::string_view const each : {"plan_id", "container_settings", "protocol", "os_image", "http", "udp",
             "docker.io", "ghcr.io", "SSH_PUBKEY", "65535", "65536", "80", "tc", "tcp\\x20", "tcp\\x00",
             "a\\x20\\x22b\\x22\\x5c", "x\\x0ay", "~", "\\x7f", "\\xc3\\xa4/~"})
        BOOST_TEST((words.find("\n\"" + std::string(each) + "\"\n") != words.npos), each);
    for (std::size_t at = 1; at < words.size();
        at              = words.find('\n', at) + 1) // each line is an entry that libFuzzer can read
    {
        auto const line = words.substr(at, words.find('\n', at) - at);
        BOOST_TEST(line.size() > 2U);
        BOOST_TEST((line.front() == '"' && line.back() == '"'), line);
        BOOST_TEST(std::all_of(line.begin(), line.end(), [](char c) { return c > ' ' && c < 0x7f; }), line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
