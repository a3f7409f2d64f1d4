// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/nist_curve.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fluence_advice_nist_curve)

using preflight::detail::big_number;
using preflight::detail::nist_curve;
using preflight::detail::nist_curves;

static_assert(big_number("0") == big_number() && big_number("ff") == big_number(255));
static_assert(big_number("100000000") - big_number(1) == big_number("ffffffff"));
static_assert(big_number("ffffffffffffffff") + big_number(1) == big_number("10000000000000000"));
static_assert(big_number("10000000000000000") - big_number("ffffffff") == big_number("ffffffff00000001"));
static_assert(big_number(3) < big_number(4) && !(big_number(4) < big_number(4)) && !(big_number(5) < big_number(4)));
static_assert(big_number("ffffffff") < big_number("100000000") && !(big_number("100000000") < big_number("ffffffff")));
static_assert(big_number().bits() == 0 && big_number(1).bits() == 1 && big_number("8000000000").bits() == 40);
static_assert(big_number(5).bit(0) && !big_number(5).bit(1) && big_number(5).bit(2) && big_number("100000000").bit(32));
static_assert(big_number(std::array<unsigned char, 5>{1, 2, 3, 4, 5}) == big_number("102030405"));

static_assert(nist_curves[0].bytes() == 32 && nist_curves[1].bytes() == 48 && nist_curves[2].bytes() == 66);

namespace
{
/// A point whose coordinates FIPS 186-4, D.1.2, has: the generator of each curve.
struct point
{
    std::string_view x, y;
};
constexpr std::array<point, 3> generators{
    point{"6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
        "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"},
    point{"aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7",
        "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f"},
    point{
        "c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a"
        "429bf97e7e31c2e5bd66",
        "11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a27"
        "2c24088be94769fd16650"},
};
} // namespace

BOOST_AUTO_TEST_CASE(points_on_the_curves)
{
    for (std::size_t i = 0; i != nist_curves.size(); ++i)
        for (std::size_t j = 0; j != generators.size(); ++j)
        {
            big_number const x(generators[j].x), y(generators[j].y);
            BOOST_TEST(nist_curves[i].has(x, y) == (i == j));
            if (i != j)
                continue;
            BOOST_TEST(nist_curves[i].has(x, nist_curves[i].prime - y)); // the other point with this x
            BOOST_TEST(!nist_curves[i].has(y, x));
        }
}

// Any one bit that is another makes it no point.
BOOST_AUTO_TEST_CASE(slips)
{
    for (std::size_t i = 0; i != nist_curves.size(); ++i)
    {
        auto const&      curve = nist_curves[i];
        big_number const x(generators[i].x), y(generators[i].y);
        big_number       bit(1);
        for (std::size_t n = 0; n != curve.bits; ++n, bit = bit + bit)
        {
            BOOST_TEST(!curve.has(x.bit(n) ? x - bit : x + bit, y));
            BOOST_TEST(!curve.has(x, y.bit(n) ? y - bit : y + bit));
        }
    }
}

// What the equation alone would take: numbers beyond the prime or at its end, and short ones.
BOOST_AUTO_TEST_CASE(numbers_that_no_generator_comes_upon)
{
    auto const&      curve = nist_curves[0];
    big_number const x(generators[0].x), y(generators[0].y);
    BOOST_TEST(!curve.has(curve.prime, y));
    BOOST_TEST(!curve.has(x + curve.prime, y));
    BOOST_TEST(!curve.has(x, y + curve.prime));

    struct
    {
        std::string_view x, y;
        bool             is_fit;
    } const on_the_curve[] = {
        {"0", "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4", false},
        {"ffffffffffffffffffffffffffffffff", "4f2b92b4c596a5a47f8b041d2dea6043021ac77b9a80b1343ac9d778f4f8f733", false},
        {"100000000000000000000000000000000", "4d8531d11aecbfe7bc2c6f48e2a1a3fd264a9165a891001f9b7c2d4a19d9d622", true},
        {"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc63254f", // the order less 2
            "924a828ba19708d6f5e27ece0fdd074dda5060240d4b8ebc7dd3774593c9ed87", true},
        {"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632554", // the order and 3
            "484f0c0fda434ef0a808458914f328715d7a545e198ac7eee31dffe861b5d23f", false},
    };
    for (auto const& row : on_the_curve)
        BOOST_TEST(curve.has(big_number(row.x), big_number(row.y)) == row.is_fit, row.x);
}

BOOST_AUTO_TEST_SUITE_END()
