// SPDX-License-Identifier: BSL-1.0

// Members with allocators of their own: what is read stays in their memory.
#include <preflight.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace memory_test
{
struct order
{
    std::pmr::string                   name;
    std::pmr::vector<std::pmr::string> lines;

    explicit order(std::pmr::memory_resource* memory = std::pmr::get_default_resource()) : name(memory), lines(memory)
    {}
};
} // namespace memory_test

template <>
inline constexpr auto preflight::schema_of<memory_test::order> =
    preflight::object(field("name", &memory_test::order::name, max_length{60}),
        field("lines", &memory_test::order::lines, defaulted, max_items{4}, each(min_length{1})));

BOOST_AUTO_TEST_SUITE(kinds_memory)

using memory_test::order;

/// A resource that refuses, and so shows whether anyone asks for more than a buffer has.
struct arena
{
    std::array<std::byte, 4096>         bytes;
    std::pmr::monotonic_buffer_resource memory{bytes.data(), bytes.size(), std::pmr::null_memory_resource()};

    bool holds(void const* at) const { return at >= bytes.data() && at < bytes.data() + bytes.size(); }
};

constexpr std::string_view text =
    R"({"name": "a name that is too long to lie in the string itself", "lines": ["a line that is as long, so that it needs memory", "\u00e4 an escaped line that is as long"]})";

BOOST_AUTO_TEST_CASE(what_is_read_lies_in_the_members_memory)
{
    arena own;
    order made(&own.memory);
    BOOST_TEST_REQUIRE(preflight::read_into(text, made).empty());
    BOOST_TEST(own.holds(made.name.data()));
    BOOST_TEST_REQUIRE(made.lines.size() == 2U);
    BOOST_TEST(own.holds(made.lines[0].data()));
    BOOST_TEST(own.holds(made.lines[1].data()));
    BOOST_TEST(made.lines[1] == "\xc3\xa4 an escaped line that is as long");

    // the same by way of a JSON value, which the fast reader has no part in
    arena other;
    order again(&other.memory);
    BOOST_TEST_REQUIRE(preflight::read_into(std::string(text).insert(1, R"("name": "twice", )"), again).empty());
    BOOST_TEST(other.holds(again.name.data()));
    BOOST_TEST(other.holds(again.lines[1].data()));
    BOOST_TEST(preflight::write(again).value() == preflight::write(made).value());
}

BOOST_AUTO_TEST_CASE(everything_else_is_as_for_other_strings)
{
    order made;
    made.name = "a";
    made.lines.emplace_back("");
    BOOST_TEST(!preflight::is_valid(made));
    BOOST_TEST(preflight::validate(made)[0].message == "String should have at least 1 character");
    made.lines[0] = "x";
    BOOST_TEST(preflight::is_valid(made));
    BOOST_TEST(preflight::write(made).value() == R"({"name":"a","lines":["x"]})");
    BOOST_TEST(preflight::read<order>(R"({"name":"b"})")->name == "b");
    BOOST_TEST(preflight::json_schema<order>()["properties"].at("name").at("type") == "string");
}

BOOST_AUTO_TEST_SUITE_END()
