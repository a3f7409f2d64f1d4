// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/real.hpp>

#include <boost/json/object.hpp>

#include <cmath>
#include <concepts>
#include <limits>

BOOST_AUTO_TEST_SUITE(kinds_real)

using decoding::decoded;
using preflight::json_scalar;
using preflight::json_type;

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What is the same for both types.
template <class V>
constexpr bool is_real()
{
    using kind = preflight::kind<V>;
    static_assert(kind::what == preflight::shape::scalar && kind::types == json_type::number);
    static_assert(kind::name == "number" && std::same_as<typename kind::subject, double>);
    static_assert(kind::wrong_type.code == preflight::code::float_type);

    using limits = std::numeric_limits<V>;
    V out        = 1;
    kind::assign(out, kind::subject_of(limits::max()));
    return kind::is_sound(0) && kind::is_sound(limits::lowest()) && kind::is_sound(limits::max()) &&
           !kind::is_sound(limits::infinity()) && !kind::is_sound(-limits::infinity()) &&
           !kind::is_sound(limits::quiet_NaN()) && kind::subject_of(V(0.5)) == 0.5 && out == limits::max();
}
static_assert(is_real<double>() && is_real<float>());

BOOST_AUTO_TEST_CASE(any_number_that_is_finite)
{
    decoding::holds<double>({
        {"0", "0.0"},
        {"-0", "0.0"},
        {"-0.0", "-0.0"},
        {"0.1", "0.1"},
        {"-9223372036854775808", "-9.223372036854776e+18"},
        {"18446744073709551615", "1.8446744073709552e+19"},
        {"1.7976931348623157e308", "1.7976931348623157e+308"},
        {"-1.7976931348623157e308", "-1.7976931348623157e+308"},
        {"1e309", "finite_number"},
        {"-1e309", "finite_number"},
        {"5e-324", "5e-324"},
        {"1e-400", "0.0"},
    });
    BOOST_TEST(decoded<double>(json_scalar(inf)) == "finite_number");
    BOOST_TEST(decoded<double>(json_scalar(-inf)) == "finite_number");
    BOOST_TEST(decoded<double>(json_scalar(nan)) == "finite_number");
}

BOOST_AUTO_TEST_CASE(a_narrow_one)
{
    double const end = 0x1.ffffffp127; // half a step beyond the greatest
    auto const   is  = [](double number) { return decoded<float>(json_scalar(number)); };
    BOOST_TEST(is(std::nextafter(end, 0)) == "3.4028235e+38");
    BOOST_TEST(is(-std::nextafter(end, 0)) == "-3.4028235e+38");
    BOOST_TEST(is(std::numeric_limits<float>::max()) == "3.4028235e+38");
    BOOST_TEST(is(end) == "finite_number");
    BOOST_TEST(is(-end) == "finite_number");
    BOOST_TEST(is(nan) == "finite_number");
    decoding::holds<float>({
        {"1", "1.0"},
        {"0.1", "0.1"},
        {"0.10000000149011612", "0.1"}, // rounded
        {"-0.7", "-0.7"},
        {"16777217", "16777216.0"},
        {"81356611584", "81356611584.0"}, // fifteen digits say it
        {"9.5367431640625e-07", "9.5367431640625e-07"},
        {"1e39", "finite_number"},
        {"1e-50", "0.0"},
        {"1e-45", "1e-45"},
    });
}

BOOST_AUTO_TEST_CASE(other_json_types)
{
    decoding::holds<double>(
        {{"true", "float_type"}, {"null", "float_type"}, {R"("1.5")", "float_type"}, {"{}", "float_type"}});
    BOOST_TEST(preflight::make_issue(preflight::kind<double>::wrong_type).message == "Input should be a valid number");
    BOOST_TEST(preflight::make_issue(preflight::detail::plain_issue<preflight::code::finite_number>{}).message ==
               "Input should be a finite number");
}

BOOST_AUTO_TEST_CASE(written)
{
    BOOST_TEST(decoding::encoded(0.25) == "0.25");
    BOOST_TEST(decoding::encoded(0.25F) == "0.25");
    BOOST_TEST(decoding::encoded(0.1F) == "0.1");
    BOOST_TEST(decoding::encoded(-0.0) == "-0.0");
    BOOST_TEST(decoding::encoded(inf) == "1e+309"); // not sound, and no JSON could say more
    BOOST_TEST(decoding::encoded(nan) == "null");
}

BOOST_AUTO_TEST_CASE(schema)
{
    decoding::has_keywords<double>(R"({"type": "number"})");

    boost::json::object narrow;
    preflight::keywords put(narrow);
    preflight::kind<float>::keywords(put);
    BOOST_TEST(narrow.size() == 3U);
    BOOST_TEST((narrow.at("type") == "number"));
    BOOST_TEST((narrow.at("exclusiveMaximum") == 0x1.ffffffp127 && narrow.at("exclusiveMinimum") == -0x1.ffffffp127));
}

BOOST_AUTO_TEST_CASE(edges_of_both_types)
{
    decoding::edges<double> const wide;
    for (auto const each :
        {"0.0", "-0.0", "0.5", "5e-324", "1e+16", "1e-05", "1.7976931348623157e+308", "-1.7976931348623157e+308"})
        BOOST_TEST(wide.count(wide.inside, each) == 1U, each);
    BOOST_TEST(wide.count(wide.inside, "finite_number") == 0U);
    BOOST_TEST(wide.count(wide.outside, "finite_number") == 2U);
    BOOST_TEST(wide.outside.size() == 2U);

    decoding::edges<float> const narrow;
    BOOST_TEST(narrow.count(narrow.inside, "3.4028235e+38") == 1U);
    BOOST_TEST(narrow.count(narrow.inside, "-3.4028235e+38") == 1U);
    BOOST_TEST(narrow.count(narrow.inside, "finite_number") == 0U);
    BOOST_TEST(narrow.count(narrow.outside, "finite_number") == 2U);
    BOOST_TEST(narrow.outside.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
