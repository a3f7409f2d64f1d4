// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/read/fast/scan_scalar.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(fast_scan_scalar)

using preflight::fast::read_number;

namespace
{
template <class V>
struct row
{
    std::string_view number;
    std::optional<V> expected = {}; // nullopt when it is left to the parser
};

template <class V>
void judge(std::initializer_list<row<V>> rows)
{
    for (auto const& [number, expected] : rows)
        for (std::string_view const behind : {"}", ",", "]", " }", "x"})
        {
            std::string const text = std::string(number).append(behind);
            V                 out{};
            char const* const end = read_number(text.data(), out);
            BOOST_TEST((end != nullptr) == expected.has_value(), text);
            if (end)
            {
                BOOST_TEST(std::string_view(end) == behind, text);
                BOOST_TEST(out == expected.value_or(V{}), text);
                if constexpr (std::is_floating_point_v<V>)
                    BOOST_TEST(std::signbit(out) == (number[0] == '-'), text);
            }
        }
}
} // namespace

BOOST_AUTO_TEST_CASE(integers)
{
    judge<std::int8_t>(
        {{"0", 0}, {"-0", 0}, {"-128", -128}, {"-129"}, {"127", 127}, {"128"}, {"12.0"}, {"1e1"}, {"+1"}, {""}, {"-"}});
    judge<std::uint64_t>(
        {{"18446744073709551615", std::numeric_limits<std::uint64_t>::max()}, {"18446744073709551616"}, {"-1"}});
    judge<std::int64_t>({{"-9223372036854775808", std::numeric_limits<std::int64_t>::min()}, {"-9223372036854775809"}});
}

BOOST_AUTO_TEST_CASE(reals)
{
    judge<double>({{"0", 0.0}, {"-0"}, {"-0.0", -0.0}, {"-0e0", -0.0}, {"-1.5e3", -1500.0}, {"1E+2", 100.0},
        {"0.1", 0.1}, {"5e-324", 5e-324}, {"1e400"}, {"1e-400"}, {"1."}, {".5"}, {"1e"}, {"1e+"}, {"1e00001"},
        {"Infinity"}, {"nan"}});
}

BOOST_AUTO_TEST_CASE(reals_that_fit)
{
    auto const scans = [](std::string_view number) {
        std::string const text = std::string(number) + '}';
        double            out{};
        return scan_scalar<float>(preflight::fast::source(text), text.data(), out) != nullptr && out == std::stod(text);
    };
    BOOST_TEST(scans("0.5"));
    BOOST_TEST(scans("3.4e38"));
    BOOST_TEST(!scans("1e39"));
    BOOST_TEST(!scans("-1e39"));
}

// Any scalar, as a kind of a user's own sees it.
BOOST_AUTO_TEST_CASE(scalars_of_every_type)
{
    using preflight::json_scalar;
    using preflight::json_type;
    struct
    {
        std::string_view    text;
        json_type           type;
        json_scalar::number form = json_scalar::number::none;
    } const rows[] = {
        {"\"a\"", json_type::string},
        {"true", json_type::boolean},
        {"false", json_type::boolean},
        {"-1", json_type::number, json_scalar::number::negative},
        {"9223372036854775807", json_type::number, json_scalar::number::negative},
        {"9223372036854775808", json_type::number, json_scalar::number::natural},
        {"18446744073709551616", json_type::number, json_scalar::number::real},
        {"0.5", json_type::number, json_scalar::number::real},
        {"null", json_type::null, json_scalar().form()},
    };
    for (auto const& [text, type, form] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            std::string const             object = std::string(text) + '}';
            preflight::fast::source const source(object);
            json_scalar                   out;
            char const* const             end = read_scalar(source, source.begin(), out);
            BOOST_TEST_REQUIRE(end);
            BOOST_TEST(static_cast<std::size_t>(end - source.begin()) == text.size());
            BOOST_TEST((out.type() == type && out.form() == form));
        }
    for (std::string_view const text : {"\"a", "\"\\n\"", "nul", "tru", "[1]", "1e400", ""})
    {
        std::string const             object = std::string(text) + '}';
        preflight::fast::source const source(object);
        json_scalar                   out;
        BOOST_TEST(!read_scalar(source, source.begin(), out), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
