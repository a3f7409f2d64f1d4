// SPDX-License-Identifier: BSL-1.0
#include "decoding.hpp"

#include <preflight/kinds/list.hpp>

#include <concepts>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace kinds_list_test
{
struct tree
{
    std::vector<tree> branches;
};
enum class without_words
{
    one
};

template <class T>
struct allocator : std::allocator<T>
{
    template <class U>
    struct rebind
    {
        using other = allocator<U>;
    };
};
} // namespace kinds_list_test

BOOST_AUTO_TEST_SUITE(kinds_list)

using kinds_list_test::tree;
using preflight::describable;
using std::vector;

using numbers = preflight::kind<vector<int>>;
static_assert(numbers::what == preflight::shape::sequence && numbers::types == preflight::json_type::array);
static_assert(numbers::name == "array" && std::same_as<numbers::inner, int>);
static_assert(std::same_as<numbers::subject, preflight::item_list>);
static_assert(numbers::wrong_type.code == preflight::code::list_type);

// Of anything that has a kind, the struct itself that is being described included.
static_assert(describable<vector<tree>> && describable<vector<vector<std::string>>>);
static_assert(std::same_as<preflight::kind<vector<std::optional<bool>>>::inner, std::optional<bool>>);
static_assert(describable<vector<int, kinds_list_test::allocator<int>>>);
// A vector of booleans has no references to its elements.
static_assert(!describable<vector<bool>> && !describable<vector<vector<bool>>>);
static_assert(!describable<vector<int*>> && !describable<vector<char>> && !describable<std::list<int>>);
static_assert(!describable<vector<kinds_list_test::without_words>>);

BOOST_AUTO_TEST_CASE(takes_a_size)
{
    vector<std::string> words{"a", "b"};
    preflight::kind<vector<std::string>>::resize(words, 3);
    BOOST_TEST(words == (vector<std::string>{"a", "b", ""}), boost::test_tools::per_element());
    preflight::kind<vector<std::string>>::resize(words, 1);
    BOOST_TEST(words == vector<std::string>{"a"}, boost::test_tools::per_element());
    preflight::kind<vector<std::string>>::resize(words, 0);
    BOOST_TEST(words.empty());
}

BOOST_AUTO_TEST_CASE(of_another_json_type)
{
    auto const said = preflight::make_issue(numbers::wrong_type);
    BOOST_TEST(said.type() == "list_type");
    BOOST_TEST(said.message == "Input should be a valid list");
    BOOST_TEST(said.context.empty());
}

BOOST_AUTO_TEST_SUITE_END()
