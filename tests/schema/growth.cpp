// SPDX-License-Identifier: BSL-1.0

// What is made of a schema grows with the number of its types, and not with that of the ways to them.
#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/read.hpp>
#include <preflight/schema.hpp>
#include <preflight/write.hpp>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The types of this test.
namespace growth
{
/// Each holds the next one twice: two to the power of `N` ways lead to the last.
template <int N>
struct twice
{
    std::vector<twice<N - 1>> a, b;
};
template <>
struct twice<0>
{
    std::string word;
};

/// The same in optionals. (Its size grows as well, and with that what clang takes to make anything of such a type.)
template <int N>
struct maybe
{
    std::optional<maybe<N - 1>> a, b;
};
template <>
struct maybe<0>
{
    std::string word;
};

/// Each of eight holds all eight.
template <int N>
struct knot
{
    std::vector<knot<0>> a;
    std::vector<knot<1>> b;
    std::vector<knot<2>> c;
    std::vector<knot<3>> d;
    std::vector<knot<4>> e;
    std::vector<knot<5>> f;
    std::vector<knot<6>> g;
    std::vector<knot<7>> h;
};
} // namespace growth

namespace preflight
{
template <int N>
inline constexpr auto schema_of<growth::twice<N>> =
    object(field("a", &growth::twice<N>::a, defaulted), field("b", &growth::twice<N>::b, defaulted));
template <>
inline constexpr auto schema_of<growth::twice<0>> = object(field("word", &growth::twice<0>::word, secret));
template <int N>
inline constexpr auto schema_of<growth::maybe<N>> =
    object(field("a", &growth::maybe<N>::a), field("b", &growth::maybe<N>::b));
template <>
inline constexpr auto schema_of<growth::maybe<0>> = object(field("word", &growth::maybe<0>::word));
template <int N>
inline constexpr auto schema_of<growth::knot<N>> =
    object(field("a", &growth::knot<N>::a, defaulted), field("b", &growth::knot<N>::b, defaulted),
        field("c", &growth::knot<N>::c, defaulted), field("d", &growth::knot<N>::d, defaulted),
        field("e", &growth::knot<N>::e, defaulted), field("f", &growth::knot<N>::f, defaulted),
        field("g", &growth::knot<N>::g, defaulted), field("h", &growth::knot<N>::h, defaulted, secret));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(schema_growth)

using growth::knot;
using growth::maybe;
using growth::twice;

static_assert(preflight::secret_names_of<twice<30>>().size() == 1);
static_assert(preflight::secret_names_of<knot<0>>().size() == 1);

namespace
{
template <class T>
std::size_t definitions()
{
    return preflight::json_schema<T>().at("$defs").as_object().size();
}
template <class T>
std::size_t schema_size()
{
    return boost::json::serialize(preflight::json_schema<T>()).size();
}
template <class T>
std::ptrdiff_t rows()
{
    std::string const table = preflight::rules_table<T>();
    return std::count(table.begin(), table.end(), '\n');
}
} // namespace

BOOST_AUTO_TEST_CASE(of_schemas_and_tables)
{
    BOOST_TEST(definitions<twice<10>>() == 10U);
    BOOST_TEST(definitions<twice<30>>() == 30U);
    BOOST_TEST(definitions<knot<0>>() == 7U);
    BOOST_TEST(
        schema_size<twice<30>>() - schema_size<twice<20>>() == schema_size<twice<20>>() - schema_size<twice<10>>());
    BOOST_TEST(schema_size<knot<0>>() < 8U * 8U * 100U);
    BOOST_TEST(rows<twice<30>>() - rows<twice<20>>() == rows<twice<20>>() - rows<twice<10>>());
    BOOST_TEST(rows<knot<0>>() ==
               2 + 8 * (8 + 8) -
                   7); // a row for each field, and one that refers to the rows of what it holds, but seven times those
}

BOOST_AUTO_TEST_CASE(of_reading)
{
    std::string const text = R"({"a":{"b":{"a":{"b":{"a":{"b":{"a":{"b":{"a":{"b":{"word":"w"}}}}}}}}}}})";
    auto const        read = preflight::read<maybe<10>>(text);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(preflight::write(*read).value() == text);
    BOOST_TEST(preflight::is_valid<twice<30>>(boost::json::value(boost::json::object())));
}

BOOST_AUTO_TEST_SUITE_END()
