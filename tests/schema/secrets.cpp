// SPDX-License-Identifier: BSL-1.0
#include "samples.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/schema/secrets.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// The types of this test.
namespace secrets_test
{
struct open
{
    std::string word;
    int         n = 0;
};

struct login
{
    std::string user;
    std::string password;
};

struct keys
{
    std::vector<std::string>   tokens;
    int                        pin = 0;
    std::optional<std::string> hint;
    std::optional<login>       whole;
};

struct nested
{
    open                                           none;
    login                                          plain;
    std::optional<keys>                            maybe;
    std::vector<std::vector<std::optional<login>>> deep;
    std::string                                    own;
};

struct tree
{
    std::string                      seed;
    std::vector<tree>                branches;
    std::optional<std::vector<tree>> more;
};

struct ping;
struct pong
{
    std::string       b;
    std::vector<ping> back;
};
struct ping
{
    std::string       a;
    std::vector<pong> forth;
};
} // namespace secrets_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<secrets_test::open> = object(
    field("word", &secrets_test::open::word),
    field("n",    &secrets_test::open::n));

template <>
inline constexpr auto schema_of<secrets_test::login> = object(
    field("user",     &secrets_test::login::user),
    field("password", &secrets_test::login::password, secret));

template <>
inline constexpr auto schema_of<secrets_test::keys> = object(
    field("tokens", &secrets_test::keys::tokens, secret),
    field("pin",    &secrets_test::keys::pin,    secret),
    field("hint",   &secrets_test::keys::hint,   secret),
    field("whole",  &secrets_test::keys::whole,  secret));

template <>
inline constexpr auto schema_of<secrets_test::nested> = object(
    field("none",  &secrets_test::nested::none),
    field("plain", &secrets_test::nested::plain),
    field("maybe", &secrets_test::nested::maybe),
    field("deep",  &secrets_test::nested::deep),
    field("own",   &secrets_test::nested::own, secret));

template <>
inline constexpr auto schema_of<secrets_test::tree> = object(
    field("branches", &secrets_test::tree::branches),
    field("seed",     &secrets_test::tree::seed, secret),
    field("more",     &secrets_test::tree::more));

template <>
inline constexpr auto schema_of<secrets_test::pong> = object(
    field("b",    &secrets_test::pong::b, secret),
    field("back", &secrets_test::pong::back));

template <>
inline constexpr auto schema_of<secrets_test::ping> = object(
    field("forth", &secrets_test::ping::forth),
    field("a",     &secrets_test::ping::a, secret));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(secrets)

using preflight::secret_names_of;
using namespace secrets_test;

template <class T>
constexpr bool are(std::initializer_list<std::string_view> names)
{
    auto const found = secret_names_of<T>();
    return std::equal(found.begin(), found.end(), names.begin(), names.end());
}

static_assert(are<open>({}));
static_assert(are<login>({"password"}));
static_assert(
    are<keys>({"tokens", "pin", "hint", "whole"}), "lists, numbers, optionals and objects; nothing inside them");
static_assert(
    are<nested>({"password", "tokens", "pin", "hint", "whole", "own"}), "each once, in the order of the fields");
static_assert(are<tree>({"seed"}), "a type that holds itself");
static_assert(are<ping>({"b", "a"}) && are<pong>({"b", "a"}), "types that hold each other");

/// Checks that the names are the same at run time as at compile time.
template <class T>
bool collected()
{
    preflight::detail::secrets_found<16> all;
    all.look_into(preflight::model_of<T>);
    auto const found = secret_names_of<T>();
    return std::equal(found.begin(), found.end(), all.names.all.begin(), all.names.all.begin() + all.names.n);
}

BOOST_AUTO_TEST_CASE(in_the_compiler_and_in_a_program)
{
    BOOST_TEST((collected<open>() && collected<login>() && collected<keys>() && collected<nested>()));
    BOOST_TEST((collected<tree>() && collected<ping>() && collected<std::vector<pong>>()));
    BOOST_TEST(collected<sample::visa>()); // with aliases
}

