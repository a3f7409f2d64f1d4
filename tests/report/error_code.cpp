// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/read/parse.hpp>
#include <preflight/report/error_code.hpp>

#include <set>
#include <system_error>

BOOST_AUTO_TEST_SUITE(error_code)

using boost::system::error_code;
using preflight::code;

BOOST_AUTO_TEST_CASE(every_code_is_an_error)
{
    std::set<int> values;
    for (auto const& m : preflight::messages)
        BOOST_TEST_CONTEXT(m.type)
        {
            error_code const ec = make_error_code(m.code);
            BOOST_TEST(ec.failed());
            BOOST_TEST(ec.value() != 0);
            BOOST_TEST(static_cast<bool>(ec));
            BOOST_TEST(ec.category().name() == std::string_view("preflight"));
            BOOST_TEST(ec.message() == m.type);
            BOOST_TEST((ec == m.code));
            values.insert(ec.value());
        }
    BOOST_TEST(values.size() == preflight::messages.size());
}

BOOST_AUTO_TEST_CASE(comparisons)
{
    error_code ec = code::too_long; // by is_error_code_enum
    BOOST_TEST((ec == code::too_long));
    BOOST_TEST((ec != code::too_short));
    BOOST_TEST((ec == make_error_code(code::too_long)));
    BOOST_TEST((ec != error_code(ec.value(), boost::system::generic_category())));
    BOOST_TEST((ec.category() == make_error_code(code::missing).category()));
    BOOST_TEST((ec.category() != boost::system::system_category()));
    ec = code::missing;
    BOOST_TEST((ec != error_code()));

    std::error_code const standard = make_error_code(code::too_long);
    BOOST_TEST(standard.message() == "too_long");
    BOOST_TEST((standard == std::error_code(make_error_code(code::too_long))));
}

// Each shared library of a program may have a category of its own.
BOOST_AUTO_TEST_CASE(a_category_is_known_by_its_number)
{
    preflight::detail::category const another;
    BOOST_TEST((another == make_error_code(code::missing).category()));
    BOOST_TEST((another != boost::system::generic_category()));
}

BOOST_AUTO_TEST_CASE(other_numbers_than_codes_are_unknown)
{
    auto const& category = make_error_code(code::missing).category();
    int const   last     = static_cast<int>(code::other);
    for (int const value : {-1, 0, last + 1})
        BOOST_TEST(category.message(value) == "unknown", value);
    BOOST_TEST(category.message(last) != "unknown");
}

BOOST_AUTO_TEST_CASE(what_is_thrown_for_an_issue)
{
    auto const is_told = [](boost::system::system_error const& e) {
        return e.code() == code::json_invalid && std::string_view(e.what()).starts_with("body: JSON decode error");
    };
    BOOST_CHECK_EXCEPTION((void)preflight::parse("{").value(), boost::system::system_error, is_told);
}

BOOST_AUTO_TEST_CASE(what_is_thrown_for_a_report)
{
    auto const found = preflight::validate<sample::limits>(std::string_view(R"({"percent":1,"ratio":"x","code":"A"})"));
    try
    {
        throw_exception_from_error(found, BOOST_CURRENT_LOCATION);
    }
    catch (boost::system::system_error const& e)
    {
        BOOST_TEST((e.code() == code::float_type));
        BOOST_TEST(std::string_view(e.what()).starts_with(summary(found)));
    }
    BOOST_CHECK_THROW(throw_exception_from_error(found, BOOST_CURRENT_LOCATION), boost::system::system_error);
}

BOOST_AUTO_TEST_SUITE_END()
