// SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <preflight.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

// The names of these are names of the library, too, which does not see them where a schema is stated inside.
namespace stated
{
enum class code : unsigned char
{
    low,
    high
};
} // namespace stated

template <>
inline constexpr auto preflight::words_of<stated::code> =
    preflight::words(preflight::word{stated::code::low, "low"}, preflight::word{stated::code::high, "high"});

namespace stated
{
struct issue
{
    std::string  path;
    stated::code code = {};

    static consteval auto schema()
    {
        return preflight::object(
            preflight::field("path", &issue::path, preflight::min_length{1}), preflight::field("code", &issue::code));
    }
};

struct report
{
    std::vector<issue>  issues;
    std::vector<report> parts;
    int                 first = 0, last = 0;

    static consteval auto schema()
    {
        return preflight::object(preflight::field("issues", &report::issues, preflight::min_items{1}),
            preflight::field("parts", &report::parts, preflight::defaulted),
            preflight::field("first", &report::first, preflight::defaulted),
            preflight::field("last", &report::last, preflight::defaulted));
    }
};

/// Has a function of that name that is none of ours.
struct table
{
    int rows = 0;

    static std::string schema() { return "public"; }
};
} // namespace stated

BOOST_AUTO_TEST_SUITE(schema_stated_inside)

static_assert(preflight::described<stated::issue> && preflight::described<stated::report>);
static_assert(!preflight::described<stated::table>);
static_assert(preflight::schema_of<stated::issue>.count == 2);

BOOST_AUTO_TEST_CASE(works_as_a_specialisation)
{
    BOOST_TEST((!preflight::is_valid(stated::issue{}) && preflight::is_valid(stated::issue{"a"})));
    auto const read = preflight::read<stated::report>(R"({"issues":[{"path":"a","code":"high"}],"last":3})");
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST((read->issues[0].code == stated::code::high && read->last == 3));
    BOOST_TEST(
        preflight::write(*read).value() == R"({"issues":[{"path":"a","code":"high"}],"parts":[],"first":0,"last":3})");

    auto const issues =
        preflight::validate<stated::report>(R"({"issues":[{"path":"","code":1}],"parts":[{"issues":[]}]})");
    BOOST_TEST(support::issues(issues) == (std::vector<std::string>{"issues.0.path string_too_short",
                                              "issues.0.code enum", "parts.0.issues too_short"}),
        boost::test_tools::per_element());
    BOOST_TEST(preflight::json_schema<stated::issue>().at("properties").as_object().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
