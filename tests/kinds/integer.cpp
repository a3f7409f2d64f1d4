// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/integer.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>

BOOST_AUTO_TEST_SUITE(kinds_integer)

using decoding::decoded;
using preflight::json_scalar;
using preflight::json_type;

/// What is the same for integers of every width.
template <class V>
constexpr bool is_integer()
{
    using kind = preflight::kind<V>;
    static_assert(kind::what == preflight::shape::scalar && kind::types == json_type::number);
    static_assert(kind::name == "integer" && std::same_as<typename kind::subject, V>);
    static_assert(kind::wrong_type.code == preflight::code::int_type);

    using limits = std::numeric_limits<V>;
    V out        = 1;
    kind::assign(out, limits::max());
    return kind::is_sound(limits::min()) && kind::is_sound(limits::max()) &&
           kind::subject_of(limits::min()) == limits::min() && out == limits::max();
}
static_assert(is_integer<std::int8_t>() && is_integer<std::int16_t>() && is_integer<std::int32_t>());
static_assert(is_integer<std::int64_t>() && is_integer<std::uint8_t>() && is_integer<std::uint16_t>());
static_assert(is_integer<std::uint32_t>() && is_integer<std::uint64_t>() && is_integer<signed char>());
static_assert(is_integer<long>() && is_integer<long long>() && is_integer<unsigned long long>());
static_assert(!preflight::describable<char> && !preflight::describable<char8_t>);

BOOST_AUTO_TEST_CASE(both_ends_of_each_type)
{
    decoding::holds<std::int8_t>({
        {"-129", "greater_than_equal ge=-128"},
        {"-128", "-128"},
        {"127", "127"},
        {"128", "less_than_equal le=127"},
        {"-129.0", "greater_than_equal ge=-128"},
        {"-128.0", "-128"},
        {"127.0", "127"},
        {"128.0", "less_than_equal le=127"},
        {"18446744073709551615", "less_than_equal le=127"},
    });
    decoding::holds<std::uint8_t>({
        {"-1", "greater_than_equal ge=0"},
        {"0", "0"},
        {"-0", "0"},
        {"255", "255"},
        {"256", "less_than_equal le=255"},
        {"-1.0", "greater_than_equal ge=0"},
        {"-0.0", "0"},
        {"255.0", "255"},
        {"256.0", "less_than_equal le=255"},
    });
    decoding::holds<std::int16_t>({
        {"-32769", "greater_than_equal ge=-32768"},
        {"-32768", "-32768"},
        {"32767", "32767"},
        {"32768", "less_than_equal le=32767"},
    });
    decoding::holds<std::uint16_t>({
        {"-1", "greater_than_equal ge=0"},
        {"65535", "65535"},
        {"65536", "less_than_equal le=65535"},
    });
    decoding::holds<std::int32_t>({
        {"-2147483649", "greater_than_equal ge=-2147483648"},
        {"-2147483648", "-2147483648"},
        {"2147483647", "2147483647"},
        {"2147483648", "less_than_equal le=2147483647"},
        {"2147483647.0", "2147483647"},
        {"2147483648.0", "less_than_equal le=2147483647"},
    });
    decoding::holds<std::uint32_t>({
        {"-1", "greater_than_equal ge=0"},
        {"4294967295", "4294967295"},
        {"4294967296", "less_than_equal le=4294967295"},
    });
    decoding::holds<std::int64_t>({
        {"-9223372036854775809", "greater_than_equal ge=-9223372036854775808"},
        {"-9223372036854776832", "greater_than_equal ge=-9223372036854775808"}, // the last that rounds to the least
        {"-9223372036854776833", "greater_than_equal ge=-9223372036854775808"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"9223372036854775807", "9223372036854775807"},
        {"9223372036854775808", "less_than_equal le=9223372036854775807"},
        {"18446744073709551616", "less_than_equal le=9223372036854775807"},
        {"-9223372036854775808.0", "greater_than_equal ge=-9223372036854775808"}, // the same `double` as one less
        {"-9223372036854774784.0", "-9223372036854774784"},
        {"-9223372036854777856.0", "greater_than_equal ge=-9223372036854775808"}, // the next number of a `double`
        {"9223372036854774784.0", "9223372036854774784"},
        {"9223372036854775808.0", "less_than_equal le=9223372036854775807"},
    });
    decoding::holds<std::uint64_t>({
        {"-1", "greater_than_equal ge=0"},
        {"9223372036854775808", "9223372036854775808"},
        {"18446744073709551615", "18446744073709551615"},
        {"18446744073709551616", "less_than_equal le=18446744073709551615"},
        {"18446744073709549568.0", "18446744073709549568"},
        {"18446744073709551616.0", "less_than_equal le=18446744073709551615"},
    });
}

