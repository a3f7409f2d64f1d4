// SPDX-License-Identifier: BSL-1.0
#include "../support.hpp"

#include <preflight/advice/unknown_keys.hpp>
#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A schema with each shape.
namespace unknown_keys_test
{
struct door
{
    std::string number, side;
};
struct login
{
    std::string user, password;
};
struct dog
{
    std::string kind = "dog";
    int         legs = 4;
};
struct bird
{
    std::string kind  = "bird";
    int         wings = 2;
};
using animal = std::variant<dog, bird>;
struct vault
{
    login inner;
};
struct house
{
    std::string                     name;
    std::optional<std::string>      street_of_house;
    std::vector<door>               doors;
    std::optional<login>            owner;
    std::map<std::string, door>     spares;
    std::unique_ptr<house>          next_door;
    std::vector<animal>             animals;
    std::variant<std::string, door> back = std::string();
    std::optional<vault>            safe;
};
} // namespace unknown_keys_test

namespace preflight
{
template <>
inline constexpr auto schema_of<unknown_keys_test::door> =
    object(field("number", &unknown_keys_test::door::number, alias{"no", "nr"}),
        field("side", &unknown_keys_test::door::side, defaulted, synonyms{"hand", "edge"}, synonyms{"left_or_right"}));
template <>
inline constexpr auto schema_of<unknown_keys_test::login> = object(field("user", &unknown_keys_test::login::user),
    field("password", &unknown_keys_test::login::password, secret, synonyms{"token"}, synonyms{"hand"}));
template <>
inline constexpr auto tag_of<unknown_keys_test::animal> = tag("kind");
template <>
inline constexpr auto schema_of<unknown_keys_test::dog> =
    object(field("kind", &unknown_keys_test::dog::kind, literal{"dog"}), field("legs", &unknown_keys_test::dog::legs));
template <>
inline constexpr auto schema_of<unknown_keys_test::bird> = object(
    field("kind", &unknown_keys_test::bird::kind, literal{"bird"}), field("wings", &unknown_keys_test::bird::wings));
template <>
inline constexpr auto schema_of<unknown_keys_test::vault> =
    object(field("inner", &unknown_keys_test::vault::inner, secret));
template <>
inline constexpr auto schema_of<unknown_keys_test::house> =
    object(field("name", &unknown_keys_test::house::name, synonyms{"label"}),
        field("street_of_house", &unknown_keys_test::house::street_of_house),
        field("doors", &unknown_keys_test::house::doors, defaulted), field("owner", &unknown_keys_test::house::owner),
        field("spares", &unknown_keys_test::house::spares, defaulted),
        field("next_door", &unknown_keys_test::house::next_door),
        field("animals", &unknown_keys_test::house::animals, defaulted),
        field("back", &unknown_keys_test::house::back, defaulted), field("safe", &unknown_keys_test::house::safe));
} // namespace preflight

BOOST_AUTO_TEST_SUITE(advice_unknown_keys)

using unknown_keys_test::house;

namespace
{
/// What is said of each unknown key: `doors.0.sdie: side`, `wings: wings in animals[]`, with a star where it is a secret.
std::vector<std::string> told(std::vector<preflight::unknown_key> const& all)
{
    std::vector<std::string> out;
    for (auto const& k : all)
    {
        BOOST_TEST(k.key() == k.path.back().key);
        BOOST_TEST(k.is_misplaced() == !k.belongs_in.empty());
        std::string line = to_dotted(k.path) + ":";
        if (k.meant.data())
            line += ' ' + std::string(k.meant);
        if (k.is_misplaced())
            line += " in " + k.belongs_in;
        out.push_back(line + (k.is_secret ? " *" : ""));
    }
    return out;
}

std::vector<std::string> told(std::string_view text, std::size_t most = preflight::max_unknown_keys)
{
    auto const all = told(preflight::unknown_keys<house>(text, most));
    if (auto const document = preflight::parse(text)) // the value has the same as the text
        BOOST_TEST(told(preflight::unknown_keys<house>(*document, most)) == all, boost::test_tools::per_element());
    return all;
}
} // namespace

