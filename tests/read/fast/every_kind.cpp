// SPDX-License-Identifier: BSL-1.0
#include "../../../examples/formats/chat.hpp"
#include "../../../examples/formats/docker.hpp"
#include "../../../examples/formats/geojson.hpp"
#include "../../../examples/formats/jsonrpc.hpp"
#include "../../../examples/formats/package.hpp"
#include "../../../examples/formats/pod.hpp"
#include "sure.hpp"

#include <preflight/arbitrary.hpp>
#include <preflight/fluence.hpp>

#include <boost/core/type_name.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <vector>

/// The fast reader knows every kind: it says yes to all sound documents that are spelled plainly, without escapes and white space, and each key once.
namespace every_kind_test
{
using support::hunt;
using support::is_valid_parsed;

/// Plain texts of sound documents that are made of a type.
template <class T>
std::vector<std::string> plain_texts(std::size_t n)
{
    preflight::arbitrary<T> const make;
    std::minstd_rand              engine(11);
    preflight::choices            from(engine);
    std::vector<std::string>      all;
    for (int tries = 0; tries != 5000 && all.size() != n; ++tries)
    {
        std::string text;
        preflight::append_json(text, make.json(from));
        if (text.find('\\') == text.npos && text.size() < 2000)
            all.push_back(std::move(text));
    }
    return all;
}

/// Checks that each of them is a yes, where it is judged and where it is read.
template <class T>
void knows_all()
{
    auto const texts = plain_texts<T>(40);
    BOOST_TEST_CONTEXT(boost::core::type_name<T>())
    {
        BOOST_TEST(texts.size() > 10U);
        T out{};
        for (auto const& text : texts)
        {
            BOOST_TEST(preflight::fast::try_fast<T>(text), text);
            BOOST_TEST(preflight::fast::try_fast<T>(text, {}, &out), text);
            BOOST_TEST(support::sure<T>(text), text);
        }
    }
}

/// Checks the same of the documents of a format, those that it does not refuse.
template <class T>
void knows_the_sound(std::vector<formats::row> const& documents)
{
    for (auto const& each : documents)
        BOOST_TEST(support::sure<T>(each.document) == is_valid_parsed<T>(each.document), each.document);
}

/// Checks each yes to what is made of some of them.
template <class T>
void hunt_all()
{
    for (auto const& seed : plain_texts<T>(12))
        BOOST_TEST_CONTEXT(boost::core::type_name<T>())
        {
            for (auto const& text : support::mutants(seed, 7, 400))
                BOOST_TEST_CONTEXT(text) { support::sure<T>(text); }
        }
}
} // namespace every_kind_test

BOOST_AUTO_TEST_SUITE(fast_every_kind)

using namespace every_kind_test;

BOOST_AUTO_TEST_CASE(all_samples)
{
    sample::with_all([]<class... T> { (knows_all<T>(), ...); });
}

BOOST_AUTO_TEST_CASE(the_api)
{
    knows_all<preflight::fluence::container_request>();
    knows_all<preflight::fluence::machine_request>();
}

// What is made for some of these formats mostly needs escapes: hence their own documents too.
BOOST_AUTO_TEST_CASE(formats_of_others)
{
    knows_all<docker::container>();
    knows_all<jsonrpc::request>();
    knows_the_sound<chat::request>(chat::documents);
    knows_the_sound<docker::container>(docker::documents);
    knows_the_sound<jsonrpc::request>(jsonrpc::documents);
    knows_the_sound<package::manifest>(package::documents);
    knows_the_sound<pod::request>(pod::documents);
}

BOOST_AUTO_TEST_CASE(every_yes_is_right)
{
    hunt_all<sample::maps>();
    hunt_all<sample::anything>();
    hunt_all<sample::unions>();
    hunt_all<sample::chain>();
    hunt_all<sample::crate>();
    hunt_all<sample::permit>();
    hunt_all<sample::route>();
    hunt_all<sample::amounts>();
}

BOOST_AUTO_TEST_SUITE_END()
