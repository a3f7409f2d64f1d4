// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/schema.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace storage_test
{
struct point
{
    int x      = 1;
    int unread = 7; // by no field
};
} // namespace storage_test

template <>
inline constexpr auto preflight::schema_of<storage_test::point> =
    preflight::object(preflight::field("x", &storage_test::point::x));

BOOST_AUTO_TEST_SUITE(fast_storage)

using storage_test::point;
namespace fast = preflight::fast;

BOOST_AUTO_TEST_CASE(optionals)
{
    std::optional<std::string> word;
    fast::set(word)->assign("a");
    BOOST_TEST((word == std::optional<std::string>("a")));
    BOOST_TEST(*fast::set(word) == "a"); // keeps what is there
    fast::unset(word);
    BOOST_TEST(!word.has_value());

    std::optional<point> one;
    point* const         at = fast::set(one);
    BOOST_TEST((one.has_value() && at->x == 1));
    *at = {5, 6};
    BOOST_TEST(fast::set(one) == at);
    BOOST_TEST((at->x == 5 && at->unread == 7)); // as new, but for what is about to be read
    fast::unset(one);
    BOOST_TEST(!one.has_value());
}

// Whatever was there, and whatever stands behind the text.
BOOST_AUTO_TEST_CASE(strings)
{
    std::string const from = "0123456789abcdefghijklmnopqrstuvwxyz";
    for (std::size_t before = 0; before != 36; ++before)
        for (std::size_t size = 0; size != 20; ++size)
        {
            std::string out(before, '-');
            auto const  room = out.capacity();
            fast::store(out, {from.data(), size});
            BOOST_TEST(out == from.substr(0, size));
            BOOST_TEST((size > 15 || out.capacity() == room)); // no memory is taken, or given back
        }
}

BOOST_AUTO_TEST_CASE(lists)
{
    std::vector<int> list;
    for (int i = 0; i != 20; ++i)
        *fast::element_number(list, static_cast<std::size_t>(i)) = i;
    BOOST_TEST(list.size() == 20U);
    BOOST_TEST((list.front() == 0 && list.back() == 19));
    fast::resize(list, 2);
    BOOST_TEST((list == std::vector{0, 1}));

    std::vector<std::string> words;
    BOOST_TEST(fast::element_number(words, 0)->empty());
    BOOST_TEST(words.capacity() >= 8U); // at once, as one by one would take three allocations more

    std::vector<point> points{{2, 3}};
    BOOST_TEST(fast::element_number(points, 0) == points.data());
    BOOST_TEST((points[0].x == 2 && points[0].unread == 7));
    BOOST_TEST(fast::element_number(points, 1)->x == 1);
    BOOST_TEST(points.size() == 2U);
    fast::resize(points, 0);
    BOOST_TEST(points.empty());
}

BOOST_AUTO_TEST_SUITE_END()
