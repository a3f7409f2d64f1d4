// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/optional.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace kinds_optional_test
{
struct plain
{
    int n = 7;
};
enum class without_words
{
    one
};

/// Another type that may hold nothing: a pointer, which is -1 for nothing.
struct index
{
    int n = -1;
};
} // namespace kinds_optional_test

namespace preflight
{
template <>
struct kind<kinds_optional_test::index>
{
    using inner = int;

    static constexpr shape what = shape::nullable;

    static constexpr bool       has(kinds_optional_test::index const& value) { return value.n != -1; }
    static constexpr int const& get(kinds_optional_test::index const& value) { return value.n; }
    static constexpr int&       emplace(kinds_optional_test::index& value) { return value.n; }
    static constexpr void       reset(kinds_optional_test::index& value) { value.n = -1; }
};
} // namespace preflight

BOOST_AUTO_TEST_SUITE(kinds_optional)

using kinds_optional_test::plain;
using preflight::describable;
using preflight::shape;
using std::optional;

using number = preflight::kind<optional<int>>;
static_assert(number::what == shape::nullable && std::same_as<number::inner, int>);
static_assert(std::same_as<preflight::kind<optional<std::vector<int>>>::inner, std::vector<int>>);
static_assert(preflight::nullable<optional<plain>> && preflight::nullable<optional<std::string>>);

// Two kinds of nothing would be one in JSON, whatever holds it.
static_assert(!describable<optional<optional<int>>> && !describable<optional<kinds_optional_test::index>>);
static_assert(describable<kinds_optional_test::index> && describable<std::vector<kinds_optional_test::index>>);
// Nor of what has no kind.
static_assert(!describable<optional<int*>> && !describable<optional<char>>);
static_assert(!describable<optional<kinds_optional_test::without_words>>);

static_assert(!number::has({}) && number::has(0) && number::get(5) == 5);

constexpr bool made_and_reset()
{
    optional<int> value;
    number::emplace(value) = 3;
    if (value != 3 || &number::emplace(value) != &*value || value != 3) // what is there is kept, and its memory too
        return false;
    number::reset(value);
    return !value.has_value();
}
static_assert(made_and_reset());

BOOST_AUTO_TEST_CASE(what_it_holds)
{
    using kind = preflight::kind<optional<std::string>>;
    optional<std::string> text;
    BOOST_TEST(!kind::has(text));
    BOOST_TEST(kind::emplace(text) == "");
    BOOST_TEST(kind::has(text));

    text = "what was there before is for who fills it to change";
    BOOST_TEST(&kind::emplace(text) == &*text);
    BOOST_TEST(&kind::get(text) == &*text);
    BOOST_TEST(kind::get(text).starts_with("what"));
    kind::reset(text);
    BOOST_TEST(!text.has_value());

    optional<plain> record;
    BOOST_TEST(preflight::kind<optional<plain>>::emplace(record).n == 7);
}

BOOST_AUTO_TEST_SUITE_END()
