// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <preflight/arbitrary/arbitrary.hpp>
#include <preflight/fluence.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The types of this test. Their rules do not name their edges.
namespace arbitrary_test
{
struct even
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "odd";

    constexpr bool operator()(int n) const { return n % 2 == 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, auto... /*names*/) const {}
};

struct with_an_a : even
{
    constexpr bool operator()(std::string_view text) const { return text.find('a') != text.npos; }
};

/// Rules that no value breaks, or every value.
struct constant : even
{
    bool answer;

    constexpr explicit constant(bool says) : answer(says) {}
    constexpr bool operator()(std::string_view) const { return answer; }
    constexpr bool operator()(bool) const { return answer; }
    constexpr bool operator()(std::string_view, std::string_view) const { return answer; }
};

struct rising : even
{
    constexpr bool operator()(int low, int high) const { return low < high; }
};

/// A rule that names its edges; at one of them, both fields are absent.
struct both_or_none : even
{
    constexpr bool operator()(std::optional<int> one, std::optional<int> other) const
    {
        return one.has_value() == other.has_value();
    }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(std::nullopt, std::nullopt);
        inside(1, 2);
        outside(1, std::nullopt);
        outside(std::nullopt, 2);
    }
};

struct plain
{
    int         low  = 0;
    int         high = 0;
    std::string word = {};

    friend bool operator==(plain const&, plain const&) = default;
};
struct hopeless
{
    std::string always = {};
    std::string never  = {};
};
struct endless
{
    std::vector<endless> more = {};
};
struct lamp
{
    bool on = false;
};
struct worded
{
    std::string word = {};
};
struct holder
{
    worded what = {};
};
struct needy
{
    holder             first = {};
    std::vector<needy> more  = {};
};
struct hopeless_pair
{
    std::string one   = {};
    std::string other = {};
};
struct contrary
{
    std::string      first = {};
    std::string      inner = {};
    std::string      last  = {};
    std::vector<int> list  = {};
    bool             flag  = false;
};
struct vast
{
    std::vector<int> items = {};
};
struct pairs
{
    int                always = 0;
    std::optional<int> maybe  = {};
    std::optional<int> other  = {};
};
struct chain
{
    int                               n    = 0;
    std::vector<std::optional<chain>> next = {};
};
struct twig
{
    int               n    = 0;
    std::vector<twig> more = {};
};
struct branch
{
    twig first = {};
};
struct question
{
    int         x     = 0;
    int         empty = 0;
    int         mark  = 0;
    std::string part  = {};
};
} // namespace arbitrary_test

