// SPDX-License-Identifier: BSL-1.0
#include "sure.hpp"

#include <preflight/fluence/container.hpp>
#include <preflight/fluence/machine.hpp>
#include <preflight/read/fast/reader.hpp>

#include <map>
#include <string>
#include <vector>

/// A node that lies one level deeper.
struct tree_of_nodes
{
    sample::node root;
};

template <>
inline constexpr auto preflight::schema_of<tree_of_nodes> =
    preflight::object(preflight::field("root", &tree_of_nodes::root));

/// A text of any length, and one as long as what is read at once.
struct two_words
{
    std::string any;
    std::string some;
};

template <>
inline constexpr auto preflight::schema_of<two_words> =
    preflight::object(preflight::field("any", &two_words::any, preflight::spelled{"a-z", "a-z", "a-z"}),
        preflight::field("some", &two_words::some, preflight::max_length{17}, preflight::without{"A-Z", ""}));

BOOST_AUTO_TEST_SUITE(fast_reader)

namespace gpu = preflight::fluence;
using preflight::fast::try_fast;
using support::hunt;
using support::is_valid_parsed;
using support::spelled;
using support::sure;
using support::with;

namespace
{
std::string const container =
    R"({"plan_id":"p","name":"my-gpu","container_settings":{"image":"a/b:1","expose":[{"port":"22"},)"
    R"({"port":"80","protocol":"http"}],"environment":[{"name":"A","value":"\u00e4 \"x\" ä 😀"}],)"
    R"("startup_command":null,"credentials":{"host":"ghcr.io","username":"u","password":"p"}},)"
    R"("constraints":{"location":"US"},"ssh_key":"k","more":[1,{"a":[true,null,-1.5e3]},"x"]})";
std::string const machine = R"({ "plan_id": "p", "name": "m", "ssh_key":"k","os_image":"Ubuntu" })";
std::string const scalars =
    R"({"tiny":-8,"whole":7,"huge":18446744073709551615,"real":-1.25e2,"flag":false,"word":"w"})";
std::string const lists = R"({"tags":["ab"],"rows":[[1],[2,3]],"limit":[],"spares":[null,"abc"]})";
std::string const maybe = R"({"word":"ab","flag":null,"whole":1,"real":0.5,"tags":["a"],"limit":null})";
std::string const node  = R"({"name":"a","children":[{"name":"b","children":[{"name":"c"}]},{"name":"d"}]})";
std::string const span  = R"({"from":1,"to":2,"strict":true,"unit":"m","note":"n","scale":1})";

} // namespace

BOOST_AUTO_TEST_CASE(says_yes)
{
    BOOST_TEST(sure<gpu::container_request>(container));
    BOOST_TEST(sure<gpu::machine_request>(machine));
    BOOST_TEST(sure<sample::scalars>(scalars));
    BOOST_TEST(sure<sample::scalars>("{}"));
    BOOST_TEST(sure<sample::lists>(lists));
    BOOST_TEST(sure<sample::maybe>(maybe));
    BOOST_TEST(sure<sample::maybe>(" { } "));
    BOOST_TEST(sure<sample::node>(node));
    BOOST_TEST(sure<sample::span>(span));
}

// One character at any place in a text, which is read sixteen bytes at a time, is wrong or not plain.
BOOST_AUTO_TEST_CASE(every_character_of_every_length)
{
    auto const body = [](std::string_view any, std::string_view some) {
        return R"({"any":")" + std::string(any) + R"(","some":")" + std::string(some) + "\"}";
    };
    for (std::size_t length = 1; length != 52; ++length)
        for (std::size_t at = 0; at <= length; ++at)
            for (std::string_view const other :
                {"", "A", "\x7f", "\x1f", "\xc3\xa4", R"(\n)", R"(\u0062)", R"(\")", "\""})
            {
                std::string       text(length, 'a');
                std::size_t const points = length + (other.empty() ? 0 : 1);
                text.insert(at, other);
                bool const plain = other.empty();
                BOOST_TEST(sure<two_words>(body(text, "a")) == (plain || other == R"(\u0062)"), text);
                BOOST_TEST(sure<two_words>(body("a", text)) ==
                               (points <= 17 && other != "A" && other != "\x1f" && other != "\""),
                    text);
            }
}

