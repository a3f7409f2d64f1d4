// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/schema/field.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Types of this test.
namespace kind_test
{
struct plain
{
    int n = 0;
};
struct with_schema
{
    int n = 0;
};
enum class colour
{
    red
};
union either
{
    int   n;
    float x;
};
} // namespace kind_test

template <>
inline constexpr int preflight::schema_of<kind_test::with_schema> = 0; // any value but null is one

BOOST_AUTO_TEST_SUITE(kind)

namespace pf = preflight;
using kind_test::plain;
using kind_test::with_schema;
using std::optional;
using std::string;
using std::string_view;
using std::vector;

using pf::shape;

// Which shape a type has.
static_assert(pf::kind<string>::what == shape::scalar && pf::kind<string_view>::what == shape::scalar);
static_assert(pf::kind<bool>::what == shape::scalar && pf::kind<double>::what == shape::scalar);
static_assert(pf::kind<short>::what == shape::scalar && pf::kind<std::uint64_t>::what == shape::scalar);
static_assert(pf::kind<optional<int>>::what == shape::nullable && pf::kind<vector<int>>::what == shape::sequence);
static_assert(pf::kind<with_schema>::what == shape::record && pf::kind<plain>::what == shape::record);
static_assert(pf::scalar<float> && !pf::scalar<vector<int>> && pf::nullable<optional<plain>> && !pf::nullable<plain>);
static_assert(pf::sequence<vector<plain>> && !pf::sequence<string> && pf::record<plain> && !pf::record<string>);
static_assert(pf::described<with_schema> && !pf::described<plain> && !pf::described<string> && !pf::described<int>);

// What no schema can describe.
static_assert(!pf::describable<kind_test::colour> && !pf::describable<kind_test::either>);
static_assert(!pf::describable<int*> && !pf::describable<char const*>);
static_assert(!pf::describable<vector<bool>> && !pf::describable<optional<vector<bool>>>);
static_assert(!pf::describable<std::map<int, int>> && !pf::describable<std::list<int>>);
static_assert(!pf::describable<int[3]> && !pf::describable<void>);
static_assert(!pf::describable<std::wstring> && !pf::describable<std::u8string> && !pf::describable<std::nullptr_t>);
static_assert(!pf::describable<optional<optional<int>>>);
static_assert(!pf::describable<int&> && !pf::describable<string const&>);

// What one can; of a struct it is not asked whether it has a schema, which may still have to be stated.
static_assert(pf::describable<with_schema> && pf::describable<optional<with_schema>>);
static_assert(pf::describable<plain> && pf::describable<vector<plain>>);
static_assert(pf::describable<string> && pf::describable<string_view> && pf::describable<optional<string>>);
static_assert(pf::describable<bool> && pf::describable<int> && pf::describable<double> && pf::describable<float>);
static_assert(pf::describable<vector<string>> && pf::describable<optional<vector<optional<string>>>>);
static_assert(
    pf::describable<vector<int>> && pf::describable<vector<double>> && pf::describable<vector<optional<bool>>>);
static_assert(pf::describable<vector<vector<int>>> && !pf::describable<vector<vector<bool>>>);
static_assert(!pf::describable<vector<int*>> && !pf::describable<vector<vector<int*>>>);

// What a whole document can be.
static_assert(
    pf::document_type<with_schema> && pf::document_type<vector<with_schema>> && pf::document_type<vector<int>>);
static_assert(pf::document_type<int> && pf::document_type<string> && pf::document_type<optional<with_schema>>);
static_assert(pf::document_type<optional<plain>>); // whose schema its first use asks for
static_assert(!pf::document_type<plain> && !pf::document_type<vector<int*>>);

// A character is no number, and a constant nothing that can be read into.
BOOST_AUTO_TEST_CASE(no_numbers)
{
    BOOST_TEST(!pf::describable<char>);
    BOOST_TEST(!pf::describable<wchar_t>);
    BOOST_TEST(!pf::describable<char8_t>);
    BOOST_TEST(!pf::describable<char16_t>);
    BOOST_TEST(!pf::describable<char32_t>);
    BOOST_TEST(!pf::describable<int const>);
    BOOST_TEST(!pf::describable<bool const>);
}

static_assert(std::same_as<pf::unwrapped_t<int>, int> && std::same_as<pf::unwrapped_t<optional<int>>, int>);
static_assert(std::same_as<pf::unwrapped_t<optional<vector<int>>>, vector<int>>);
static_assert(std::same_as<pf::unwrapped_t<vector<optional<int>>>, vector<optional<int>>>);

static_assert(std::same_as<pf::element_t<vector<int>>, int> && std::same_as<pf::element_t<optional<vector<int>>>, int>);
static_assert(std::same_as<pf::element_t<vector<vector<int>>>, vector<int>> && std::same_as<pf::element_t<int>, void>);

// What rules see.
static_assert(
    std::same_as<pf::subject_t<string>, string_view> && std::same_as<pf::subject_t<string_view>, string_view>);
static_assert(std::same_as<pf::subject_t<optional<string>>, string_view>);
static_assert(std::same_as<pf::subject_t<vector<string>>, pf::item_list>);
static_assert(std::same_as<pf::subject_t<optional<vector<string>>>, pf::item_list>);
static_assert(std::same_as<pf::subject_t<int>, int> && std::same_as<pf::subject_t<optional<double>>, double>);
static_assert(std::same_as<pf::subject_t<bool>, bool> && std::same_as<pf::subject_t<with_schema>, void>);

static_assert(pf::detail::subject_of(7) == 7 && pf::detail::subject_of(true) && pf::detail::subject_of(0.5) == 0.5);
static_assert(pf::detail::subject_of(string_view("abc")) == "abc");

BOOST_AUTO_TEST_CASE(subjects)
{
    string const text = "grün\n";
    BOOST_TEST(pf::detail::subject_of(text) == text);
    BOOST_TEST(static_cast<void const*>(pf::detail::subject_of(text).data()) == static_cast<void const*>(text.data()));
    BOOST_TEST(pf::detail::subject_of(vector<int>{}).n == 0U);
    BOOST_TEST(pf::detail::subject_of(vector<string>(65)).n == 65U);
}

BOOST_AUTO_TEST_SUITE_END()
