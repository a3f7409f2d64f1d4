#include <preflight/secrets.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Types of this test.
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
    are<nested>({"password", "tokens", "pin", "hint", "whole", "password", "own"}), "in the order of the fields");
static_assert(are<tree>({"seed"}), "a type that holds itself");
static_assert(are<ping>({"b", "a"}) && are<pong>({"b", "a"}), "types that hold each other");

// The names outlive the call: they are constants.
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
    BOOST_TEST(listed<nested>() == "password tokens pin hint whole password own ");
    BOOST_TEST(listed<tree>() == "seed ");
    BOOST_TEST(listed<ping>() == "b a ");
}

BOOST_AUTO_TEST_SUITE_END()
