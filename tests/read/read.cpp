// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/read/read.hpp>

#include <random>

BOOST_AUTO_TEST_SUITE(read_)

using namespace sample;
using preflight::is_valid;
using preflight::read;

namespace
{
template <class T>
void reads(std::string_view text, T const& expected)
{
    BOOST_TEST_CONTEXT(text)
    {
        auto const value = read<T>(text);
        BOOST_TEST_REQUIRE(value.has_value());
        BOOST_TEST((*value == expected));
        support::agrees<T>(text);
    }
}
} // namespace

BOOST_AUTO_TEST_CASE(an_absent_key_leaves_the_default)
{
    reads("{}", scalars{});
    reads(R"({"whole":1})", scalars{.whole = 1});
    reads("{}", maybe{});
    reads(R"({"name":"a"})", node{"a", {}});
    reads("{}", odd{"", "", "", "", {}}); // no rule is judged on an absent key
}

BOOST_AUTO_TEST_CASE(every_type)
{
    reads(
        R"({"tiny":-128,"byte":255,"whole":1.0,"count":4294967295,"big":-9223372036854775808,"huge":18446744073709551615,)"
        R"("rough":1.5,"real":-0.125,"flag":false,"word":"\u00e4\ud83d\ude00\u0000\n"})",
        scalars{-128, 255, 1, 4294967295, std::numeric_limits<std::int64_t>::min(),
            std::numeric_limits<std::uint64_t>::max(), 1.5F, -0.125, false,
            std::string("\xc3\xa4\xf0\x9f\x98\x80\0\n", 8)});
    reads(R"({"tiny":1e1,"byte":-0,"huge":1e3,"rough":1,"real":18446744073709551615})",
        scalars{.tiny = 10, .byte = 0, .huge = 1000, .rough = 1, .real = 18446744073709551615.0});
    reads(
        R"({"tags":["aa"],"rows":[[1,2],[3]],"limit":[{"percent":1,"ratio":1,"code":"AB","colour":"red"}],"spares":[null,"x"]})",
        lists{{"aa"}, {{1, 2}, {3}}, {{1, 1, "AB", "red"}}, {{}, "x"}});
    reads(
        R"({"word":"ab","flag":false,"whole":0,"real":0,"tags":["x"],"limit":{"percent":1,"ratio":1,"code":"AB","colour":"red"}})",
        maybe{"ab", false, 0, 0.0, std::vector<std::string>{"x"}, limits{1, 1, "AB", "red"}});
    reads(R"({"name":"a","children":[{"name":"b","children":[{"name":"c"}]},{"name":"d"}]})",
        node{"a", {{"b", {{"c", {}}}}, {"d", {}}}});
    reads(R"({"a \"b\"\\":"1","x\u000ay":"ab","\u00e4\/~":"3","k\u0069nd":"one"})", odd{"1", "ab", "3", "one", {}});
}

