// SPDX-License-Identifier: BSL-1.0
#include <preflight/config.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(config_macros)

#if defined(__SSE2__) && !defined(PREFLIGHT_PORTABLE)
constexpr int sse2 = 1;
#else
constexpr int sse2 = 0;
#endif

#if defined(__AVX2__) && !defined(PREFLIGHT_PORTABLE)
constexpr int avx2 = 1;
#else
constexpr int avx2 = 0;
#endif
#if defined(__AARCH64EL__) && defined(__ARM_NEON) && !defined(PREFLIGHT_PORTABLE)
constexpr int neon = 1;
#else
constexpr int neon = 0;
#endif
#if defined(PREFLIGHT_NO_FAST)
constexpr int fast = 0;
#else
constexpr int fast = 1;
#endif

BOOST_AUTO_TEST_CASE(say_what_is_chosen)
{
    BOOST_TEST(PREFLIGHT_SSE2 == sse2);
    BOOST_TEST(PREFLIGHT_AVX2 == avx2);
    BOOST_TEST(PREFLIGHT_NEON == neon);
    BOOST_TEST(PREFLIGHT_FAST == fast);
}

BOOST_AUTO_TEST_SUITE_END()
