// SPDX-License-Identifier: BSL-1.0
#include "support.hpp"

#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/skip.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(fast_skip)

using namespace preflight::fast;

namespace
{
/// Returns whether a value is skipped as a whole when it is the only member of an object.
bool skips(std::string const& value, std::size_t levels = 31)
{
    std::string const       text = "{\"x\":" + value + "}";
    std::vector<char> const exact(text.begin(), text.end());
    source const            read({exact.data(), exact.size()});
    char const* const       behind = skip_value(read, read.begin() + 5, levels);
    return behind && behind != read.end() &&
           skip_space(read, behind) == read.end() - 1; // the last brace is the object's
}

/// Returns all texts of `n` of the pieces.
template <class F>
void each_sequence(std::vector<std::string> const& pieces, std::size_t n, std::string const& before, F const& f)
{
    f(before);
    if (n != 0)
        for (auto const& piece : pieces)
            each_sequence(pieces, n - 1, before + piece, f);
}
} // namespace

// It is exactly as strict as the parser, for every short sequence of tokens, and of characters at which strings and numbers go wrong.
BOOST_AUTO_TEST_CASE(skips_what_the_parser_takes)
{
    std::size_t taken   = 0;
    auto const  compare = [&](std::string const& text) {
        boost::json::error_code ec;
        boost::json::parse(text, ec);
        bool const is = skips(text);
        taken += is;
        if (!text.starts_with(' ')) // a value begins where it begins
            BOOST_TEST_CONTEXT(text)
        BOOST_REQUIRE_EQUAL(is, !ec);
    };
    each_sequence({"{", "}", "[", "]", ",", ":", "\"a\"", "1", " "}, 5, "", compare);
    each_sequence({"0", "1", "-", "+", ".", "e", "E"}, 6, "", compare);
    each_sequence({"\"", "\\", "u", "n", "0000", "d83d", "DE00", "\xc3", "\xa4", "\xed\xa0\x80", "\x1f", "\x7f"}, 4,
        "\"", compare);
    for (std::string const text : {"true", "false", "null", "tru", "nul", "truE", "falsey", "1d5", "1D5", "1f5", "1e5",
             "1E5", "\"\\u00e4\\\"\"", "\"\xf4\x90\x80\x80\""})
        compare(text);
    BOOST_TEST(taken > 500u);
}

BOOST_AUTO_TEST_CASE(depth)
{
    using support::times;
    for (std::size_t levels : {0u, 1u, 31u})
        for (std::string_view const pair : {"[]", "{}"})
        {
            std::string const open = pair == "[]" ? "[" : "{\"a\":", close(1, pair[1]);
            auto const        nest = [&](std::size_t n) { return times(n, open) + "1" + times(n, close); };
            BOOST_TEST(skips(nest(levels), levels));
            BOOST_TEST(!skips(nest(levels + 1), levels));
        }
    BOOST_TEST(!skips("[[]]", 1));
    BOOST_TEST(skips("[[],{}]", 2));
}

BOOST_AUTO_TEST_CASE(numbers)
{
    auto const reads = []<class V>(std::string_view digits, V expected) {
        std::string const text = std::string(digits) + "}";
        V                 out{};
        char const* const behind = read_number(text.data(), out);
        return behind == text.data() + digits.size() && out == expected;
    };
    BOOST_TEST(reads("0", 0));
    BOOST_TEST(reads("-0", 0));
    BOOST_TEST(reads("2147483647", std::numeric_limits<int>::max()));
    BOOST_TEST(reads("-9223372036854775808", std::numeric_limits<std::int64_t>::min()));
    BOOST_TEST(reads("18446744073709551615", std::numeric_limits<std::uint64_t>::max()));
    BOOST_TEST(reads("-1.5e3", -1500.0));
    BOOST_TEST(reads("1e-7", 1e-7));
    BOOST_TEST(reads("1.7976931348623158e308", 1.7976931348623157e308));

    for (std::string_view const digits :
        {"2147483648", "-2147483649", "1.0", "1e2", "01", "+1", "-", "", "1.", ".5", "true"})
        BOOST_TEST(!reads(digits, 1), digits);
    for (std::string_view const digits : {"1e400", "-1e400", "1e-400", "NaN", "Infinity", "1e", "00", "1e12345"})
        BOOST_TEST(!reads(digits, 1.0), digits);
    BOOST_TEST(!reads("-1", 1u));
}

BOOST_AUTO_TEST_SUITE_END()