BOOST_AUTO_TEST_CASE(a_list_at_the_root)
{
    reads("[]", std::vector<node>{});
    reads(" [ ] ", std::vector<std::string>{});
    reads(R"([{"name":"a"},{"name":"b","children":[{"name":"c"}]}])", std::vector<node>{{"a", {}}, {"b", {{"c", {}}}}});
    reads("[[1],[]]", std::vector<std::vector<int>>{{1}, {}});
    reads(R"([null,"x"])", std::vector<std::optional<std::string>>{{}, "x"});

    support::holds<std::vector<node>>({
        {"", {"body missing"}},
        {"null", {"body missing"}},
        {"{}", {"body list_type"}},
        {"[", {"1 json_invalid"}},
        {"[]]", {"2 json_invalid"}},
        {R"([{"name":"a"},1,{"name":""},{}])",
            {"1 model_attributes_type", "2.name string_too_short", "3.name missing"}},
    });
    BOOST_TEST(support::issues<std::vector<account>>(R"([{"user":"u","password":"MARKER"},1])").size() == 2U);
    auto const secret = preflight::validate<std::vector<account>>(std::string_view(R"({"password":"MARKER"})"));
    BOOST_TEST(to_fastapi(secret).find("MARKER") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(into_a_struct_that_was_in_use)
{
    auto const reads_into = []<class T>(T used, std::string_view text, T const& expected) {
        BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(preflight::read_into(text, used).empty());
            BOOST_TEST((used == expected));
        }
    };
    reads_into(scalars{1, 2, 3, 4, 5, 6, 7, 8, false, "x"}, "{}", scalars{});
    reads_into(scalars{1, 2, 3, 4, 5, 6, 7, 8, false, "x"}, R"({"wh\u006fle":1,"whole":2})", scalars{.whole = 2});
    maybe const full{"ab", true, 1, 0.1, std::vector<std::string>{"x", "y"}, limits{1, 1, "AB", "red"}};
    reads_into(full, "{}", maybe{});
    reads_into(full, R"({"word":null,"limit":null,"tags":["z"]})", maybe{.tags = std::vector<std::string>{"z"}});
    reads_into(full, R"({"w\u006frd":null,"limit":{"percent":1,"ratio":1,"code":"CD","colour":"red"}})",
        maybe{.limit = limits{1, 1, "CD", "red"}});
    reads_into(node{"a", {{"b", {{"c", {}}, {"d", {}}}}, {"e", {}}}}, R"({"name":"x","children":[{"name":"y"}]})",
        node{"x", {{"y", {}}}});
    reads_into(lists{{"aa", "bb"}, {{1, 2}, {3}}, {{1, 1, "AB", "red"}}, {{}, "x"}},
        R"({"tags":["c\u0063"],"rows":[[9]]})", lists{{"cc"}, {{9}}, {}, {}});
    reads_into(span{1, 2, true, "h", "x", 1}, R"({"to":3})", span{.to = 3});

    scalars used;
    BOOST_TEST(support::issues(preflight::read_into(R"({"whole":1.5})", used)) ==
                   std::vector<std::string>{"whole int_from_float"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_a_key_that_comes_twice_the_last_value)
{
    reads(R"({"word":"a","flag":true,"word":"b","flag":false})", scalars{.flag = false, .word = "b"});
    reads(R"({"word":1,"w\u006frd":"b"})", scalars{.word = "b"});
    reads(R"({"word":"ab","word":null})", maybe{});
    reads(R"({"tags":["a","b"],"tags":["c"]})", maybe{.tags = std::vector<std::string>{"c"}});
    reads(R"({"name":"a","children":[{"name":"b"}],"children":[]})", node{"a", {}});
}

BOOST_AUTO_TEST_CASE(a_real_is_the_nearest_to_its_digits)
{
    std::mt19937_64 random(1);
    std::size_t     off = 0, refused = 0;
    for (int i = 0; i != 2000; ++i)
    {
        double const exact   = std::uniform_real_distribution<double>(0, 1)(random);
        auto const   written = preflight::write(scalars{.real = exact});
        BOOST_TEST_REQUIRE(written.has_value());
        auto const back = read<scalars>(*written);
        if (!back)
            ++refused;
        else if (back->real != exact)
            ++off;
    }
    BOOST_TEST(refused == 0U);
    BOOST_TEST(off == 0U);
    reads(R"({"real":0.49362562436642987})", scalars{.real = 0.49362562436642987});
    reads(R"({"real":1.3927926388013963e-143})", scalars{.real = 1.3927926388013963e-143});
}

BOOST_AUTO_TEST_CASE(what_value_throws_names_every_issue)
{
    auto const thrown = [](auto const& result) {
        try
        {
            (void)result.value();
        }
        catch (boost::system::system_error const& e)
        {
            return std::pair(e.code(), std::string(e.what()));
        }
        return std::pair(boost::system::error_code(), std::string());
    };
    auto const [ec, what] = thrown(read<limits>(R"({"percent":101,"ratio":1,"code":""})"));
    BOOST_TEST((ec == preflight::code::less_than_equal));
    BOOST_TEST(what.starts_with(
        "percent: Input should be less than or equal to 100; code: String should have at least 2 characters; "
        "colour: Field required"));

    auto const [missing, names] = thrown(read<limits>("{}"));
    BOOST_TEST((missing == preflight::code::missing));
    BOOST_TEST(names.starts_with(
        "percent: Field required; ratio: Field required; code: Field required; colour: Field required"));

    BOOST_TEST(thrown(read<limits>("{x")).second.starts_with("body: JSON decode error: syntax error"));
    BOOST_TEST(read<node>(R"({"name":"a"})").value().name == "a");
}

BOOST_AUTO_TEST_CASE(waivers_reach_every_way_to_read)
{
    std::string_view const text = R"({"strict":true})";
    BOOST_TEST(!is_valid<span>(text));
    BOOST_TEST(is_valid<span>(text, relaxed));
    BOOST_TEST(!is_valid<span>(text, unbound));
    BOOST_TEST(!read<span>(text).has_value());
    BOOST_TEST_REQUIRE(read<span>(text, relaxed).has_value());
    BOOST_TEST(read<span>(text, relaxed)->strict);
    BOOST_TEST(preflight::validate<span>(text, relaxed).empty());
}

// All functions agree on valid texts in which a piece is dropped, doubled or exchanged.
BOOST_AUTO_TEST_CASE(all_agree_on_damaged_texts)
{
    auto const damaged = []<class T>(T const&, std::string const& text) {
        std::size_t valid = 0;
        auto const  judge = [&](std::string const& t) {
            auto const document = preflight::parse(t);
            bool const sound    = document && preflight::validate<T>(*document).empty();
            auto const value    = read<T>(t);
            valid += sound;
            if (is_valid<T>(t) != sound || value.has_value() != sound ||
                preflight::validate<T>(std::string_view(t)).empty() != sound)
                BOOST_ERROR("verdicts differ: " << t);
            else if (sound && !(*value == boost::json::value_to<T>(*document)))
                BOOST_ERROR("values differ: " << t);
            else if (sound && !preflight::validate(*value).empty())
                BOOST_ERROR("read, but not sound: " << t);
        };
        for (std::size_t i = 0; i != text.size(); ++i)
        {
            judge(text.substr(0, i));
            judge(text.substr(0, i) + text.substr(i + 1));
            judge(text.substr(0, i) + text[i] + text.substr(i));
            for (char const c : std::string_view("\"\\{}[],:0-.etn \n\x80\xc3", 17))
                judge(text.substr(0, i) + c + text.substr(i + 1));
        }
        BOOST_TEST(valid > 0U);
    };
    damaged(scalars{}, R"({"tiny":-1,"byte":10,"huge":20,"real":1.5e1,"flag":true,"word":"a\u00e4\\"})");
    damaged(lists{}, R"({"tags":["aa","bb"],"rows":[[1],[2,3]],"spares":[null,"x"]})");
    damaged(span{}, R"({"from":1,"to":2,"strict":true,"note":"x","scale":1,"unit":"m"})");
    damaged(node{}, R"({"name":"a","children":[{"name":"b","children":[]},{"name":"c"}]})");
}

BOOST_AUTO_TEST_SUITE_END()