namespace preflight
{
// clang-format off
template <>
inline constexpr auto schema_of<arbitrary_test::plain> = object(
    field("low",  &arbitrary_test::plain::low,  arbitrary_test::even{}),
    field("high", &arbitrary_test::plain::high, defaulted),
    field("word", &arbitrary_test::plain::word, max_length{20}, arbitrary_test::with_an_a{}),
    cross_field(arbitrary_test::rising{}, &arbitrary_test::plain::low, &arbitrary_test::plain::high));

template <>
inline constexpr auto schema_of<arbitrary_test::hopeless> = object(
    field("always", &arbitrary_test::hopeless::always, arbitrary_test::constant{true}),
    field("never",  &arbitrary_test::hopeless::never,  arbitrary_test::constant{false}));

template <>
inline constexpr auto schema_of<arbitrary_test::endless> = object(
    field("more", &arbitrary_test::endless::more, min_items{1}));

template <>
inline constexpr auto schema_of<arbitrary_test::lamp> = object(
    field("on", &arbitrary_test::lamp::on));

// JSON may leave out a member whose value in a new struct breaks a rule.
template <>
inline constexpr auto schema_of<arbitrary_test::worded> = object(
    field("word", &arbitrary_test::worded::word, min_length{1}));
template <>
inline constexpr auto schema_of<arbitrary_test::holder> = object(
    field("what", &arbitrary_test::holder::what, defaulted));
template <>
inline constexpr auto schema_of<arbitrary_test::needy> = object(
    field("first", &arbitrary_test::needy::first, defaulted),
    field("more",  &arbitrary_test::needy::more, defaulted));

template <>
inline constexpr auto schema_of<arbitrary_test::hopeless_pair> = object(
    field("one",   &arbitrary_test::hopeless_pair::one),
    field("other", &arbitrary_test::hopeless_pair::other),
    cross_field(arbitrary_test::constant{true}, &arbitrary_test::hopeless_pair::one, &arbitrary_test::hopeless_pair::other),
    cross_field(arbitrary_test::constant{false}, &arbitrary_test::hopeless_pair::one, &arbitrary_test::hopeless_pair::other));

// One rule allows the characters of "abbc" that another bans.
template <>
inline constexpr auto schema_of<arbitrary_test::contrary> = object(
    field("first", &arbitrary_test::contrary::first, spelled{"a", "b", "c"}, without{"a", ""}),
    field("inner", &arbitrary_test::contrary::inner, spelled{"a", "b", "c"}, without{"b", ""}),
    field("last",  &arbitrary_test::contrary::last,  spelled{"a", "b", "c"}, without{"c", ""}),
    field("list",  &arbitrary_test::contrary::list,  min_items{5}, max_items{3}),
    field("flag",  &arbitrary_test::contrary::flag,  arbitrary_test::constant{false}));

template <>
inline constexpr auto schema_of<arbitrary_test::vast> = object(
    field("items", &arbitrary_test::vast::items, max_items{20'000'000}));

template <>
inline constexpr auto schema_of<arbitrary_test::pairs> = object(
    field("always", &arbitrary_test::pairs::always),
    field("maybe",  &arbitrary_test::pairs::maybe),
    field("other",  &arbitrary_test::pairs::other),
    cross_field(arbitrary_test::both_or_none{}, &arbitrary_test::pairs::maybe, &arbitrary_test::pairs::other),
    cross_field(arbitrary_test::both_or_none{}, &arbitrary_test::pairs::always, &arbitrary_test::pairs::maybe));

template <>
inline constexpr auto schema_of<arbitrary_test::chain> = object(
    field("n",    &arbitrary_test::chain::n, at_least{1}),
    field("next", &arbitrary_test::chain::next, min_items{1}));

template <>
inline constexpr auto schema_of<arbitrary_test::twig> = object(
    field("n",    &arbitrary_test::twig::n),
    field("more", &arbitrary_test::twig::more, defaulted));

template <>
inline constexpr auto schema_of<arbitrary_test::branch> = object(
    field("first", &arbitrary_test::branch::first));

// Keys that the speller might make up for an unknown key.
template <>
inline constexpr auto schema_of<arbitrary_test::question> = object(
    field("x",  &arbitrary_test::question::x),
    field("",   &arbitrary_test::question::empty),
    field("?",  &arbitrary_test::question::mark),
    field("\xc3\xa4", &arbitrary_test::question::part));
// clang-format on
} // namespace preflight

BOOST_AUTO_TEST_SUITE(arbitrary)

using namespace sample;
using preflight::broken_rule;
using preflight::choices;
using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace
{
/// What the tests need from a type, with the type erased.
struct subject
{
    std::vector<broken_rule> broken_rules;

    std::function<boost::json::value(choices&)> json;
    std::function<std::string(choices&)>        text, faulty_text;

    std::function<std::optional<preflight::broken<boost::json::value>>(choices&, broken_rule const&)> broken_json;
    std::function<std::optional<preflight::broken<std::string>>(choices&, broken_rule const&)>        broken_text;

    std::function<preflight::report(boost::json::value const&)> validate;
    std::function<bool(std::string_view)>                       is_valid;

    // of a type that text can be read into
    std::function<preflight::report(choices&)> check_object;
    std::function<std::optional<preflight::broken<preflight::report>>(choices&, broken_rule const&)>
        check_broken_object;

    preflight::report issues(std::string_view body) const
    {
        auto const document = preflight::parse(body);
        return document ? validate(*document) : preflight::report{{document.error()}};
    }
};

template <class T>
subject subject_of(preflight::waivers granted = {})
{
    auto const made = std::make_shared<preflight::arbitrary<T>>(granted);

    subject s;
    s.broken_rules = made->broken_rules();
    s.json         = [=](choices& from) { return made->json(from); };
    s.text         = [=](choices& from) { return made->text(from); };
    s.faulty_text  = [=](choices& from) { return made->faulty_text(from); };
    s.broken_json  = [=](choices& from, broken_rule const& f) { return made->json(from, f); };
    s.broken_text  = [=](choices& from, broken_rule const& f) { return made->text(from, f); };
    s.validate     = [=](boost::json::value const& v) { return preflight::validate<T>(v, granted); };
    if constexpr (!std::same_as<T, label>)
    {
        s.is_valid     = [=](std::string_view text) { return preflight::is_valid<T>(text, granted); };
        s.check_object = [=](choices& from) { return preflight::validate(made->object(from), granted); };

        s.check_broken_object = [=](choices& from, broken_rule const& f) {
            auto const object = made->object(from, f);
            using found       = preflight::broken<preflight::report>;
            return object ? std::optional(found{preflight::validate(object->document, granted), object->path, f.code})
                          : std::nullopt;
        };
    }
    return s;
}

std::vector<subject> const& subjects()
{
    using preflight::fluence::own_image;
    static auto const all = sample::with_all([]<class... T> {
        return std::vector<subject>{subject_of<T>()..., subject_of<batch>(relaxed), subject_of<odd>(relaxed | unbound),
            subject_of<label>(), subject_of<container_request>(), subject_of<container_request>(own_image),
            subject_of<machine_request>(), subject_of<arbitrary_test::plain>(), subject_of<arbitrary_test::question>()};
    });
    return all;
}

/// The rules that no document can break, because nothing is shorter than empty.
std::set<std::string> const impossible{"limit too_short", "spares too_short"};

std::vector<std::uint8_t> random_bytes(std::size_t n, unsigned seed)
{
    std::mt19937              engine(seed);
    std::vector<std::uint8_t> bytes(n);
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(engine() & 0xff);
    return bytes;
}

std::size_t depth_of(boost::json::value const& v)
{
    std::size_t inner = 0;
    if (v.is_array())
        for (auto const& each : v.get_array())
            inner = std::max(inner, depth_of(each));
    else if (v.is_object())
        for (auto const& each : v.get_object())
            inner = std::max(inner, depth_of(each.value()));
    else
        return 0;
    return inner + 1;
}
} // namespace

