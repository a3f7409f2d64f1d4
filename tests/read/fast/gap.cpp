// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/gap.hpp>
#include <preflight/read/fast/source.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_gap)

using namespace preflight::fast;

namespace
{
std::vector<std::string> gaps_of_all_sizes()
{
    std::vector<std::string> all;
    for (std::size_t n : {0u, 1u, 2u, 7u, 13u, 14u, 15u, 16u, 17u, 40u})
    {
        all.push_back('\n' + std::string(n, ' '));
        all.emplace_back(n, '\t');
        all.push_back(std::string(n, ' ') + '\n');
    }
    return all;
}
} // namespace

// Each gap is skipped to its end and no further, whatever the last gap was like.
BOOST_AUTO_TEST_CASE(gaps_after_gaps)
{
    auto const all = gaps_of_all_sizes();
    for (auto const& first : all)
        for (auto const& second : all)
            for (std::string_view const end : {"}", "}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}"})
            {
                std::string const text = "{" + first + "a" + second + std::string(end);
                source            read(text);
                gaps              known;
                char const*       at = read.settle(read.begin());
                at                   = known.skip(read, at + 1, 3);
                BOOST_TEST_REQUIRE(*at == 'a');
                at = read.settle(at);
                BOOST_TEST_REQUIRE(*known.skip(read, at + 1, 3) == '}');
            }
}

// Behind a comma as anywhere else; but only what is known.
BOOST_AUTO_TEST_CASE(behind_a_comma)
{
    auto const all = gaps_of_all_sizes();
    for (auto const& first : all)
        for (auto const& second : all)
        {
            std::string const text = "{" + first + "a," + second + "b}";
            source            read(text);
            gaps              known;
            char const*       at = read.settle(read.begin());
            BOOST_TEST((known.behind_comma(at, 3) == nullptr));
            at                   = read.settle(known.skip(read, at + 1, 3)) + 1;
            char const* const to = known.behind_comma(at, 3);
            bool const        is = first.size() < 15 && second.starts_with(first);
            BOOST_TEST_REQUIRE((to == (is ? at + 1 + first.size() : nullptr)));
            BOOST_TEST((known.behind_comma(at, 4) == nullptr));
        }
}

BOOST_AUTO_TEST_SUITE_END()
