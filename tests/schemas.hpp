// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "samples.hpp"
#include "support.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value_from.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

// Whether the compiler can use strings and lists in constants, which clang with the library of g++ 12 cannot.
#if defined(__cpp_lib_constexpr_string) && defined(__cpp_lib_constexpr_vector) &&                                      \
    (!defined(__clang__) || (__clang_major__ > 14 && _GLIBCXX_RELEASE > 12))
#define CONSTEXPR_STRINGS
#endif

namespace support
{
/// A text and its issues, each as `path type`, in order.
struct row
{
    std::string              text;
    std::vector<std::string> expected = {};
};

/// Returns all parts of a report, including secrets.
inline std::vector<std::string> told(preflight::report const& found)
{
    return {summary(found), to_fastapi(found), to_fastapi(found, preflight::secrecy::verbatim)};
}

/// Checks that a struct has the same report as the JSON value that it converts to.
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

/// Checks that all functions that validate JSON text agree; for valid text, also those that validate the struct that is read from it.
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

    auto const document = preflight::parse(text); // the definition: what Boost.JSON and `validate` report
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

/// Checks that each text has the issues of its row, with all functions that validate it.
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
