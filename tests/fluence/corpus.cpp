// SPDX-License-Identifier: BSL-1.0
#include "corpus.hpp"

#include <preflight/fluence.hpp>
#include <preflight/fluence/advice.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <set>
#include <string>

// On a sound request nothing is sure to be wrong, and little is likely.
BOOST_AUTO_TEST_SUITE(fluence_corpus)

namespace gpu = preflight::fluence;

namespace
{
template <class Request>
void is_sound(std::string const& body, std::set<std::string>& seen)
{
    BOOST_TEST(preflight::is_valid<Request>(body), body);
    BOOST_TEST(seen.insert(body).second, body); // no two are the same
    auto const told = gpu::advise<Request>(body);
    for (auto const& each : told)
        BOOST_TEST((each.certainty == preflight::certainty::perhaps), preflight::summary(each) << "\n" << body);
}
} // namespace

BOOST_AUTO_TEST_CASE(nothing_is_surely_wrong)
{
    std::set<std::string> seen;
    std::size_t           n = 0, notes = 0;
    for (auto const& each : corpus::workloads)
        for (int i = 0; i != 5; ++i, ++n)
        {
            auto const body = corpus::container(each, n);
            is_sound<gpu::container_request>(body, seen);
            notes += gpu::advise<gpu::container_request>(body).empty() ? 0U : 1U;
        }
    BOOST_TEST(seen.size() >= 300U);
    BOOST_TEST(notes * 4 < n, notes << " of " << n); // notes are few, too
    for (std::size_t i = 0; i != 54; ++i)
        is_sound<gpu::machine_request>(corpus::machine(i), seen);
}

BOOST_AUTO_TEST_SUITE_END()