BOOST_AUTO_TEST_CASE(leaves_to_the_parser)
{
    for (auto const& [from, to] : {std::pair{"\"name\":", "\"n\\u0061me\":"}, {"\"name\":", "\"name\" :"},
             {"\"name\":", "\"name\":\"x\",\"name\":"}, {"\"more\":", "\"m\\u006fre\":"}})
    {
        std::string const text = with(container, from, to);
        BOOST_TEST(is_valid_parsed<gpu::container_request>(text), text);
        BOOST_TEST(!sure<gpu::container_request>(text), text);
        BOOST_TEST(preflight::is_valid<gpu::container_request>(text), text);
    }
}

// A long text with escapes is not judged in place.
BOOST_AUTO_TEST_CASE(leaves_long_escapes_to_the_parser)
{
    for (auto const& [escapes, is] : {std::pair{20U, true}, {200U, false}})
    {
        std::string const text = with(container, R"("a/b:1")", '"' + support::times(escapes, "\\u0061") + '"');
        BOOST_TEST(is_valid_parsed<gpu::container_request>(text));
        BOOST_TEST(sure<gpu::container_request>(text) == is);
    }
}

BOOST_AUTO_TEST_CASE(says_no_yes_to_half_a_surrogate)
{
    for (std::string_view const half : {"\\ud83d", "\\ude00", "\\ud83d\\u0041", "\\ud83d\\ud83d", "\\ud83dx"})
        BOOST_TEST(!sure<gpu::container_request>(with(container, "ä", half)), half);
    BOOST_TEST(sure<gpu::container_request>(with(container, "ä", "\\ud83d\\ude00")));
}

// The limit may be passed by a list or by an object.
BOOST_AUTO_TEST_CASE(says_no_yes_beyond_the_depth)
{
    auto const nested = [](std::size_t levels) { // each an object and its list
        return support::times(levels, R"({"name":"a","children":[)") + support::times(levels, "]}");
    };
    BOOST_TEST(sure<sample::node>(nested(preflight::max_depth / 2)));
    BOOST_TEST(!sure<sample::node>(nested(preflight::max_depth / 2 + 1)));
    BOOST_TEST(sure<tree_of_nodes>(R"({"root":)" + nested(preflight::max_depth / 2 - 1) + '}'));
    BOOST_TEST(!sure<tree_of_nodes>(R"({"root":)" + nested(preflight::max_depth / 2) + '}'));

    // what the schema does not know, beside a port: in three objects and a list
    auto const with_brackets = [](std::size_t levels) {
        return with(container, R"("port":"80")",
            R"("port":"80","more":)" + support::times(levels, "[") + support::times(levels, "]"));
    };
    BOOST_TEST(sure<gpu::container_request>(with_brackets(preflight::max_depth - 4)));
    BOOST_TEST(!sure<gpu::container_request>(with_brackets(preflight::max_depth - 3)));
}

BOOST_AUTO_TEST_CASE(names_that_need_escapes_are_never_taken_for_others)
{
    BOOST_TEST(!sure<sample::odd>(R"({"a "b"\":""})"));
    BOOST_TEST(sure<sample::odd>(R"({"ä/~":"x","kind":"one"})"));
    BOOST_TEST(preflight::is_valid<sample::odd>(R"({"a \"b\"\\":"x","x\ny":"a1"})"));
    BOOST_TEST(!preflight::is_valid<sample::odd>(R"({"a \"b\"\\":"x","x\ny":"1a"})"));
}

BOOST_AUTO_TEST_CASE(a_yes_under_a_waiver)
{
    std::string const reserved = with(container, R"("name":"A")", R"("name":"SSH_PUBKEY")");
    BOOST_TEST(!try_fast<gpu::container_request>(reserved));
    BOOST_TEST(try_fast<gpu::container_request>(reserved, gpu::own_image));
    BOOST_TEST(try_fast<sample::odd>(R"({"kind":"two","list":[1,2,3]})", sample::unbound));
    BOOST_TEST(!try_fast<sample::odd>(R"({"kind":"two","list":[1,2,3]})", sample::relaxed));
    BOOST_TEST(try_fast<sample::span>(R"({"strict":true})", sample::relaxed));
    BOOST_TEST(!try_fast<sample::span>(R"({"strict":true})"));
}

