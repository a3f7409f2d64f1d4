// SPDX-License-Identifier: BSL-1.0
#include "golden.hpp"

#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/read/reader.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(reader_)

using preflight::reader;
using preflight::fluence::machine_request;

namespace
{
constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

std::string const sound = R"({"plan_id":"p","name":"n","ssh_key":"\u00e4ä😀","os_image":"o","more":[1.5e3,true,null]})";
std::string const faulty = R"({"plan_id":"","name":"N\ud83d\ude00","ssh_key":-12.50,"os_image":{"a":[false]}})";
std::string const broken = R"({"plan_id":"p","name":nul})";

/// Returns the result of a read as text.
std::string told(boost::system::result<machine_request, preflight::report> const& got)
{
    return got ? *preflight::write(*got) : to_fastapi(got.error());
}
} // namespace

BOOST_AUTO_TEST_CASE(every_split_gives_the_answer_to_the_whole)
{
    for (std::string const& body : {sound, faulty, broken, sound + "x", sound.substr(0, 40), std::string(" ")})
    {
        auto const              whole = told(preflight::read<machine_request>(body));
        reader<machine_request> in(no_limit);
        for (std::size_t at = 0; at <= body.size(); ++at)
        {
            BOOST_TEST(in.write(std::string_view(body).substr(0, at)));
            BOOST_TEST(in.write(std::string_view(body).substr(at)));
            BOOST_TEST(in.text() == body);
            BOOST_TEST(told(in.finish()) == whole, at << ": " << body);
        }
        for (char const& byte : body)
            BOOST_TEST(in.write({&byte, 1}));
        BOOST_TEST(told(in.finish()) == whole, "byte by byte: " << body);
    }
}

BOOST_AUTO_TEST_CASE(every_split_of_two_hundred_recorded_bodies)
{
    auto const all = golden::all_in("machine.golden");
    BOOST_TEST_REQUIRE(all.size() > 200U);
    reader<machine_request> in(no_limit);
    for (std::size_t n = 0; n != 200; ++n)
    {
        std::string_view const body  = all[n * all.size() / 200].body;
        auto const             whole = told(preflight::read<machine_request>(body));
        for (std::size_t at = 0; at <= body.size(); ++at)
        {
            in.write(body.substr(0, at));
            in.write(body.substr(at));
            if (told(in.finish()) != whole)
                BOOST_ERROR("split at " << at << ": " << body);
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_an_empty_body)
{
    auto const              whole = told(preflight::read<machine_request>(""));
    reader<machine_request> in(no_limit);
    BOOST_TEST(told(in.finish()) == whole);
    in.write("");
    BOOST_TEST(told(in.finish()) == whole);
    in.write(sound);
    BOOST_TEST(in.finish().has_value());
    BOOST_TEST(in.text() == sound); // to show it
    BOOST_TEST(told(in.finish()) == whole);
    BOOST_TEST(in.text() == "");
}

BOOST_AUTO_TEST_CASE(both_sides_of_the_limit)
{
    struct row
    {
        std::size_t limit;
        bool        fits;
    };
    for (auto const& [limit, fits] :
        {row{0, false}, {1, false}, {sound.size() - 1, false}, {sound.size(), true}, {no_limit, true}})
    {
        reader<machine_request> in(limit);
        for (int twice = 0; twice != 2; ++twice) // the second body has the whole limit again
        {
            std::size_t taken = 0;
            for (char const& byte : sound)
                taken += in.write({&byte, 1});
            BOOST_TEST(taken == (fits ? sound.size() : limit));
            BOOST_TEST(in.text().size() <= limit);
            BOOST_TEST(in.finish().has_value() == fits);
        }
    }
    reader<machine_request> in(10);
    BOOST_TEST(!in.write(sound));
    BOOST_TEST(!in.write("")); // it stays too large
    auto const got = in.finish();
    BOOST_TEST_REQUIRE(got.has_error());
    BOOST_TEST(
        told(got) ==
        R"({"detail":[{"type":"body_too_large","loc":["body"],"msg":"Body should have at most 10 bytes","input":null,"ctx":{"max_length":10}}]})");
    BOOST_TEST(reader<machine_request>(0).finish().error()[0].type() == "missing"); // an empty body is not too large
}

BOOST_AUTO_TEST_CASE(into_a_struct_that_is_kept)
{
    machine_request         kept;
    reader<machine_request> in(no_limit);
    in.write(faulty);
    BOOST_TEST(in.finish_into(kept).size() == 4U);
    in.write(sound);
    BOOST_TEST(in.finish_into(kept).empty());
    BOOST_TEST(kept.name == "n");
}

BOOST_AUTO_TEST_CASE(waivers_are_granted)
{
    using preflight::fluence::container_request;
    std::string const own =
        R"({"plan_id":"p","name":"n","container_settings":{"image":"i","expose":[{"port":"1"}],"environment":[{"name":"SSH_PUBKEY","value":""}]}})";
    reader<container_request> strict(no_limit), lenient(no_limit, preflight::fluence::own_image);
    strict.write(own);
    lenient.write(own);
    BOOST_TEST(strict.finish().has_error());
    BOOST_TEST(lenient.finish().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