BOOST_AUTO_TEST_CASE(what_is_behind_the_point)
{
    decoding::holds<int>({
        {"1.0", "1"},
        {"-1.0", "-1"},
        {"1e2", "100"},
        {"12.5e1", "125"},
        {"1.5", "int_from_float"},
        {"-0.5", "int_from_float"},
        {"1e-300", "int_from_float"},
        {"1e-400", "0"}, // which is zero as a `double`
        {"2147483647.5", "int_from_float"},
        {"2147483648.5", "int_from_float"}, // of two things that are wrong, the fraction is told
        {"1e300", "less_than_equal le=2147483647"},
        {"-1e300", "greater_than_equal ge=-2147483648"},
    });
    // what no JSON spells, and a program may hold
    constexpr double inf = std::numeric_limits<double>::infinity();
    BOOST_TEST(decoded<int>(json_scalar(inf)) == "less_than_equal le=2147483647");
    BOOST_TEST(decoded<int>(json_scalar(-inf)) == "greater_than_equal ge=-2147483648");
    BOOST_TEST(decoded<int>(json_scalar(std::numeric_limits<double>::quiet_NaN())) == "int_from_float");
}

BOOST_AUTO_TEST_CASE(other_json_types)
{
    decoding::holds<int>({{"true", "int_type"}, {"null", "int_type"}, {R"("1")", "int_type"}, {"[]", "int_type"}});
    BOOST_TEST(preflight::make_issue(preflight::kind<int>::wrong_type).message == "Input should be a valid integer");
}

/// The type that is put for a value, which keeps its sign.
template <class V>
constexpr bool puts_signed()
{
    bool is_signed = false;
    preflight::kind<V>::encode(V{1}, [&](auto what) {
        static_assert(sizeof(what) == 8);
        is_signed = std::same_as<decltype(what), std::int64_t>;
    });
    return is_signed;
}
static_assert(puts_signed<std::int8_t>() && puts_signed<int>() && puts_signed<std::int64_t>());
static_assert(!puts_signed<std::uint8_t>() && !puts_signed<unsigned>() && !puts_signed<std::uint64_t>());

BOOST_AUTO_TEST_CASE(written)
{
    BOOST_TEST(decoding::encoded(std::int8_t{-128}) == "-128");
    BOOST_TEST(decoding::encoded(std::uint8_t{255}) == "255");
    BOOST_TEST(decoding::encoded(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    BOOST_TEST(decoding::encoded(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}

BOOST_AUTO_TEST_CASE(schema)
{
    decoding::has_keywords<std::int8_t>(R"({"type": "integer", "minimum": -128, "maximum": 127})");
    decoding::has_keywords<std::uint16_t>(R"({"type": "integer", "minimum": 0, "maximum": 65535})");
    decoding::has_keywords<std::int64_t>(
        R"({"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807})");
    decoding::has_keywords<std::uint64_t>(R"({"type": "integer", "minimum": 0, "maximum": 18446744073709551615})");
}

namespace
{
/// Checks that both ends are among the edges inside, and that none outside is taken.
template <class V>
void has_edges()
{
    using limits            = std::numeric_limits<V>;
    std::string const least = std::to_string(limits::min()), most = std::to_string(limits::max());
    std::string const below = "greater_than_equal ge=" + least, beyond = "less_than_equal le=" + most;
    BOOST_TEST_CONTEXT(least << " to " << most)
    {
        decoding::edges<V> const found;
        BOOST_TEST(found.count(found.inside, least) >= 1U);
        BOOST_TEST(found.count(found.inside, most) >= 1U);
        BOOST_TEST(found.count(found.inside, "1") == 1U);
        BOOST_TEST(found.count(found.outside, "int_from_float") == 5U);
        BOOST_TEST(found.count(found.outside, below) == 2U);
        BOOST_TEST(found.count(found.outside, beyond) == 2U);
        BOOST_TEST(found.outside.size() == 9U);
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(edges_of_every_width)
{
    has_edges<std::int8_t>();
    has_edges<std::uint8_t>();
    has_edges<std::int16_t>();
    has_edges<std::uint16_t>();
    has_edges<std::int32_t>();
    has_edges<std::uint32_t>();
    has_edges<std::int64_t>();
    has_edges<std::uint64_t>();
}

BOOST_AUTO_TEST_SUITE_END()