BOOST_AUTO_TEST_CASE(what_was_meant)
{
    struct
    {
        std::string_view         text;
        std::vector<std::string> expected;
    } const rows[] = {
        {R"({})", {}},
        {R"({"name":"a","doors":[{"number":"1"}]})", {}},
        {R"({"naem":"a"})", {"naem: name"}},
        // what no alternative of a union takes is not looked into
        {R"({"back":["x"],"xyzxyz":1})", {"xyzxyz:"}},
        {R"({"NAME":"a"})", {"NAME: name"}},
        {R"({"house_of_street":"a"})", {"house_of_street: street_of_house"}},
        {R"({"xyzxyz":1})", {"xyzxyz:"}},
        {R"({"":1})", {":"}},
        // a key that is there already is not meant
        {R"({"name":"a","naem":"b"})", {"naem:"}},
        // of other objects: equal but for case before any synonym, and what is like it behind
        {R"({"number":1})", {"number: number in doors[]"}},
        {R"({"Number":1})", {"Number: number in doors[]"}},
        {R"({"numbr":1})", {"numbr: number in doors[]"}},
        {R"({"wings":1})", {"wings: wings in animals[]"}},
        {R"({"password":1})", {"password: password in owner *"}},
        {R"({"doors":[{"nmae":1}]})", {"doors.0.nmae: name in body"}},
        // synonyms: of this object, of another, and of the first field that has it
        {R"({"label":1})", {"label: name"}},
        {R"({"LABEL":1})", {"LABEL: name"}},
        {R"({"lable":1})", {"lable: name"}},
        {R"({"name":"","label":1})", {"label:"}},
        {R"({"token":1})", {"token: password in owner *"}},
        {R"({"hand":1})", {"hand: side in doors[]"}},
        {R"({"left_or_right":1})", {"left_or_right: side in doors[]"}},
        {R"({"owner":{"hand":1}})", {"owner.hand: password *"}},
        {R"({"owner":{"user":"u","pasword":"p"}})", {"owner.pasword: password *"}},
        // an alias is read where the name is not there
        {R"({"doors":[{"no":"1"}]})", {}},
        {R"({"doors":[{"nr":"1"}]})", {}},
        {R"({"doors":[{"nr":"1","no":"1"}]})", {"doors.0.nr:"}},
        {R"({"doors":[{"number":"1","no":"1"}]})", {"doors.0.no:"}},
        // in all shapes, in the order of the document
        {R"({"x":0,"doors":[{},{"zz":1}],"y":0})", {"x:", "doors.1.zz:", "y:"}},
        {R"({"spares":{"x":{"zz":1},"y":{}}})", {"spares.x.zz:"}},
        {R"({"next_door":{"naem":1,"next_door":{"zz":1}}})", {"next_door.naem: name", "next_door.next_door.zz:"}},
        {R"({"animals":[{"kind":"bird","legs":1},{"kind":"dog","legs":1},{"kind":"cow","legs":1},{"legs":1},{"kind":1}]})",
            {"animals.0.legs: legs in animals[]"}},
        {R"({"back":{"zz":1}})", {"back.zz:"}},
        {R"({"back":"zz"})", {}},
        {R"({"back":1})", {}},
        {R"({"owner":null})", {}},
        // what has another type, and what is in a secret
        {R"({"doors":{"zz":1},"owner":[{"zz":1}]})", {}},
        {R"({"safe":{"inner":{"zz":1}}})", {}},
        {R"([{"zz":1}])", {}},
        {R"(1)", {}},
        {R"({"zz":1)", {}},
        {R"()", {}},
    };
    for (auto const& [text, expected] : rows)
        BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(text) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_documents_that_are_no_objects)
{
    BOOST_TEST(told(preflight::unknown_keys<std::vector<house>>(R"([{},{"naem":1}])")) ==
                   std::vector<std::string>{"1.naem: name"},
        boost::test_tools::per_element());
    BOOST_TEST(preflight::unknown_keys<std::string>(R"("a")").empty());
    BOOST_TEST(preflight::unknown_keys<boost::json::value>(R"({"a":1})").empty());
}

BOOST_AUTO_TEST_CASE(no_deeper_than_can_be_read)
{
    std::string inner = R"({"zz":1})";
    for (std::size_t depth = 1; depth != preflight::max_depth; ++depth)
        inner = R"({"next_door":)" + inner + '}';
    BOOST_TEST(told(inner).size() == 1U);
    boost::json::parse_options deep;
    deep.max_depth      = 100;
    auto const document = boost::json::parse(R"({"next_door":)" + inner + '}', {}, deep);
    BOOST_TEST(preflight::unknown_keys<house>(document).empty());
}

BOOST_AUTO_TEST_CASE(no_more_than_are_asked_for)
{
    std::string_view const text = R"({"a1":0,"doors":[{"b1":0},{"c1":0}],"d1":0})";
    BOOST_TEST(told(text).size() == 4U);
    BOOST_TEST(told(text, 5).size() == 4U);
    for (std::size_t most = 0; most != 5; ++most)
        BOOST_TEST(told(text, most).size() == most);
}

// Keys cost no more than in proportion to their bytes: only the first are looked up, and none that is far too long.
BOOST_AUTO_TEST_CASE(hostile_keys_are_cheap)
{
    auto const time_of = [](std::string const& text) {
        auto least = 1e9;
        for (int i = 0; i != 3; ++i)
        {
            auto const begin = std::clock();
            BOOST_TEST(preflight::unknown_keys<house>(text).size() <= preflight::max_unknown_keys);
            least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        return least;
    };
    auto const many = [](std::size_t n) {
        std::string text = R"({"name":"")";
        for (std::size_t i = 0; i != n; ++i)
            text += R"(,"street_of_hous)" + std::to_string(i) + R"(":0)";
        return text + '}';
    };
    auto const lists = [](std::size_t n) {
        return R"({"doors":[)" + support::listed(n, R"({"no":"1","side":""})") + "]}";
    };
    auto const longs = [](std::size_t n) {
        return R"({")" + std::string(n, '_') + R"(":0,")" + std::string(n, 'n') + R"(":0})";
    };
    for (auto const& [make, n] :
        {std::pair<std::string (*)(std::size_t), std::size_t>{many, 20000}, {lists, 20000}, {longs, 400000}})
        if (double const longer = time_of(make(4 * n)); longer > 0.02)
            BOOST_TEST(longer < 9 * time_of(make(n)));
}

BOOST_AUTO_TEST_SUITE_END()