BOOST_AUTO_TEST_CASE(as_much_room_as_it_takes)
{
    preflight::detail::distinct<int, 2> few;
    BOOST_TEST((few.add(1) && !few.add(1) && few.add(2) && !few.full));
    BOOST_TEST((!few.add(1) && !few.add(2) && !few.full && few.n == 2));
    BOOST_TEST((!few.add(3) && few.full && few.n == 2));

    preflight::detail::secrets_found<3> names, records; // of `keys` there are more names, of `nested` more records
    names.look_into(preflight::model_of<keys>);
    BOOST_TEST((names.names.full && !names.records.full));
    records.look_into(preflight::model_of<nested>);
    BOOST_TEST((!records.names.full && records.records.full));
    preflight::detail::secrets_found<1> one;
    one.look_into(preflight::model_of<login>);
    BOOST_TEST((!one.names.full && !one.records.full));
}

// The names outlive the call, because they are constants.
static_assert(secret_names_of<login>().data() == secret_names_of<login>().data());

template <class T>
std::string listed()
{
    std::string all;
    for (auto const name : secret_names_of<T>())
        (all += name) += ' ';
    return all;
}

BOOST_AUTO_TEST_CASE(at_run_time)
{
    BOOST_TEST(listed<open>() == "");
    BOOST_TEST(listed<login>() == "password ");
    BOOST_TEST(listed<nested>() == "password tokens pin hint whole own ");
    BOOST_TEST(listed<tree>() == "seed ");
    BOOST_TEST(listed<ping>() == "b a ");
}

// Whatever is wrong with a document, nothing that is printed about it contains a secret.

namespace json = boost::json;