BOOST_AUTO_TEST_CASE(a_valid_document_has_no_issue)
{
    std::mt19937 engine(1);
    choices      from(engine);
    for (subject const& s : subjects())
        for (int n = 0; n != 30; ++n)
        {
            auto const document = s.json(from);
            BOOST_TEST(s.validate(document).empty(), support::spelled(document));

            auto const text = s.text(from);
            BOOST_TEST(s.issues(text).empty(), text);
            BOOST_TEST((!s.is_valid || s.is_valid(text)), text);
            if (s.check_object)
                BOOST_TEST(summary(s.check_object(from)) == "");
        }
}

BOOST_AUTO_TEST_CASE(each_rule_is_broken_alone)
{
    auto const is_alone = [](preflight::report const& found, auto const& made) {
        return found.size() == 1 && found[0].code == made.code && found[0].path == made.path;
    };
    std::mt19937 engine(2);
    choices      from(engine);
    for (subject const& s : subjects())
        for (broken_rule const& f : s.broken_rules)
            for (int n = 0; n != 4; ++n)
                BOOST_TEST_CONTEXT(to_string(f))
                {
                    auto const made = s.broken_text(from, f);
                    BOOST_TEST(made.has_value() == !impossible.contains(to_string(f)));
                    if (!made)
                        continue;
                    BOOST_TEST((made->code == f.code));
                    BOOST_TEST(made->path.size() == f.path.size());
                    BOOST_TEST(is_alone(s.issues(made->document), *made), made->document);
                    BOOST_TEST((!s.is_valid || !s.is_valid(made->document)), made->document);

                    auto const document = s.broken_json(from, f);
                    BOOST_TEST_REQUIRE(document.has_value());
                    BOOST_TEST(is_alone(s.validate(document->document), *document));
                    if (!s.check_broken_object)
                        continue;
                    auto const object = s.check_broken_object(from, f);
                    BOOST_TEST(object.has_value() == f.fits_a_struct());
                    if (object)
                        BOOST_TEST(is_alone(object->document, *object), summary(object->document));
                }
}

