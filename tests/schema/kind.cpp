// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema/kind.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The types of this test.
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
inline constexpr int preflight::schema_of<kind_test::with_schema> = 0; // any value but nullptr is a schema

BOOST_AUTO_TEST_SUITE(kind)

namespace pf = preflight;
using kind_test::plain;
using kind_test::with_schema;
using std::optional;
using std::string;
using std::string_view;
using std::vector;

/// Returns how many kinds a type belongs to.
template <class V>
constexpr int kinds =
    pf::described<V> + pf::text<V> + pf::boolean<V> + pf::integer<V> + pf::real<V> + pf::list<V> + pf::optional<V>;

static_assert(pf::described<with_schema> && kinds<with_schema> == 1);
static_assert(kinds<plain> == 0);
static_assert(pf::text<string> && pf::text<string_view> && kinds<string> == 1 && kinds<string_view> == 1);
static_assert(pf::boolean<bool> && kinds<bool> == 1);
static_assert(pf::integer<int> && kinds<int> == 1);
static_assert(pf::integer<short> && pf::integer<long> && pf::integer<long long> && pf::integer<unsigned>);
static_assert(pf::integer<std::int8_t> && pf::integer<std::uint8_t> && pf::integer<std::uint64_t>);
static_assert(pf::real<double> && pf::real<float> && kinds<double> == 1 && kinds<float> == 1);
static_assert(pf::list<vector<int>> && kinds<vector<int>> == 1 && pf::list<vector<vector<string>>>);
static_assert(pf::list<vector<with_schema>> && pf::list<vector<optional<int>>>);
static_assert(pf::optional<optional<int>> && kinds<optional<int>> == 1);
static_assert(pf::optional<optional<vector<int>>> && !pf::list<optional<vector<int>>>);

// Types that no schema can describe.
static_assert(!pf::describable<plain> && !pf::describable<kind_test::colour> && !pf::describable<kind_test::either>);
static_assert(!pf::describable<int*> && !pf::describable<char const*> && !pf::describable<std::unique_ptr<int>>);
static_assert(!pf::describable<vector<bool>> && !pf::describable<optional<vector<bool>>>);
static_assert(!pf::describable<std::map<string, int>> && !pf::describable<std::list<int>>);
static_assert(!pf::describable<int[3]> && !pf::describable<std::variant<int, string>> && !pf::describable<void>);
static_assert(!pf::describable<std::wstring> && !pf::describable<std::u8string> && !pf::describable<std::nullptr_t>);
static_assert(!pf::describable<optional<optional<int>>> && !pf::describable<optional<plain>>);
static_assert(!pf::describable<int&> && !pf::describable<string const&>);

// Types that a schema can describe.
static_assert(pf::describable<with_schema> && pf::describable<optional<with_schema>>);
static_assert(pf::describable<string> && pf::describable<string_view> && pf::describable<optional<string>>);
static_assert(pf::describable<bool> && pf::describable<int> && pf::describable<double> && pf::describable<float>);
static_assert(pf::describable<vector<string>> && pf::describable<optional<vector<optional<string>>>>);
static_assert(
    pf::describable<vector<int>> && pf::describable<vector<double>> && pf::describable<vector<optional<bool>>>);
static_assert(pf::describable<vector<vector<int>>> && !pf::describable<vector<vector<bool>>>);
static_assert(!pf::describable<vector<int*>> && !pf::describable<vector<vector<int*>>>);

// Types of a whole document.
static_assert(
    pf::document_type<with_schema> && pf::document_type<vector<with_schema>> && pf::document_type<vector<int>>);
static_assert(!pf::document_type<int> && !pf::document_type<string> && !pf::document_type<optional<with_schema>>);
static_assert(!pf::document_type<plain> && !pf::document_type<vector<int*>>);

// A character is not a number, and a constant cannot be read into.
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

// The types that rules see.
static_assert(
    std::same_as<pf::subject_t<string>, string_view> && std::same_as<pf::subject_t<string_view>, string_view>);
static_assert(std::same_as<pf::subject_t<optional<string>>, string_view>);
static_assert(std::same_as<pf::subject_t<vector<string>>, pf::item_count>);
static_assert(std::same_as<pf::subject_t<optional<vector<string>>>, pf::item_count>);
static_assert(std::same_as<pf::subject_t<int>, int> && std::same_as<pf::subject_t<optional<double>>, double>);
static_assert(std::same_as<pf::subject_t<bool>, bool> && std::same_as<pf::subject_t<with_schema>, with_schema>);

static_assert(pf::subject_of(7) == 7 && pf::subject_of(true) && pf::subject_of(0.5) == 0.5);
static_assert(pf::subject_of(string_view("abc")) == "abc");

BOOST_AUTO_TEST_CASE(subjects)
{
    string const text = "grün\n";
    BOOST_TEST(pf::subject_of(text) == text);
    BOOST_TEST(static_cast<void const*>(pf::subject_of(text).data()) == static_cast<void const*>(text.data()));
    BOOST_TEST(pf::subject_of(vector<int>{}).n == 0U);
    BOOST_TEST(pf::subject_of(vector<string>(65)).n == 65U);

    with_schema const object{3};
    BOOST_TEST(&pf::subject_of(object) == &object);
}

BOOST_AUTO_TEST_SUITE_END()
