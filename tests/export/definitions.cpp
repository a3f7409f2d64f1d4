// SPDX-License-Identifier: BSL-1.0
#include <preflight/export/definitions.hpp>
#include <preflight/schema.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace definitions_test
{
struct leaf
{
    int n = 0;
};
template <class... V>
struct page
{
    leaf               first;
    std::optional<int> n;
};
namespace inner
{
struct leaf
{
    int m = 0;
};
struct leaf_2
{
    int k = 0;
};
} // namespace inner
struct root
{
    leaf                             one;
    std::vector<std::optional<leaf>> more;
    inner::leaf                      other;
    std::optional<inner::leaf>       another;
    inner::leaf_2                    once;
    std::vector<inner::leaf_2>       twice;
    page<inner::leaf, int>           left, right;
    page<>                           alone;
    std::vector<root>                roots;
};
} // namespace definitions_test

namespace preflight
{
template <>
inline constexpr auto schema_of<definitions_test::leaf> = object(field("n", &definitions_test::leaf::n));
template <>
inline constexpr auto schema_of<definitions_test::inner::leaf> = object(field("m", &definitions_test::inner::leaf::m));
template <>
inline constexpr auto schema_of<definitions_test::inner::leaf_2> =
    object(field("k", &definitions_test::inner::leaf_2::k));
template <class... V>
inline constexpr auto schema_of<definitions_test::page<V...>> =
    object(field("first", &definitions_test::page<V...>::first), field("n", &definitions_test::page<V...>::n));
template <>
inline constexpr auto schema_of<definitions_test::root> =
    object(field("one", &definitions_test::root::one), field("more", &definitions_test::root::more),
        field("other", &definitions_test::root::other), field("another", &definitions_test::root::another),
        field("once", &definitions_test::root::once), field("twice", &definitions_test::root::twice),
        field("left", &definitions_test::root::left), field("right", &definitions_test::root::right),
        field("alone", &definitions_test::root::alone), field("roots", &definitions_test::root::roots));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(export_definitions)

namespace
{
template <class T>
std::vector<std::string> names()
{
    preflight::detail::definitions const found(preflight::model::node_of<preflight::model::describing, T>);
    std::vector<std::string>             all;
    for (auto const& each : found.all())
    {
        all.push_back(each.name + ':' + std::to_string(each.uses));
        BOOST_TEST(each.is_shared() == (each.uses > 1));
        BOOST_TEST(&found.of(*each.record) == &each);
    }
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(uses_and_names)
{
    using namespace definitions_test;
    using strings = std::vector<std::string>;
    BOOST_TEST((names<leaf>() == strings{":1"}));
    BOOST_TEST((names<std::vector<leaf>>() == strings{":1"}));
    BOOST_TEST(names<std::vector<int>>().empty());
    BOOST_TEST((names<page<leaf>>() == strings{":1", ":1"}));
    // the root, leaf (also of two pages), inner::leaf, inner::leaf_2, the pages
    BOOST_TEST((names<root>() == strings{"root:2", "leaf:4", "leaf_2:2", "leaf_2_2:2", "page_leaf_int:2", ":1"}));
}

BOOST_AUTO_TEST_SUITE_END()
