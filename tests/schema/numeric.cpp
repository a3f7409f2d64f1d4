// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/numeric.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_numeric)

using preflight::integer;
using preflight::numeric;
using preflight::real;

static_assert(integer<int> && integer<std::int8_t> && integer<std::uint8_t> && integer<std::uint64_t>);
static_assert(real<float> && real<double> && !real<int> && !integer<double>);
static_assert(numeric<int> && numeric<double> && numeric<long double> == real<long double>);

// What a `double` does not hold would be lost where it is written.
static_assert(real<long double> == (std::numeric_limits<long double>::digits == std::numeric_limits<double>::digits));

BOOST_AUTO_TEST_CASE(no_numbers)
{
    BOOST_TEST(!numeric<bool>);
    BOOST_TEST(!numeric<char>);
    BOOST_TEST(!numeric<wchar_t>);
    BOOST_TEST(!numeric<char8_t>);
    BOOST_TEST(!numeric<char16_t>);
    BOOST_TEST(!numeric<char32_t>);
    BOOST_TEST(!numeric<int const>);
    BOOST_TEST(!numeric<double const>);
    BOOST_TEST(!numeric<float volatile>);
    BOOST_TEST(!numeric<int&>);
    BOOST_TEST(!numeric<std::string_view>);
    BOOST_TEST(!numeric<void>);
}

BOOST_AUTO_TEST_SUITE_END()
