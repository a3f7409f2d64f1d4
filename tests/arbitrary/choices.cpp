// SPDX-License-Identifier: BSL-1.0
#include <preflight/arbitrary/choices.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(arbitrary_choices)

using preflight::choices;

BOOST_AUTO_TEST_CASE(bytes_are_taken_in_order)
{
    std::vector<std::uint8_t> const bytes{7, 255, 1, 2, 3};
    choices                         from(bytes);
    BOOST_TEST(from.byte() == 7U);
    BOOST_TEST(from.below(256) == 255U);
    BOOST_TEST(from.below(1 << 16) == 0x0102U);
    BOOST_TEST(from.below(0) == 0U); // neither needs a byte
    BOOST_TEST(from.below(1) == 0U);
    BOOST_TEST(from.byte() == 3U);
}

BOOST_AUTO_TEST_CASE(when_they_have_run_out_all_is_0)
{
    std::array<std::uint8_t, 1> const one{255};
    choices                           none, from(one);
    from.byte();
    for (choices* const each : {&none, &from})
    {
        BOOST_TEST(each->byte() == 0U);
        BOOST_TEST(each->below(1000000) == 0U);
        BOOST_TEST(!each->once_in(2));
        BOOST_TEST(each->pick(std::string("ab")) == 'a');
    }
    BOOST_TEST(none.once_in(1)); // always
}

BOOST_AUTO_TEST_CASE(a_number_that_is_cut_is_one_of_those_asked_for)
{
    std::vector<std::uint8_t> const bytes{0xff};
    choices                         from(bytes);
    BOOST_TEST(from.below(1000) == 0xff00U % 1000);
}

BOOST_AUTO_TEST_CASE(as_many_bytes_are_taken_as_the_number_needs)
{
    struct
    {
        std::size_t n, taken;
    } const rows[] = {
        {2, 1}, {0x100, 1}, {0x101, 2}, {0x10000, 2}, {0x10001, 3}, {0x1000000, 3}, {0x1000001, 4}, {0x100000001, 5}};
    for (auto const& [n, taken] : rows)
    {
        std::vector<std::uint8_t> bytes(taken);
        bytes.push_back(7);
        choices from(bytes);
        BOOST_TEST(from.below(n) == 0U);
        BOOST_TEST(from.byte() == 7U, n);
    }
}

namespace
{
/// An engine of bytes: each in turn.
struct counter
{
    using result_type = std::uint8_t;
    unsigned given    = 0;

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 255; }
    result_type                  operator()() { return static_cast<result_type>(given++ & 0xff); }
};
} // namespace

BOOST_AUTO_TEST_CASE(an_engine_gives_every_byte_as_often)
{
    counter                engine;
    choices                from(engine);
    std::set<std::uint8_t> all;
    for (int n = 0; n != 256; ++n)
        all.insert(from.byte());
    BOOST_TEST(all.size() == 256U);
    BOOST_TEST(engine.given == 256U); // and no more
}

BOOST_AUTO_TEST_CASE(any_engine_will_do)
{
    auto const seen = [](auto engine) {
        choices               from(engine);
        std::set<std::size_t> all;
        for (int n = 0; n != 2000; ++n)
            all.insert(from.below(10));
        return all.size();
    };
    BOOST_TEST(seen(std::mt19937(1)) == 10U);
    BOOST_TEST(seen(std::mt19937_64(1)) == 10U);
    BOOST_TEST(seen(std::minstd_rand(1)) == 10U);
    BOOST_TEST(seen(std::ranlux24(1)) == 10U);
}

BOOST_AUTO_TEST_SUITE_END()
