// SPDX-License-Identifier: BSL-1.0

// An object has up to 256 fields; from 65 on it is read by the parser alone.
#include "support.hpp"

#include <preflight/json_schema.hpp>
#include <preflight/read.hpp>
#include <preflight/schema.hpp>
#include <preflight/write.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define FOUR(one, name) one(name##0) one(name##1) one(name##2) one(name##3)
#define SIXTEEN(one, name) FOUR(one, name##0) FOUR(one, name##1) FOUR(one, name##2) FOUR(one, name##3)
#define SIXTY_FOUR(one, name) SIXTEEN(one, name##0) SIXTEEN(one, name##1) SIXTEEN(one, name##2) SIXTEEN(one, name##3)
#define MEMBER(name) std::optional<int> name = {};
#define FIELD(name) , preflight::field(#name, &HOLDER::name, preflight::at_most{9})
// NOLINTEND(cppcoreguidelines-macro-usage)

/// The types of this test.
namespace wide_test
{
struct fast // 64 fields
{
    int n = 0;
    SIXTEEN(MEMBER, a)
    SIXTEEN(MEMBER, b)
    SIXTEEN(MEMBER, c)
    FOUR(MEMBER, d)
    FOUR(MEMBER, e)
    FOUR(MEMBER, f)
    std::optional<int> g = {}, h = {}, i = {};
};
struct slow // 65 fields
{
    int n = 0;
    SIXTY_FOUR(MEMBER, a)
};
struct widest // 256 fields
{
    int n = 0;
    SIXTY_FOUR(MEMBER, a)
    SIXTY_FOUR(MEMBER, b)
    SIXTY_FOUR(MEMBER, c)
    SIXTEEN(MEMBER, d)
    SIXTEEN(MEMBER, e)
    SIXTEEN(MEMBER, f)
    FOUR(MEMBER, g)
    FOUR(MEMBER, h)
    FOUR(MEMBER, i)
    std::optional<int> j = {}, k = {}, l = {};
};
} // namespace wide_test

namespace preflight
{
#define HOLDER wide_test::fast // NOLINT(cppcoreguidelines-macro-usage)
template <>
inline constexpr auto schema_of<wide_test::fast> = object(field("n", &wide_test::fast::n) SIXTEEN(FIELD, a)
        SIXTEEN(FIELD, b) SIXTEEN(FIELD, c) FOUR(FIELD, d) FOUR(FIELD, e) FOUR(FIELD, f) FIELD(g) FIELD(h) FIELD(i));
#undef HOLDER
#define HOLDER wide_test::slow // NOLINT(cppcoreguidelines-macro-usage)
template <>
inline constexpr auto schema_of<wide_test::slow> = object(field("n", &wide_test::slow::n) SIXTY_FOUR(FIELD, a));
#undef HOLDER
#define HOLDER wide_test::widest // NOLINT(cppcoreguidelines-macro-usage)
template <>
inline constexpr auto schema_of<wide_test::widest> = object(
    field("n", &wide_test::widest::n) SIXTY_FOUR(FIELD, a) SIXTY_FOUR(FIELD, b) SIXTY_FOUR(FIELD, c) SIXTEEN(FIELD, d)
        SIXTEEN(FIELD, e) SIXTEEN(FIELD, f) FOUR(FIELD, g) FOUR(FIELD, h) FOUR(FIELD, i) FIELD(j) FIELD(k) FIELD(l));
#undef HOLDER
} // namespace preflight

BOOST_AUTO_TEST_SUITE(read_wide)

static_assert(preflight::schema_of<wide_test::fast>.count == 64);
static_assert(preflight::schema_of<wide_test::slow>.count == 65);
static_assert(preflight::schema_of<wide_test::widest>.count == 256);

namespace
{
/// Checks that each field is read and judged, and that all are written.
template <class T>
void each_field()
{
    boost::json::object all{{"n", 1}};
    for (auto const& f : preflight::model_of<T>.fields())
        all[f.name] = 1;
    auto const text = serialize(all);
    auto const read = preflight::read<T>(text);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(preflight::write(*read).value() == text);
    BOOST_TEST(preflight::json_schema<T>().at("properties").as_object().size() == all.size());

    for (auto const& f : preflight::model_of<T>.fields())
        if (f.name != "n")
        {
            auto wrong    = all;
            wrong[f.name] = 10;
            BOOST_TEST((support::issues(preflight::validate<T>(std::string_view(serialize(wrong)))) ==
                        std::vector{std::string(f.name) + " less_than_equal"}));
        }
    BOOST_TEST((support::issues(preflight::validate<T>("{}")) == std::vector<std::string>{"n missing"}));
}
} // namespace

BOOST_AUTO_TEST_CASE(up_to_256_fields)
{
    each_field<wide_test::fast>();
    each_field<wide_test::slow>();
    each_field<wide_test::widest>();
}

#if PREFLIGHT_FAST
BOOST_AUTO_TEST_CASE(the_fast_reader_knows_64)
{
    BOOST_TEST(preflight::fast::try_fast<wide_test::fast>(R"({"n":1,"i":9})"));
    BOOST_TEST(!preflight::fast::try_fast<wide_test::slow>(R"({"n":1,"a000":9})"));
    BOOST_TEST(preflight::is_valid<wide_test::slow>(R"({"n":1,"a000":9})"));
}
#endif

BOOST_AUTO_TEST_SUITE_END()
