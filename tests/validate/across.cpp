// SPDX-License-Identifier: BSL-1.0

// Rules across fields see structs, lists, and optionals of those, in every walk.
#include "samples.hpp"
#include "support.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace across_test
{
/// With what a new struct has in its members.
struct defaults
{
    std::vector<int>                list  = {1, 2, 3};
    sample::limits                  limit = {7, 0, "AB", "red"};
    std::optional<std::vector<int>> maybe = std::vector{1};
    int                             n     = 3;
};

struct counted
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "no";

    constexpr bool operator()(std::vector<int> const& list, sample::limits const& limit,
        std::optional<std::vector<int>> const& maybe, int n) const
    {
        return static_cast<int>(list.size()) == n && limit.percent >= n && !maybe;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view, std::string_view, std::string_view) const {}
};
} // namespace across_test

template <>
inline constexpr auto preflight::schema_of<across_test::defaults> =
    preflight::object(preflight::field("list", &across_test::defaults::list, preflight::defaulted),
        preflight::field("limit", &across_test::defaults::limit, preflight::defaulted),
        preflight::field("maybe", &across_test::defaults::maybe),
        preflight::field("n", &across_test::defaults::n, preflight::defaulted),
        preflight::cross_field(across_test::counted{}, &across_test::defaults::list, &across_test::defaults::limit,
            &across_test::defaults::maybe, &across_test::defaults::n));

BOOST_AUTO_TEST_SUITE(validate_across)

namespace
{
using strings = std::vector<std::string>;

/// Checks the issues of a body in every walk.
template <class T>
void judged(std::string const& text, strings const& expected, preflight::waivers granted = {})
{
    BOOST_TEST_CONTEXT(text)
    {
        bool const sound = expected.empty();
        BOOST_TEST((support::issues<T>(text, granted) == expected));
        BOOST_TEST(preflight::is_valid<T>(text, granted) == sound);
        BOOST_TEST((support::issues(preflight::validate<T>(boost::json::parse(text), granted)) == expected));

        T          out;
        auto const issues = preflight::read_into(text, out, granted);
        BOOST_TEST((support::issues(issues) == expected));
        if (sound)
        {
            BOOST_TEST(preflight::is_valid(out, granted));
            BOOST_TEST(preflight::write(out, granted).has_value());
        }
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(structs_and_lists)
{
    auto const limit = [](std::string const& percent) {
        return R"({"percent":)" + percent + R"(,"ratio":0,"code":"AB","colour":"red"})";
    };
    auto const    body = [](std::string const& rest) { return R"({"names":["a","b"],)" + rest + '}'; };
    strings const odd{"body value_error"};

    using sample::crate;
    judged<crate>(body(R"("first":)" + limit("1")), {});
    judged<crate>(body(R"("first":)" + limit("1") + R"(,"weights":null,"second":null)"), {});
    judged<crate>(body(R"("first":)" + limit("1") + R"(,"weights":[1,2],"second":)" + limit("1")), {});
    judged<crate>(body(R"("weights":[1],"first":)" + limit("1")), odd);
    judged<crate>(body(R"("weights":[],"first":)" + limit("1")), odd);
    judged<crate>(body(R"("weights":[1,2,3],"first":)" + limit("1")), odd);
    judged<crate>(body(R"("first":)" + limit("2") + R"(,"second":)" + limit("1")), odd);
    judged<crate>(body(R"("first":)" + limit("2") + R"(,"second":)" + limit("1")), {}, sample::relaxed);
    judged<crate>(
        body(R"("weights":[0],"first":)" + limit("1")), {"weights.0 greater_than_equal"}); // and not judged across
}

BOOST_AUTO_TEST_CASE(what_is_absent)
{
    using across_test::defaults;
    strings const odd{"body value_error"};
    judged<defaults>("{}", {}); // an optional has nothing then, whatever a new struct has
    judged<defaults>(R"({"maybe":[]})", odd);
    judged<defaults>(R"({"list":[]})", odd);
    judged<defaults>(R"({"list":[],"n":0})", {});
    judged<defaults>(R"({"n":2})", odd);
    judged<defaults>(R"({"list":[1,2,3,4,5,6,7,8],"n":8})", odd);
    judged<defaults>(R"({"list":[1,2,3,4,5,6,7],"n":7})", {});
    BOOST_TEST(!preflight::is_valid(defaults{}));
}

BOOST_AUTO_TEST_CASE(a_struct)
{
    sample::crate value{{"a"}, std::vector{1}, {1, 0, "AB", "red"}, sample::limits{2, 0, "AB", "red"}};
    BOOST_TEST(preflight::is_valid(value));
    value.weights->push_back(2);
    BOOST_TEST((support::issues(preflight::validate(value)) == strings{"body value_error"}));
    value.weights.reset();
    value.second->percent = 0;
    BOOST_TEST((support::issues(preflight::validate(value)) == strings{"body value_error"}));
    BOOST_TEST(preflight::is_valid(value, sample::relaxed));
}

BOOST_AUTO_TEST_SUITE_END()