namespace
{
/// A character that occurs only in secrets, so that even a piece of a secret is noticed, and a number for the same purpose.
std::string const  marker     = "\xc2\xa7";
std::int64_t const marked_pin = 918273645;
std::string const  secret     = marker + marker + marker + marker + marker + marker + marker + marker;

bool holds_marker(std::string const& text)
{
    auto const in = [](std::string const& s) {
        return s.find(marker) != s.npos || s.find(std::to_string(marked_pin).substr(0, 6)) != s.npos;
    };
    return in(text) || in(preflight::unescaped(text));
}

/// Replaces every text and every number in `value` by a secret one.
void mark(json::value& value)
{
    if (value.is_string())
        value = secret;
    else if (value.is_number())
        value = marked_pin;
    if (value.is_array())
        for (auto& each : value.get_array())
            mark(each);
    if (value.is_object())
        for (auto& each : value.get_object())
            mark(each.value());
}

/// Replaces the values of the keys that are among the names.
void mark_secrets(json::value& value, preflight::secret_names names)
{
    if (auto* const list = value.if_array())
        for (auto& each : *list)
            mark_secrets(each, names);
    auto* const members = value.if_object();
    if (!members)
        return;
    for (auto& each : *members)
        if (std::find(names.begin(), names.end(), std::string_view(each.key())) == names.end())
            mark_secrets(each.value(), names);
        else
            mark(each.value());
}

/// Calls `judge` with all variants of the document in which one value is missing or replaced: wrapped, written inside a text, or of another
/// type.
void distort(json::value& root, json::value& at, std::function<void(json::value const&)> const& judge)
{
    json::value const kept = at;
    for (json::value const& other :
        {json::value(json::array{kept}), json::value(json::object{{"x", kept}}), json::value(json::serialize(kept)),
            json::value(json::serialize(json::value(json::serialize(kept)))), json::value(1), json::value(nullptr)})
    {
        at = other;
        judge(root);
    }
    at = kept;
    if (at.is_array())
        for (auto& each : at.get_array())
            distort(root, each, judge);
    if (!at.is_object())
        return;
    for (auto const& member : kept.get_object())
    {
        distort(root, at.get_object().at(member.key()), judge);
        at.get_object().erase(member.key());
        judge(root);
        at = kept;
    }
}

/// Returns everything that can be printed about a report.
template <class T>
void prints_no_secret(preflight::report const& issues, std::string const& text)
{
    std::ostringstream stream;
    stream << issues;
    std::string all = summary(issues) + stream.str() + to_fastapi(issues);
    for (auto const& i : issues)
    {
        all += i.message + i.input.text() + summary(i) + to_dotted(i.path) + make_error_code(i.code).message();
        for (auto const& p : i.context)
            all += p.value;
    }
    BOOST_TEST(!holds_marker(all), all);
    for (std::size_t const width : {20U, 1000U})
    {
        auto const shown = show(text, issues, {"body", width, width == 20});
        BOOST_TEST(!holds_marker(shown), shown << text);
    }
}

template <class T>
void says_no_secret(std::string const& text)
{
    auto const issues = preflight::validate<T>(text);
    prints_no_secret<T>(issues, text);
    if (auto const read = preflight::read<T>(text); !read)
        prints_no_secret<T>(read.error(), text);
    else if (auto const written = preflight::write(*read); !written)
        prints_no_secret<T>(written.error(), text);
    preflight::reader<T> pieces(text.size() / 2);
    pieces.write(text);
    prints_no_secret<T>(pieces.finish_into(*std::make_unique<T>()), text);
    if (auto const document = preflight::parse(text); document && !issues.empty())
    {
        BOOST_CHECK_EXCEPTION(json::value_to<T>(*document), boost::system::system_error,
            [](auto const& e) { return !holds_marker(e.what()); });
        BOOST_TEST(!holds_marker(json::try_value_to<T>(*document).error().message()));
    }
}

template <class T>
void keeps_secrets()
{
    preflight::arbitrary<T> const make;
    std::mt19937                  engine(1);
    preflight::choices            from(engine);
    std::size_t                   tried = 0, faulty = 0, verbatim = 0;
    for (int n = 0; n != 1;)
    {
        auto document = make.json(from);
        mark_secrets(document, secret_names_of<T>());
        if (serialize(document).size() > 1000 || !holds_marker(serialize(document)))
            continue;
        ++n;
        distort(document, document, [&](json::value const& other) {
            ++tried;
            auto const issues = preflight::validate<T>(other);
            faulty += issues.empty() ? 0U : 1U;
            verbatim += holds_marker(to_fastapi(issues, preflight::secrecy::verbatim)) ? 1U : 0U;
            says_no_secret<T>(tried % 4 == 0 ? make.spell(other, from) : serialize(other));
        });
        std::string const text = serialize(document);
        for (std::size_t size = 0; size < text.size(); size += 29) // not JSON
            says_no_secret<T>(text.substr(0, size));
        for (preflight::broken_rule const& f : make.broken_rules())
            if (auto broken = make.json(from, f))
            {
                mark_secrets(broken->document, secret_names_of<T>());
                says_no_secret<T>(serialize(broken->document));
            }
    }
    BOOST_TEST(faulty > tried / 2);
    BOOST_TEST(verbatim > tried / 20); // some texts had something to hide
}
} // namespace

BOOST_AUTO_TEST_CASE(of_a_container) { keeps_secrets<preflight::fluence::container_request>(); }
BOOST_AUTO_TEST_CASE(of_lists_and_optionals) { keeps_secrets<sample::vault>(); }
BOOST_AUTO_TEST_CASE(of_whole_structs) { keeps_secrets<sample::sealed>(); }
BOOST_AUTO_TEST_CASE(of_everything_nested) { keeps_secrets<nested>(); }
BOOST_AUTO_TEST_CASE(of_types_that_hold_each_other) { keeps_secrets<ping>(); }

BOOST_AUTO_TEST_SUITE_END()
