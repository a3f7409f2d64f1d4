// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/read/fast/storage.hpp>
#include <preflight/schema.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
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

// What is dropped comes back where the like of it is made, in the memory that it had.
BOOST_AUTO_TEST_CASE(spares)
{
    preflight::read_context spare;
    std::string const       text = "a text of more than fifteen letters";

    std::optional<std::string> one(text), other;
    auto const* const          at = one->data();
    fast::unset(one, &spare);
    BOOST_TEST(!one.has_value());
    BOOST_TEST(fast::set(other, &spare)->data() == at);
    BOOST_TEST(*fast::set(other, &spare) == text); // which is there
    BOOST_TEST(fast::set(one, &spare)->empty());   // there is no other
    fast::unset(one, &spare);

    std::vector<std::string> list(3, text);
    auto const* const        first = list[1].data();
    fast::resize(list, 1, &spare);
    BOOST_TEST(list.size() == 1U);
    BOOST_TEST(fast::element_number(list, 1, &spare)->data() == first);

    std::unique_ptr<point> left  = std::make_unique<point>(), right;
    auto const* const      place = left.get();
    left->unread                 = 5;
    fast::unset(left, &spare);
    BOOST_TEST(!left);
    BOOST_TEST(fast::set(right, &spare) == place);
    BOOST_TEST(right->unread == 7); // as new
    BOOST_TEST(fast::set(right, &spare) == place);

    std::map<std::string, std::string> from{{text, text}, {"b", "c"}}, to;
    auto const* const                  value = from[text].data();
    fast::clear(from, &spare);
    BOOST_TEST(from.empty());
    fast::entry(to, "x", &spare);
    BOOST_TEST(fast::entry(to, "y", &spare)->data() == value);
    BOOST_TEST((to.size() == 2U && to.begin()->first == "x"));
    BOOST_TEST(fast::entry(to, "z", &spare)->empty());
    fast::empty(to, nullptr);
    BOOST_TEST(to.empty());

    std::variant<std::string, std::vector<std::string>> either(text);
    auto const* const                                   held = std::get<0>(either).data();
    fast::alternative<1>(either, &spare)->resize(1);
    BOOST_TEST(fast::alternative<1>(either, &spare)->size() == 1U); // which is there
    BOOST_TEST(fast::alternative<0>(either, &spare)->data() == held);
    BOOST_TEST(fast::alternative<1>(either, &spare)->size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
