// SPDX-License-Identifier: BSL-1.0
#include <preflight/convert/scalar_of.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

BOOST_AUTO_TEST_SUITE(convert_scalar_of)

using boost::json::value;
using preflight::json_scalar;
using preflight::json_type;
using preflight::detail::scalar_of;
using preflight::detail::type_of;

BOOST_AUTO_TEST_CASE(the_type_of_each)
{
    struct
    {
        value     of;
        json_type type;
        bool      is_scalar; // of which a scalar says more than null
    } const rows[] = {
        {nullptr, json_type::null, true},
        {true, json_type::boolean, true},
        {false, json_type::boolean, true},
        {-1, json_type::number, true},
        {1U, json_type::number, true},
        {0.5, json_type::number, true},
        {"", json_type::string, true},
        {boost::json::array(), json_type::array, false},
        {boost::json::array{1}, json_type::array, false},
        {boost::json::object(), json_type::object, false},
    };
    for (auto const& [of, type, is_scalar] : rows)
        BOOST_TEST_CONTEXT(of)
        {
            BOOST_TEST((type_of(of) == type));
            BOOST_TEST((scalar_of(of, true).type() == (is_scalar ? type : json_type::null)));
        }
}

BOOST_AUTO_TEST_CASE(what_each_says)
{
    using form = json_scalar::number;
    BOOST_TEST(scalar_of(true, true).boolean());
    BOOST_TEST(!scalar_of(false, true).boolean());

    auto const least = scalar_of(std::numeric_limits<std::int64_t>::min(), true);
    BOOST_TEST((least.form() == form::negative));
    BOOST_TEST(least.signed_integer() == std::numeric_limits<std::int64_t>::min());
    auto const most = scalar_of(std::numeric_limits<std::uint64_t>::max(), true);
    BOOST_TEST((most.form() == form::natural));
    BOOST_TEST(most.unsigned_integer() == std::numeric_limits<std::uint64_t>::max());
    auto const real = scalar_of(0.5, true);
    BOOST_TEST((real.form() == form::real));
    BOOST_TEST(real.real() == 0.5);
    BOOST_TEST((scalar_of(nullptr, true).form() == form::none && scalar_of("1", true).form() == form::none));
}

BOOST_AUTO_TEST_CASE(text_is_looked_at_where_it_lies)
{
    value const text("a text that is longer than what a string holds in itself \x80");
    auto const  scalar = scalar_of(text, false);
    BOOST_TEST(scalar.text() == std::string_view(text.get_string()));
    BOOST_TEST(static_cast<void const*>(scalar.text().data()) == static_cast<void const*>(text.get_string().data()));
    BOOST_TEST(!scalar.is_known_utf8());
    BOOST_TEST(scalar_of(text, true).is_known_utf8());
}

BOOST_AUTO_TEST_SUITE_END()