BOOST_AUTO_TEST_CASE(the_same_bytes_make_the_same_document)
{
    auto const again = subject_of<container_request>();
    for (unsigned seed = 0; seed != 8; ++seed)
    {
        auto const bytes = random_bytes(std::size_t{7} * seed, seed);
        for (subject const& s : subjects())
        {
            choices one(bytes), other(bytes);
            BOOST_TEST(s.faulty_text(one) == s.faulty_text(other));

            std::mt19937 engine(seed), same(seed);
            choices      from(engine), from_same(same);
            BOOST_TEST(s.text(from) == s.text(from_same));
        }
        choices one(bytes), other(bytes); // nor does it matter who makes it
        BOOST_TEST(again.text(one) == subject_of<container_request>().text(other));
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_make_a_document)
{
    auto const all = random_bytes(100, 5);
    for (subject const& s : subjects())
    {
        choices    none;
        auto const smallest = s.text(none);
        BOOST_TEST(s.issues(smallest).empty(), smallest);
        BOOST_TEST(smallest.size() < 100U, smallest);
        for (unsigned fill = 0; fill < 256; fill += 51)
            for (std::size_t size = 0; size < 40; size += 3)
            {
                std::vector<std::uint8_t> const bytes(size, static_cast<std::uint8_t>(fill));
                choices                         from(bytes);
                auto const                      text = s.text(from);
                BOOST_TEST(s.issues(text).empty(), text);

                choices    more(bytes);
                auto const faulty = s.faulty_text(more);
                BOOST_TEST(preflight::parse(faulty).has_value(), faulty);
            }
        for (std::size_t size = 0; size != all.size(); ++size)
        {
            choices    from({all.data(), size});
            auto const text = s.text(from);
            BOOST_TEST(s.issues(text).empty(), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(both_sides_of_a_limit_are_met)
{
    preflight::arbitrary<container_request> const make;
    std::mt19937                                  engine(3);
    choices                                       from(engine);

    std::set<std::size_t> names, commands, ports, variables;
    std::set<std::string> numbers, protocols;
    for (int n = 0; n != 600; ++n)
    {
        auto const made = make.object(from);
        names.insert(made.name.size());
        ports.insert(made.container_settings.expose.size());
        if (made.container_settings.environment)
            variables.insert(made.container_settings.environment->size());
        if (made.container_settings.startup_command)
            commands.insert(preflight::code_points(*made.container_settings.startup_command));
        for (auto const& port : made.container_settings.expose)
            numbers.insert(port.port), protocols.insert(port.protocol);
    }
    using sizes     = std::set<std::size_t>;
    auto const ends = [](sizes const& all) { return sizes{*all.begin(), *all.rbegin()}; };
    BOOST_TEST(ends(names) == (sizes{1, 25}), boost::test_tools::per_element());
    BOOST_TEST(ends(ports) == (sizes{1, 10}), boost::test_tools::per_element());
    BOOST_TEST(ends(variables) == (sizes{0, 64}), boost::test_tools::per_element());
    BOOST_TEST(ends(commands) == (sizes{0, 2048}), boost::test_tools::per_element());
    for (std::string const port : {"1", "2", "80", "65534", "65535"})
        BOOST_TEST(numbers.count(port) == 1U, port);
    BOOST_TEST(protocols == (std::set<std::string>{"http", "tcp", "udp"}), boost::test_tools::per_element());

    std::map<std::string, std::set<std::string>> broken; // the documents by broken rule
    for (broken_rule const& f : make.broken_rules())
        if (f.fits_a_struct())
            for (int n = 0; n != 200; ++n)
            {
                auto const made   = make.object(from, f);
                auto const length = [](std::string const& text) {
                    return std::to_string(preflight::code_points(text));
                };
                BOOST_TEST(made.has_value());
                if (!made)
                    continue;
                auto const& settings    = made->document.container_settings;
                auto const& constraints = made->document.constraints;
                if (to_string(f) == "name string_too_long")
                    broken["name"].insert(length(made->document.name));
                else if (to_string(f) == "container_settings.startup_command string_too_long")
                    broken["command"].insert(length(settings.startup_command.value_or("")));
                else if (to_string(f) == "container_settings.expose too_long")
                    broken["expose"].insert(std::to_string(settings.expose.size()));
                else if (to_string(f) == "container_settings.expose[].port value_error")
                    broken["port"].insert(settings.expose[made->path[2].index].port);
                else if (to_string(f) == "constraints.location string_pattern_mismatch")
                    broken["location"].insert(length(
                        constraints.value_or(preflight::fluence::placement_constraints{}).location.value_or("")));
            }
    BOOST_TEST(broken["name"].count("26") == 1U);
    BOOST_TEST(broken["command"].count("2049") == 1U);
    BOOST_TEST(broken["expose"].count("11") == 1U);
    BOOST_TEST(broken["location"].count("1") + broken["location"].count("2") + broken["location"].count("3") == 3U);
    for (std::string const port : {"0", "65536", "", "065535", "+65535"})
        BOOST_TEST(broken["port"].count(port) == 1U, port);
}

BOOST_AUTO_TEST_CASE(how_many_broken_rules_a_text_has_and_how_it_is_mutated_is_chosen)
{
    preflight::arbitrary<arbitrary_test::lamp> const make;
    using bytes       = std::vector<std::uint8_t>;
    auto const faulty = [&](bytes const& chosen) {
        choices from(chosen);
        return make.faulty_text(from);
    };
    auto const mutated = [&](std::string_view text, bytes const& chosen) {
        choices from(chosen);
        return make.mutate(text, from);
    };
    BOOST_TEST(faulty({1, 0}) == R"({"on":true})");
    BOOST_TEST(faulty({1, 1}) == "[]");             // the first rule
    BOOST_TEST(faulty({1, 5}) == R"({"on":true})"); // four at most

    BOOST_TEST(mutated(R"({"on":true})", {}) == R"({"on":false})");
    BOOST_TEST(mutated(R"({"on":true})", {0, 0, 1}) == "[]");
    BOOST_TEST(mutated(R"({"on":false})", {7, 1}) == R"({"on":true})"); // made anew, once in eight
    BOOST_TEST(mutated("{", {1}) == R"({"on":true})");
}

BOOST_AUTO_TEST_CASE(what_holds_itself_ends)
{
    preflight::arbitrary<node> const make;
    std::mt19937                     engine(4);
    choices                          from(engine);

    std::size_t deepest = 0;
    for (int n = 0; n != 200; ++n)
    {
        std::size_t const depth = depth_of(make.json(from));
        BOOST_TEST(depth <= preflight::max_depth);
        deepest = std::max(deepest, depth);
    }
    BOOST_TEST(deepest == preflight::max_depth);

    // where nulls end it, and where it ends with an object as deep as one may lie
    auto const ends = [&]<class T>(std::type_identity<T>) {
        preflight::arbitrary<T> const links;
        for (int n = 0; n != 200; ++n)
        {
            auto const document = links.json(from);
            BOOST_TEST(depth_of(document) <= preflight::max_depth);
            BOOST_TEST(preflight::validate<T>(document).empty(), support::spelled(document));
        }
    };
    ends(std::type_identity<arbitrary_test::chain>{});
    ends(std::type_identity<arbitrary_test::branch>{});

    // its schema has no valid document; the result is invalid, but there is one
    preflight::arbitrary<arbitrary_test::endless> const never;
    BOOST_TEST(depth_of(never.json(from)) <= preflight::max_depth);
    BOOST_TEST(never.object(from).more.empty());
}

BOOST_AUTO_TEST_CASE(what_a_struct_must_be_told_is_told_all_the_way_down)
{
    preflight::arbitrary<arbitrary_test::needy> const make;
    std::mt19937                                      engine(11);
    choices                                           from(engine);
    for (int n = 0; n != 200; ++n)
    {
        BOOST_TEST(preflight::is_valid(make.object(from)));
        BOOST_TEST(preflight::validate<arbitrary_test::needy>(make.json(from)).empty());
    }
    choices    none;
    auto const smallest = make.json(none);
    BOOST_TEST(serialize(smallest) == "{}");
    BOOST_TEST(!make.object(none).first.what.word.empty());
}

BOOST_AUTO_TEST_CASE(rules_that_tell_of_no_edge)
{
    preflight::arbitrary<arbitrary_test::hopeless> const make;
    std::mt19937                                         engine(5);
    choices                                              from(engine);
    for (broken_rule const& f : make.broken_rules())
        if (to_string(f) == "always value_error")
            BOOST_TEST(!make.text(from, f)); // said to be impossible
    BOOST_TEST(
        support::issues<arbitrary_test::hopeless>(make.text(from)) == std::vector<std::string>{"never value_error"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rules_that_contradict_each_other)
{
    std::mt19937 engine(8);
    choices      from(engine);

    preflight::arbitrary<arbitrary_test::hopeless_pair> const pair;
    BOOST_TEST(
        support::issues<arbitrary_test::hopeless_pair>(pair.text(from)) == std::vector<std::string>{"body value_error"},
        boost::test_tools::per_element());
    std::string can_be_broken;
    for (broken_rule const& f : pair.broken_rules())
        if (f.path.empty() && f.code == preflight::code::value_error)
            can_be_broken += pair.json(from, f) ? '1' : '0';
    BOOST_TEST(can_be_broken == "01"); // no value breaks the first rule, and none keeps the second

    // of texts that are short enough there are sound ones
    preflight::arbitrary<arbitrary_test::contrary> const made;
    std::vector<std::string> const expected{"first string_pattern_mismatch", "list too_short", "flag value_error"};
    for (int n = 0; n != 20; ++n)
        BOOST_TEST(
            support::issues<arbitrary_test::contrary>(made.text(from)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_list_too_long_for_any_memory)
{
    preflight::arbitrary<arbitrary_test::vast> const make;
    std::mt19937                                     engine(9);
    choices                                          from(engine);
    std::size_t                                      tried = 0;
    for (broken_rule const& f : make.broken_rules())
        if (f.code == preflight::code::too_long)
        {
            BOOST_TEST(!make.json(from, f));
            BOOST_TEST(!make.object(from, f));
            BOOST_TEST(!make.text(from, f));
            ++tried;
        }
    BOOST_TEST(tried == 1U);
}

// A rule across fields may name an example without one of the fields, which can be used only when that field may be absent.
BOOST_AUTO_TEST_CASE(examples_with_absent_fields)
{
    preflight::arbitrary<arbitrary_test::pairs> const make;
    std::mt19937                                      engine(10);
    choices                                           from(engine);
    for (int n = 0; n != 200; ++n)
    {
        auto const document = make.json(from);
        BOOST_TEST(preflight::validate<arbitrary_test::pairs>(document).empty(), support::spelled(document));
    }
    for (broken_rule const& f : make.broken_rules())
        if (f.path.empty() && f.code == preflight::code::value_error)
            for (int n = 0; n != 20; ++n)
                if (auto const broken = make.json(from, f))
                    BOOST_TEST(support::issues(preflight::validate<arbitrary_test::pairs>(broken->document)) ==
                                   std::vector<std::string>{"body value_error"},
                        boost::test_tools::per_element());

    BOOST_TEST(make.words() == (std::set<std::string>{"always", "maybe", "other"}), boost::test_tools::per_element());
    BOOST_TEST(preflight::arbitrary<node>().words() == (std::set<std::string>{"name", "children"}),
        boost::test_tools::per_element()); // that holds itself
}

BOOST_AUTO_TEST_CASE(several_broken_rules)
{
    std::mt19937 engine(6);
    choices      from(engine);
    std::size_t  most = 0;
    for (subject const& s : subjects())
    {
        std::set<std::size_t> counts;
        for (int n = 0; n != 100; ++n)
            counts.insert(s.issues(s.faulty_text(from)).size());
        for (std::size_t const count : {0U, 1U, 2U})
            BOOST_TEST(counts.count(count) == 1U, "a type that cannot have " << count << " issues");
        most = std::max(most, *counts.rbegin());
    }
    BOOST_TEST(most == 4U);
}

BOOST_AUTO_TEST_CASE(the_broken_rules_of_a_machine)
{
    preflight::arbitrary<machine_request> const make;
    std::vector<std::string>                    all;
    for (broken_rule const& f : make.broken_rules())
        all.push_back(to_string(f));
    std::vector<std::string> const expected{"body model_attributes_type", "plan_id missing", "plan_id string_type",
        "plan_id string_too_short", "name missing", "name string_type", "name string_too_short", "name string_too_long",
        "name string_pattern_mismatch", "ssh_key missing", "ssh_key string_type", "ssh_key string_too_short",
        "os_image missing", "os_image string_type", "os_image string_too_short"};
    BOOST_TEST(all == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(mutations_keep_the_structure)
{
    preflight::arbitrary<container_request> const make;
    std::mt19937                                  engine(7);
    choices                                       from(engine);

    std::string       text  = make.text(from);
    std::size_t       valid = 0, kept = 0;
    std::size_t const turns = 300;
    for (std::size_t n = 0; n != turns; ++n)
    {
        auto const before = preflight::parse(text);
        auto const next   = make.mutate(text, from);
        auto const after  = preflight::parse(next);
        BOOST_TEST_REQUIRE(after.has_value(), next);
        bool const sound = preflight::is_valid<container_request>(next);
        valid += sound ? 1U : 0U;
        for (auto const& member : before->get_object()) // what was there and still is
            if (auto const* const object = after->if_object(); object && object->if_contains(member.key()))
                kept += *object->if_contains(member.key()) == member.value() ? 1U : 0U;
        text = sound ? next : text;
    }
    BOOST_TEST(valid > turns / 4);
    BOOST_TEST(valid < turns * 3 / 4);
    BOOST_TEST(kept > turns * 2);

    for (std::string const any : {"", "{", "null", "[]", "1", "\"\"", R"({"container_settings":1})", "\xff"})
        for (int n = 0; n != 20; ++n)
            BOOST_TEST(preflight::parse(make.mutate(any, from)).has_value(), any);
}

BOOST_AUTO_TEST_SUITE_END()
