// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/read/boost_json.hpp>

#include <boost/json/serialize.hpp>

BOOST_AUTO_TEST_SUITE(convert)

using namespace sample;
using boost::json::parse;
using boost::json::value;
using boost::json::value_from;
using boost::json::value_to;

BOOST_AUTO_TEST_CASE(to_json)
{
    auto const same = [](auto const& from, std::string_view expected) {
        BOOST_TEST(serialize(value_from(from)) == expected); // keys in the order of the schema
    };
    same(scalars{},
        R"({"tiny":-8,"byte":8,"whole":32,"count":33,"big":-64,"huge":64,"rough":5E-1,"real":2.5E-1,"flag":true,"word":"|*<"})");
    same(scalars{.huge = std::numeric_limits<std::uint64_t>::max(), .word = std::string("\0\"", 2)},
        R"({"tiny":-8,"byte":8,"whole":32,"count":33,"big":-64,"huge":18446744073709551615,"rough":5E-1,"real":2.5E-1,"flag":true,"word":"\u0000\""})");
    same(maybe{}, "{}");
    same(maybe{.flag = false, .tags = std::vector<std::string>{}}, R"({"flag":false,"tags":[]})");
    same(lists{{"a"}, {{}, {1, 2}}, {}, {{}, "x"}},
        R"({"tags":["a"],"rows":[[],[1,2]],"limit":[],"spares":[null,"x"]})");
    same(node{"a", {{"", {}}}}, R"({"name":"a","children":[{"name":"","children":[]}]})"); // valid or not
    same(account{"u", "secret", {}, {"t"}}, R"({"user":"u","password":"secret","tokens":["t"]})");
    same(odd{"1", "2", "3", "4", {}}, R"({"a \"b\"\\":"1","x\ny":"2","ä/~":"3","kind":"4","list":[]})");
    same(label{"abc"}, R"({"name":"abc","weight":1,"parts":[]})");
    same(std::vector<node>{{"a", {}}}, R"([{"name":"a","children":[]}])"); // through Boost.JSON's own conversions
}

BOOST_AUTO_TEST_CASE(from_json)
{
    auto const tree = parse(R"({"children":[{"name":"b"}],"name":"a","x":1})");
    BOOST_TEST((value_to<node>(tree) == node{"a", {{"b", {}}}}));
    BOOST_TEST((boost::json::try_value_to<node>(tree).value() == node{"a", {{"b", {}}}}));
    BOOST_TEST((value_to<std::vector<node>>(value{tree, tree}).size() == 2));
    BOOST_TEST((
        value_to<scalars>(parse(R"({"whole":1.0,"real":2,"rough":3})")) == scalars{.whole = 1, .rough = 3, .real = 2}));
    BOOST_TEST((value_to<maybe>(parse(R"({"word":null})")) == maybe{}));
    BOOST_TEST((value_to<scalars>(value(boost::json::object_kind)) == scalars{}));
}

BOOST_AUTO_TEST_CASE(a_code_for_the_first_issue)
{
    struct
    {
        std::string_view text;
        preflight::code  expected;
    } const rows[] = {
        {"{}", preflight::code::missing},
        {"null", preflight::code::missing},
        {"[]", preflight::code::model_attributes_type},
        {R"({"name":1})", preflight::code::string_type},
        {R"({"name":""})", preflight::code::string_too_short},
        {R"({"name":"a","children":{}})", preflight::code::list_type},
        {R"({"name":"a","children":[1,2,3,4]})", preflight::code::too_long},
        {R"({"name":"","children":1})", preflight::code::string_too_short},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
        {
            auto const tried = boost::json::try_value_to<node>(parse(text));
            BOOST_TEST_REQUIRE(tried.has_error());
            BOOST_TEST((tried.error() == expected));
            BOOST_TEST(tried.error().failed());
            BOOST_CHECK_THROW((void)tried.value(), boost::system::system_error);
        }
}

BOOST_AUTO_TEST_CASE(what_value_to_throws_names_every_issue)
{
    auto const what = [](std::string_view text) {
        try
        {
            (void)value_to<limits>(parse(text));
        }
        catch (boost::system::system_error const& e)
        {
            return std::string(e.code().category().name()) + '|' + e.what();
        }
        return std::string();
    };
    BOOST_TEST(what(R"({"percent":1,"ratio":2,"code":1})")
            .starts_with("preflight|ratio: Input should be less than or equal to 1; "
                         "code: Input should be a valid string; colour: Field required"));
    BOOST_TEST(what("{}").starts_with(
        "preflight|percent: Field required; ratio: Field required; code: Field required; colour: Field required"));
    BOOST_TEST(what("[]").starts_with("preflight|body: Input should be a valid dictionary or object"));
    BOOST_TEST(what(R"({"percent":1,"ratio":1,"code":"AB","colour":"red"})") == "");
}

BOOST_AUTO_TEST_CASE(there_and_back)
{
    auto const same = [](auto const& v) { BOOST_TEST((value_to<std::decay_t<decltype(v)>>(value_from(v)) == v)); };
    same(scalars{});
    same(scalars{-128, 255, std::numeric_limits<int>::min(), 0, std::numeric_limits<std::int64_t>::max(),
        std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<float>::max(),
        std::numeric_limits<double>::denorm_min(), false, std::string("\0\"\xc3\xa4", 4)});
    same(lists{{"aa"}, {{1, 2}, {3}}, {{1, 1, "AB", "red"}}, {{}, "x"}});
    same(maybe{"ab", true, 1, 0.1, std::vector<std::string>{"x"}, limits{1, 1, "AB", "red"}});
    same(maybe{});
    same(vault{
        "a", {{"u", "password", {}, {}}}, account{"u", "password", "1234", {"longlong"}}, std::vector<account>{}});
    same(odd{"1", "ab", "3", "one", {1, 9}});
}

BOOST_AUTO_TEST_CASE(what_was_there_before_is_gone)
{
    auto const refilled = [](auto kept, std::string_view text) {
        preflight::detail::fill(kept, parse(text));
        return kept;
    };
    BOOST_TEST((refilled(maybe{"ab", true, 1, 0.1, std::vector<std::string>{"x"}, limits{1, 1, "AB", "red"}}, "{}") ==
                maybe{}));
    BOOST_TEST((refilled(scalars{1, 2, 3, 4, 5, 6, 7, 8, false, "9"}, R"({"whole":10})") == scalars{.whole = 10}));
    BOOST_TEST((refilled(lists{{"aa", "bb"}, {{1, 2}, {3}}, {{}}, {{}, "x"}}, R"({"tags":["cc"],"rows":[[4]]})") ==
                lists{{"cc"}, {{4}}}));
}

BOOST_AUTO_TEST_CASE(into_a_storage_of_the_callers)
{
    auto const storage = boost::json::make_shared_resource<boost::json::monotonic_resource>();
    auto const made    = value_from(node{"a", {{"b", {}}}}, storage);
    BOOST_TEST((made.storage() == storage));
    BOOST_TEST((made.at("children").at(0).at("name").get_string().storage() == storage));
}

BOOST_AUTO_TEST_SUITE_END()
