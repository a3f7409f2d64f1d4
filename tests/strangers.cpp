// SPDX-License-Identifier: BSL-1.0

// What a program gives to the library may lie in a namespace with functions of the library's names, none of which must be called.
#include "decoys.hpp"
#include "support.hpp"

#include <preflight.hpp>
#include <preflight/advice.hpp>
#include <preflight/arbitrary.hpp>
#include <preflight/arbitrary/fuzz.hpp>
#include <preflight/fastapi.hpp>

#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace strangers
{
enum class colour : unsigned char
{
    red,
    green
};
/// A scalar with a kind of its own: text of one character.
struct letter
{
    char is = 'a';

    friend bool operator==(letter, letter) = default;
};
struct segment
{
    int                   n = 1;
    std::vector<colour>   paints;
    std::optional<letter> first;
    std::vector<segment>  more;
    std::optional<double> real;

    friend bool operator==(segment const&, segment const&) = default;
};
struct outer
{
    std::string            name;
    segment                one;
    std::vector<segment>   many;
    std::optional<segment> maybe;
    letter                 last;
    bool                   flag   = false;
    int                    hidden = 3;

    friend bool operator==(outer const&, outer const&) = default;
};

struct odd_number
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "should be odd";

    constexpr bool operator()(std::int64_t number) const { return number % 2 != 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};
struct rising
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "should not be less";

    constexpr bool operator()(std::int64_t n, std::optional<double> real) const
    {
        return !real || static_cast<double>(n) <= *real;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};
inline constexpr preflight::waiver excused{1, "excused"};
} // namespace strangers

template <>
inline constexpr auto preflight::words_of<strangers::colour> = preflight::words(
    preflight::word{strangers::colour::red, "red"}, preflight::word{strangers::colour::green, "green"});

template <>
struct preflight::kind<strangers::letter>
{
    using subject = std::string_view;

    static constexpr shape                                  what  = shape::scalar;
    static constexpr json_type                              types = json_type::string;
    static constexpr std::string_view                       name  = "string";
    static constexpr detail::plain_issue<code::string_type> wrong_type{};

    static bool decode(json_scalar const& in, std::string_view& out, auto&& report)
    {
        out = in.text();
        if (out.size() == 1)
            return true;
        report(detail::plain_issue<code::string_too_long>{});
        return false;
    }
    static void           encode(strangers::letter const& value, auto&& put) { put(std::string_view(&value.is, 1)); }
    static constexpr bool is_sound(strangers::letter const&) { return true; }
    static constexpr std::string_view subject_of(strangers::letter const& value) { return {&value.is, 1}; }
    static constexpr void             assign(strangers::letter& out, std::string_view value) { out.is = value[0]; }
    static constexpr void             keywords(auto&& put) { put("maxLength", 1); }
};

template <>
inline constexpr auto preflight::schema_of<strangers::segment> =
    preflight::object(preflight::field("n", &strangers::segment::n, strangers::odd_number{},
                          preflight::unless{strangers::excused, preflight::at_least{0}}),
        preflight::field("paints", &strangers::segment::paints, preflight::defaulted, preflight::max_items{3}),
        preflight::field("first", &strangers::segment::first),
        preflight::field("more", &strangers::segment::more, preflight::defaulted),
        preflight::field("real", &strangers::segment::real, preflight::write_null),
        preflight::cross_field(strangers::rising{}, &strangers::segment::n, &strangers::segment::real));
template <>
inline constexpr auto preflight::schema_of<strangers::outer> =
    preflight::object(preflight::field("name", &strangers::outer::name, preflight::min_length{1}, preflight::secret),
        preflight::field("one", &strangers::outer::one),
        preflight::field("many", &strangers::outer::many, preflight::min_items{1}),
        preflight::field("maybe", &strangers::outer::maybe), preflight::field("last", &strangers::outer::last),
        preflight::field("flag", &strangers::outer::flag, preflight::defaulted));

BOOST_AUTO_TEST_SUITE(strangers_)

using strangers::outer;

BOOST_AUTO_TEST_CASE(each_function_with_what_is_theirs)
{
    std::string const text =
        R"({"name":"a","one":{"n":1,"paints":["red"],"first":"x","real":2.5},"many":[{"n":3,"more":[{"n":5}]}],"last":"z"})";
    auto const read = preflight::read<outer>(text);
    BOOST_TEST_REQUIRE(read.has_value());
    outer out = *read;
    BOOST_TEST(preflight::read_into(text, out).empty());
    BOOST_TEST((out == *read));
    BOOST_TEST((preflight::is_valid(out) && preflight::is_valid<outer>(text) && preflight::validate(out).empty()));

    auto const written = preflight::write(out);
    BOOST_TEST_REQUIRE(written.has_value());
    BOOST_TEST((preflight::read<outer>(*written).value() == out));
    boost::json::value const value = boost::json::value_from(out);
    BOOST_TEST((boost::json::value_to<outer>(value) == out));
    BOOST_TEST(preflight::validate<outer>(value).empty());
    BOOST_TEST((preflight::read<std::vector<outer>>('[' + text + ']').value().size() == 1U));

    std::string const faulty =
        R"({"name":"","one":{"n":2,"paints":["blue"],"first":"xy"},"many":[{"n":3,"real":1}],"last":1,"flag":0})";
    auto const issues = preflight::validate<outer>(faulty);
    BOOST_TEST(issues.size() == 7U);
    std::string const answer = preflight::to_fastapi(issues);
    BOOST_TEST(preflight::from_fastapi<outer>(answer).value().size() == issues.size());
    BOOST_TEST(preflight::show(faulty, issues).find("name") != std::string::npos);
    BOOST_TEST(preflight::unknown_keys<outer>(R"({"nmae":"a"})").size() == 1U);
    BOOST_TEST(preflight::advise<outer>(text, [](preflight::spot const& body, preflight::adviser&) {
        BOOST_TEST(body[&outer::one].exists());
    }).empty());
    BOOST_TEST(preflight::json_schema<outer>().contains("properties"));
    BOOST_TEST(preflight::rules_table<outer>().find("should be odd") != std::string::npos);

    std::mt19937_64            random(5); // NOLINT(bugprone-random-generator-seed): the same each time
    preflight::choices         from(random);
    preflight::arbitrary const any = preflight::arbitrary<outer>();
    BOOST_TEST(preflight::is_valid(any.object(from)));
    std::vector<std::uint8_t> data(text.begin(), text.end());
    data.resize(1000);
    BOOST_TEST(preflight::fuzz::mutate<outer>(data.data(), text.size(), data.size(), 7) <= data.size());
}

BOOST_AUTO_TEST_SUITE_END()