BOOST_AUTO_TEST_CASE(never_says_yes_to_a_part)
{
    for (auto const& text : {container, machine})
        for (std::size_t n = 0; n != text.size(); ++n)
        {
            sure<gpu::container_request>(std::string_view(text).substr(0, n));
            sure<gpu::machine_request>(std::string_view(text).substr(n));
            BOOST_REQUIRE(!try_fast<gpu::container_request>(std::string_view(text).substr(0, n)));
        }
}

// Brackets upon brackets, whatever they hold, at every distance from the end.
BOOST_AUTO_TEST_CASE(nothing_is_read_outside)
{
    using words  = std::vector<std::vector<std::vector<std::vector<std::vector<std::string>>>>>;
    using counts = std::map<std::string, std::map<std::string, std::vector<std::map<std::string, std::string>>>>;
    for (std::size_t n = 0; n != 80; ++n)
    {
        std::string const word(n, 'a');
        BOOST_TEST(sure<words>("[[[[[\"" + word + "\"]]]]]"));
        BOOST_TEST(sure<words>("[[[[[\"" + word + "\"]],[]]]]"));
        BOOST_TEST(!sure<words>("[[[[[\"" + word + "]]]]]"));
        BOOST_TEST(!sure<words>("[[[[[\"" + word));
        BOOST_TEST(sure<counts>("{\"" + word + R"(":{"":[{"":""},{}]}})"));
        BOOST_TEST(sure<counts>(R"({"":{"":[{"":")" + word + "\"}]}}"));
        BOOST_TEST(sure<counts>(R"({"":{"":[{")" + word + "\":\"\"}]}}"));
        BOOST_TEST(!sure<counts>(R"({"":{"":[{"":")" + word + "}]}}"));
        BOOST_TEST(sure<sample::node>(R"({"name":"b)" + word + R"(","children":[{"name":"c"}]})"));
        BOOST_TEST(sure<sample::node>(R"({"name":"b","children":[{"name":"c)" + word + "\"}]}"));
        BOOST_TEST(sure<sample::node>(
            R"({"name":"b","children":[{"children":[],)" + std::string(n, ' ') + R"("name":"c"}]})"));
        BOOST_TEST(sure<sample::node>("{ \"name\": " + std::string(n, ' ') + R"("b" , "children": [{"name":"c"} ] })"));
    }
}

BOOST_AUTO_TEST_CASE(every_yes_is_right)
{
    hunt<gpu::container_request>(container);
    hunt<gpu::machine_request>(machine);
    hunt<sample::scalars>(scalars);
    hunt<sample::lists>(lists);
    hunt<sample::maybe>(maybe);
    hunt<sample::node>(node);
    hunt<sample::span>(span);
}

BOOST_AUTO_TEST_CASE(reuses_what_is_there)
{
    gpu::container_request out;
    BOOST_TEST_REQUIRE(try_fast<gpu::container_request>(container, {}, &out));
    BOOST_TEST_REQUIRE(try_fast<gpu::container_request>(
        R"({"plan_id":"q","name":"n","container_settings":{"image":"i","expose":[{"port":"1","protocol":"udp"}]}})", {},
        &out));
    BOOST_TEST(
        spelled(out) ==
        R"({"plan_id":"q","name":"n","container_settings":{"image":"i","expose":[{"port":"1","protocol":"udp"}]}})");
    BOOST_TEST_REQUIRE(try_fast<gpu::container_request>(
        R"({"plan_id":"q","name":"n","container_settings":{"image":"i","expose":[{"port":"1"}]}})", {}, &out));
    BOOST_TEST(out.container_settings.expose[0].protocol == "tcp");
}

BOOST_AUTO_TEST_SUITE_END()
