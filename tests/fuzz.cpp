#include "samples.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fuzz.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fuzz)

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

BOOST_AUTO_TEST_CASE(agreement_is_silent)
{
    auto const takes = [](std::string_view body) { return preflight::accepts<machine_request>(body); };
    for (std::string_view const body : {"", "{", "{}", R"({"plan_id":"p","name":"n","ssh_key":"k","os_image":"o"})"})
        preflight::fuzz::expect_agreement<machine_request>(body, takes);
    // what a waiver lifts, the judge does not ask for
    preflight::fuzz::expect_agreement<container_request>(
        R"({"plan_id":"p","name":"n","container_settings":{"image":"i","expose":[{"port":"1"}],)"
        R"("environment":[{"name":"SSH_PUBKEY","value":""}]}})",
        [](std::string_view) { return true; }, preflight::fluence::own_image);
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
    std::string const words = '\n' + preflight::fuzz::dictionary<container_request, machine_request, sample::odd>();
    for (std::string_view const each :
        {"plan_id", "container_settings", "protocol", "os_image", "http", "udp", "docker.io", "ghcr.io", "SSH_PUBKEY",
            "65535", "65536", "80", "tc", "tcp\\x20", "tcp\\x00", "a\\x20\\x22b\\x22\\x5c", "x\\x0ay", "\\xc3\\xa4/~"})
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
