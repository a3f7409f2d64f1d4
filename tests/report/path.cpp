// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/path.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(path)

using preflight::path_link;
using preflight::step;
using preflight::to_dotted;
using preflight::to_pointer;
using steps = preflight::path;

step key(std::string_view name) { return {std::string(name)}; }
step index(std::size_t i) { return {{}, i, true}; }

struct row
{
    steps            way;
    std::string_view dotted, pointer;
};

row const rows[] = {
    {{}, "", ""},
    {{key("name")}, "name", "/name"},
    {{index(0)}, "0", "/0"},
    {{key("container_settings"), key("expose"), index(0), key("port")}, "container_settings.expose.0.port",
        "/container_settings/expose/0/port"},
    {{index(0), index(10), index(18446744073709551615U)}, "0.10.18446744073709551615", "/0/10/18446744073709551615"},
    {{key("0")}, "0", "/0"},
    {{key("a.b"), key("c")}, "a.b.c", "/a.b/c"},
    {{key("grün")}, "grün", "/grün"},
    // RFC 6901, section 3: `~` is `~0`, `/` is `~1`
    {{key("a/b")}, "a/b", "/a~1b"},
    {{key("m~n")}, "m~n", "/m~0n"},
    {{key("~1")}, "~1", "/~01"},
    {{key("~/~")}, "~/~", "/~0~1~0"},
    {{key("/")}, "/", "/~1"},
    {{key(" ")}, " ", "/ "},
    {{key("c%d")}, "c%d", "/c%d"},
    {{key("k\"l")}, "k\"l", "/k\"l"},
    // a key may be empty
    {{key("")}, "", "/"},
    {{key("a"), key("")}, "a.", "/a/"},
    {{key("a"), key(""), key("b")}, "a..b", "/a//b"},
};

BOOST_AUTO_TEST_CASE(as_people_and_as_pointers_write_them)
{
    for (auto const& [way, dotted, pointer] : rows)
        BOOST_TEST_CONTEXT(pointer)
        {
            BOOST_TEST(to_dotted(way) == dotted);
            BOOST_TEST(to_pointer(way) == pointer);
        }
}

// The examples of RFC 6901, section 6.
BOOST_AUTO_TEST_CASE(as_a_fragment_of_a_uri)
{
    struct
    {
        std::string_view pointer, fragment;
    } const examples[] = {
        {"", ""},
        {"/foo/0", "/foo/0"},
        {"/", "/"},
        {"/a~1b", "/a~1b"},
        {"/c%d", "/c%25d"},
        {"/e^f", "/e%5Ef"},
        {"/g|h", "/g%7Ch"},
        {"/i\\j", "/i%5Cj"},
        {"/k\"l", "/k%22l"},
        {"/ ", "/%20"},
        {"/m~0n", "/m~0n"},
        {"/\xc3\xbc#?", "/%C3%BC%23?"},
    };
    for (auto const& [pointer, fragment] : examples)
        BOOST_TEST(preflight::to_fragment(pointer) == fragment);
}

BOOST_AUTO_TEST_CASE(an_empty_key_first)
{
    BOOST_TEST(to_pointer({key(""), key("a")}) == "//a");
    BOOST_TEST(to_dotted({key(""), key("a")}) == ".a"); // differs from `a`
}

BOOST_AUTO_TEST_CASE(a_place_is_a_path_under_construction)
{
    path_link const root;
    BOOST_TEST(root.to_path().empty());

    path_link const settings(root, "settings");
    path_link const third(settings, std::size_t{3});
    path_link const port(third, "port");
    BOOST_TEST((settings.to_path() == steps{key("settings")}));
    BOOST_TEST((third.to_path() == steps{key("settings"), index(3)}));
    BOOST_TEST((port.to_path() == steps{key("settings"), index(3), key("port")}));

    // a branch next to it
    path_link const first(settings, std::size_t{0});
    BOOST_TEST((first.to_path() == steps{key("settings"), index(0)}));

    // an empty key is a key, and an index of 0 an index
    BOOST_TEST((path_link(root, "").to_path() == steps{key("")}));
    BOOST_TEST((path_link(root, std::size_t{0}).to_path() == steps{index(0)}));
}

BOOST_AUTO_TEST_CASE(steps_differ)
{
    BOOST_TEST((key("a") == key("a")));
    BOOST_TEST((key("a") != key("b")));
    BOOST_TEST((index(1) == index(1)));
    BOOST_TEST((index(1) != index(2)));
    BOOST_TEST((key("0") != index(0)));
    BOOST_TEST((key("") != index(0)));
}

#if !defined(_GLIBCXX_DEBUG) && defined(__cpp_lib_constexpr_string) && (!defined(__clang__) || _GLIBCXX_RELEASE > 12)
static_assert([] {
    path_link const root, list(root, "list"), second(list, std::size_t{1});
    auto const      way = second.to_path();
    return way.size() == 2 && way[0].key == "list" && !way[0].is_index && way[1].index == 1 && way[1].is_index;
}());
#endif

BOOST_AUTO_TEST_SUITE_END()
