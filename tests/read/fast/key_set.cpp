// SPDX-License-Identifier: BSL-1.0
#include <preflight/read/fast/key_set.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_key_set)

BOOST_AUTO_TEST_CASE(each_key_once)
{
    preflight::fast::key_set keys;
    for (std::string_view const key : {"", "a", "b", "ab", "A"})
        BOOST_TEST(keys.add(key), key);
    for (std::string_view const key : {"", "a", "b", "ab", "A"})
        BOOST_TEST(!keys.add(key), key);
}

BOOST_AUTO_TEST_CASE(there_is_room_for_32)
{
    preflight::fast::key_set keys;
    std::vector<std::string> all;
    for (int n = 0; n != 33; ++n)
        all.push_back(std::to_string(n));
    for (int n = 0; n != 33; ++n)
        BOOST_TEST(keys.add(all[static_cast<std::size_t>(n)]) == (n != 32));
}

BOOST_AUTO_TEST_SUITE_END()
