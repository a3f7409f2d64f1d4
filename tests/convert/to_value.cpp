// SPDX-License-Identifier: BSL-1.0
#include "../schemas.hpp"

#include <preflight/convert/to_value.hpp>

#include <boost/json/serialize.hpp>

#include <limits>

namespace to_value_test
{
struct gaps
{
    std::optional<int>         out = {};
    std::optional<int>         in  = {};
    std::optional<std::string> end = {};
};
} // namespace to_value_test

template <>
inline constexpr auto preflight::schema_of<to_value_test::gaps> =
    preflight::object(preflight::field("out", &to_value_test::gaps::out),
        preflight::field("in", &to_value_test::gaps::in, preflight::write_null),
        preflight::field("end", &to_value_test::gaps::end));

BOOST_AUTO_TEST_SUITE(convert_to_value)

using namespace sample;
using boost::json::value;
using to_value_test::gaps;

namespace
{
/// Returns the JSON value made of `from`, in the place of another.
template <class V>
value made_of(V const& from, value before = {{"before", {1, 2}}})
{
    preflight::detail::to_value(before, from);
    return before;
}
} // namespace

BOOST_AUTO_TEST_CASE(scalars_keep_their_types)
{
    BOOST_TEST((made_of(true) == true && made_of(true).is_bool()));
    BOOST_TEST((made_of(std::int8_t{-5}).is_int64() && made_of(std::int8_t{-5}) == -5));
    BOOST_TEST((made_of(7).is_int64() && made_of(7U).is_uint64()));
    BOOST_TEST(
        (made_of(std::numeric_limits<std::uint64_t>::max()).as_uint64() == std::numeric_limits<std::uint64_t>::max()));
    BOOST_TEST((made_of(0.5F).as_double() == 0.5 && made_of(1.0).is_double()));
    BOOST_TEST((made_of(std::string("\0a", 2)) == boost::json::string_view("\0a", 2)));
    BOOST_TEST((made_of(std::string_view("view")) == "view"));
    BOOST_TEST(made_of(std::numeric_limits<double>::infinity()).as_double() ==
               std::numeric_limits<double>::infinity()); // valid or not
    BOOST_TEST((made_of(std::string("\x80")) == "\x80"));
}

BOOST_AUTO_TEST_CASE(other_shapes)
{
    auto const same = [](auto const& from, std::string_view expected) {
        BOOST_TEST(serialize(made_of(from)) == expected);
    };
    using std::optional;
    using std::vector;
    same(optional<int>{}, "null");
    same(optional<int>{0}, "0");
    same(vector<int>{}, "[]");
    same(vector<vector<optional<bool>>>{{}, {true, {}, false}}, "[[],[true,null,false]]");
    same(optional<vector<std::string>>{{"a", ""}}, R"(["a",""])");
    same(node{"a", {{"b", {}}, {"", {}}}},
        R"({"name":"a","children":[{"name":"b","children":[]},{"name":"","children":[]}]})");
    same(vector<maybe>{{}, {.whole = 0}}, R"([{},{"whole":0}])");
}

BOOST_AUTO_TEST_CASE(what_holds_nothing_is_left_out_or_null)
{
    auto const same = [](gaps const& from, std::string_view expected) {
        BOOST_TEST(serialize(made_of(from)) == expected);
    };
    same({}, R"({"in":null})");
    same({1, {}, "a"}, R"({"out":1,"in":null,"end":"a"})");
    same({1, 2, {}}, R"({"out":1,"in":2})");
}

BOOST_AUTO_TEST_CASE(in_the_storage_of_the_value)
{
    auto const storage = boost::json::make_shared_resource<boost::json::monotonic_resource>();
    auto const made    = made_of(node{"a", {{"b", {}}}}, value(storage));
    BOOST_TEST((made.storage() == storage));
    BOOST_TEST((made.at("children").at(0).at("name").get_string().storage() == storage));
}

BOOST_AUTO_TEST_SUITE_END()
