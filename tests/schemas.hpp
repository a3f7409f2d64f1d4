#pragma once

#include "samples.hpp"
#include "support.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value_from.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

// Where the compiler can use strings and lists in constants: not clang with the library of g++ 12.
#if defined(__cpp_lib_constexpr_string) && defined(__cpp_lib_constexpr_vector) &&                                      \
    (!defined(__clang__) || (__clang_major__ > 14 && _GLIBCXX_RELEASE > 12))
#define CONSTEXPR_STRINGS
#endif

namespace support
{
/// A text, and the issues that it has: `place type`, in order.
struct row
{
    std::string              text;
    std::vector<std::string> expected = {};
};

/// Everything that a report says, secrets and all.
inline std::vector<std::string> told(preflight::report const& found)
{
    return {summary(found), to_fastapi(found), to_fastapi(found, preflight::secrecy::verbatim)};
}

/// Whether what is said of a struct is what is said of the JSON value that it becomes.
template <class T>
void agrees(T const& value, preflight::waivers granted = {})
{
    auto const found = validate(value, granted);
    BOOST_TEST(told(found) == told(preflight::validate<T>(boost::json::value_from(value), granted)),
        boost::test_tools::per_element());
    BOOST_TEST(preflight::is_valid(value, granted) == found.empty());

    boost::json::error_code ec;
    boost::json::parse(to_fastapi(found), ec);
    BOOST_TEST(!ec);

    auto const written = write(value, granted);
    BOOST_TEST(written.has_value() == found.empty());
    if (written)
    {
        auto const back = preflight::read<T>(*written, granted);
        BOOST_TEST_REQUIRE(back.has_value());
        BOOST_TEST((*back == value));
    }
    else
        BOOST_TEST(told(written.error()) == told(found), boost::test_tools::per_element());
}

/// Whether every way to judge JSON text comes to the same verdict; of valid text, also about the struct that it becomes.
template <class T>
void agrees(std::string_view text, preflight::waivers granted = {})
{
    auto const found = preflight::validate<T>(text, granted);
    auto const value = preflight::read<T>(text, granted);
    BOOST_TEST(preflight::is_valid<T>(text, granted) == found.empty());
    BOOST_TEST(value.has_value() == found.empty());
    if (value)
        agrees(*value, granted);
    else
        BOOST_TEST(told(value.error()) == told(found), boost::test_tools::per_element());

    auto const document = preflight::parse(text); // the meaning: what Boost.JSON and `validate` say
    BOOST_TEST((document.has_value() || !found.empty()));
    if (document)
    {
        BOOST_TEST(told(preflight::validate<T>(*document, granted)) == told(found), boost::test_tools::per_element());
        auto const tried = boost::json::try_value_to<T>(*document);
        BOOST_TEST(tried.has_value() == preflight::validate<T>(*document).empty());
        if (tried && value)
            BOOST_TEST((*tried == *value));
    }
    boost::json::error_code ec;
    boost::json::parse(to_fastapi(found), ec);
    BOOST_TEST(!ec);
}

/// Whether each text has the issues that its row says, whichever way it is judged.
template <class T>
void holds(std::vector<row> const& rows, preflight::waivers granted = {})
{
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(issues<T>(text, granted) == expected, boost::test_tools::per_element());
            agrees<T>(std::string_view(text), granted);
        }
}
} // namespace support
