// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight.hpp>
#include <preflight/kinds/chrono.hpp>
#include <preflight/kinds/uuid.hpp>

#include <boost/container/flat_map.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

/// Structs for the tests. Together they use everything that a schema can express.
namespace sample
{
/// A number of each type, a boolean and a text, each with a default.
struct scalars
{
    std::int8_t   tiny  = -8;
    std::uint8_t  byte  = 8;
    int           whole = 32;
    unsigned      count = 33;
    std::int64_t  big   = -64;
    std::uint64_t huge  = 64;
    float         rough = 0.5F;
    double        real  = 0.25;
    bool          flag  = true;
    std::string   word  = "|*<";

    friend bool operator==(scalars const&, scalars const&) = default;
};

/// Rules on numbers and text.
struct limits
{
    int         percent = 0;
    double      ratio   = 0;
    std::string code    = {};
    std::string colour  = {};

    friend bool operator==(limits const&, limits const&) = default;
};

/// Text that a regular expression matches: read by sets of characters and not, alone and beside other rules.
struct patterns
{
    std::string                serial = {};
    std::string                name   = {};
    std::optional<std::string> words  = {};
    std::vector<std::string>   tags   = {};

    friend bool operator==(patterns const&, patterns const&) = default;
};

/// Lists: of text, of lists, of structs, of optionals.
struct lists
{
    std::vector<std::string>                tags   = {};
    std::vector<std::vector<int>>           rows   = {};
    std::vector<limits>                     limit  = {};
    std::vector<std::optional<std::string>> spares = {};

    friend bool operator==(lists const&, lists const&) = default;
};

/// An optional of every kind.
struct maybe
{
    std::optional<std::string>              word  = {};
    std::optional<bool>                     flag  = {};
    std::optional<int>                      whole = {};
    std::optional<double>                   real  = {};
    std::optional<std::vector<std::string>> tags  = {};
    std::optional<limits>                   limit = {};

    friend bool operator==(maybe const&, maybe const&) = default;
};

/// Lists of fixed length, and lists in lists with rules on each level.
struct grid
{
    std::array<double, 2>                              point   = {};
    std::array<std::string, 3>                         names   = {"a", "b", "c"};
    std::optional<std::array<limits, 1>>               only    = {};
    std::vector<std::array<std::int32_t, 2>>           pairs   = {};
    std::vector<std::vector<std::vector<std::string>>> pages   = {};
    std::array<std::array<std::optional<bool>, 2>, 2>  squares = {};

    friend bool operator==(grid const&, grid const&) = default;
};

/// Maps of each type, of scalars, lists, structs and maps, with rules on each level.
struct maps
{
    std::map<std::string, std::string>                                labels = {};
    std::unordered_map<std::string, std::int32_t>                     counts = {};
    boost::container::flat_map<std::string, std::vector<std::string>> lists  = {};
    std::map<std::string, std::optional<limits>, std::greater<>>      limit  = {};
    std::optional<std::map<std::string, std::map<std::string, bool>>> nested = {};
    std::vector<std::map<std::string, double>>                        rows   = {};
    std::map<std::string, maps>                                       more   = {};

    friend bool operator==(maps const& a, maps const& b)
    {
        return a.labels == b.labels && a.counts == b.counts && a.lists == b.lists && a.limit == b.limit &&
               a.nested == b.nested && a.rows == b.rows && a.more == b.more;
    }
};

/// Any JSON: values, objects and arrays, as they come.
struct anything
{
    boost::json::value                        value   = "as it was";
    boost::json::object                       object  = {};
    std::optional<boost::json::array>         array   = {};
    std::vector<boost::json::value>           values  = {};
    std::map<std::string, boost::json::value> by_name = {};

    friend bool operator==(anything const&, anything const&) = default;
};

/// Pointers, which own what may be absent: a struct of its own type, a list of them, a scalar, one with a default.
struct chain
{
    std::string                                        name  = {};
    std::unique_ptr<chain>                             next  = {};
    std::vector<std::unique_ptr<chain>>                links = {};
    std::unique_ptr<int>                               load  = {};
    std::unique_ptr<std::vector<std::unique_ptr<int>>> loads = {};

    friend bool operator==(chain const& a, chain const& b)
    {
        constexpr auto same = [](auto const& one, auto const& other) {
            return one && other ? *one == *other : !one && !other;
        };
        constexpr auto all_same = [same](auto const& one, auto const& other) {
            return std::equal(one.begin(), one.end(), other.begin(), other.end(), same);
        };
        return a.name == b.name && same(a.next, b.next) && all_same(a.links, b.links) && same(a.load, b.load) &&
               !a.loads == !b.loads && (!a.loads || all_same(*a.loads, *b.loads));
    }
};

/// A type that contains itself.
struct node
{
    std::string       name     = {};
    std::vector<node> children = {};

    friend bool operator==(node const& a, node const& b) { return a.name == b.name && a.children == b.children; }
};

/// Secrets: a text, an optional, a list.
struct account
{
    std::string                user     = {};
    std::string                password = {};
    std::optional<std::string> pin      = {};
    std::vector<std::string>   tokens   = {};

    friend bool operator==(account const&, account const&) = default;
};

/// Secrets nested in lists and optionals.
struct vault
{
    std::string                         label    = {};
    std::vector<account>                accounts = {};
    std::optional<account>              owner    = {};
    std::optional<std::vector<account>> guests   = {};

    friend bool operator==(vault const&, vault const&) = default;
};

struct key_pair
{
    std::string name  = {};
    std::string value = {};

    friend bool operator==(key_pair const&, key_pair const&) = default;
};

/// Unions: told apart by a tag, and by JSON types; of structs that hold others of it, in lists, maps and pointers.
struct constant
{
    std::string type  = "constant";
    double      value = 0;

    friend bool operator==(constant const&, constant const&) = default;
};
struct sum;
struct negation;
using term = std::variant<constant, std::unique_ptr<negation>, sum>;
struct sum
{
    std::string                 type  = "sum";
    std::vector<term>           of    = {};
    std::map<std::string, term> named = {};

    friend bool operator==(sum const& a, sum const& b);
};
struct negation
{
    std::string word = "not";
    term        of   = {};

    friend bool operator==(negation const& a, negation const& b);
};
inline bool operator==(term const& a, term const& b)
{
    auto const* const one   = std::get_if<1>(&a);
    auto const* const other = std::get_if<1>(&b);
    if (one && other)
        return *one && *other ? **one == **other : !*one && !*other;
    return a.index() == b.index() &&
           (a.index() == 0 ? std::get<0>(a) == std::get<0>(b) : a.index() == 2 && std::get<2>(a) == std::get<2>(b));
}
inline bool operator==(sum const& a, sum const& b)
{
    auto const same = [](auto const& x, auto const& y) { return sample::operator==(x, y); };
    return a.type == b.type && std::equal(a.of.begin(), a.of.end(), b.of.begin(), b.of.end(), same) &&
           std::equal(a.named.begin(), a.named.end(), b.named.begin(), b.named.end(),
               [&](auto const& x, auto const& y) { return x.first == y.first && same(x.second, y.second); });
}
inline bool operator==(negation const& a, negation const& b)
{
    return a.word == b.word && sample::operator==(a.of, b.of);
}
struct unions
{
    term                                                                            formula = {};
    std::variant<std::string, std::vector<std::string>>                             command = {};
    std::variant<std::monostate, bool, std::uint8_t, std::map<std::string, limits>> setting = {};
    std::optional<std::variant<std::int64_t, key_pair>>                             key     = {};
    std::vector<std::variant<double, std::unique_ptr<std::string>>>                 row     = {};

    friend bool operator==(unions const& a, unions const& b)
    {
        auto const same = [](auto const& x, auto const& y) {
            auto const* const one   = std::get_if<1>(&x);
            auto const* const other = std::get_if<1>(&y);
            return one && other ? (*one && *other ? **one == **other : !*one && !*other) : x == y;
        };
        return sample::operator==(a.formula, b.formula) && a.command == b.command && a.setting == b.setting &&
               a.key == b.key && std::equal(a.row.begin(), a.row.end(), b.row.begin(), b.row.end(), same);
    }
};

/// Structs that are secret as a whole.
struct sealed
{
    std::string             label = {};
    std::optional<key_pair> pair  = {};
    std::vector<key_pair>   pairs = {};

    friend bool operator==(sealed const&, sealed const&) = default;
};

/// Rules across fields.
struct span
{
    std::optional<int>         from   = {};
    std::optional<int>         to     = {};
    bool                       strict = false;
    std::string                unit   = "s";
    std::optional<std::string> note   = {};
    double                     scale  = 1;

    friend bool operator==(span const&, span const&) = default;
};

struct batch
{
    std::vector<span> spans = {};

    friend bool operator==(batch const&, batch const&) = default;
};

inline constexpr preflight::waiver relaxed{0, "relaxed"};
inline constexpr preflight::waiver unbound{31, "unbound"};

/// Rules across structs and lists.
struct crate
{
    std::vector<std::string>        names   = {};
    std::optional<std::vector<int>> weights = {};
    limits                          first   = {};
    std::optional<limits>           second  = {};

    friend bool operator==(crate const&, crate const&) = default;
};

/// Names that need escapes, and rules that a waiver lifts.
struct odd
{
    std::string      quoted = {};
    std::string      line   = {};
    std::string      umlaut = {};
    std::string      kind   = {};
    std::vector<int> list   = {};

    friend bool operator==(odd const&, odd const&) = default;
};

struct in_order
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "from comes before to";

    constexpr bool operator()(std::optional<int> from, std::optional<int> to) const
    {
        return !from || !to || *from <= *to;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

struct explained
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "strict needs a note, and a scale of 1";

    constexpr bool operator()(bool strict, std::optional<std::string_view> note, double scale) const
    {
        return !strict || (note && !note->empty() && scale == 1);
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view, std::string_view) const {}
};

struct all_weighed
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "as many weights as names";

    constexpr bool operator()(
        std::vector<std::string> const& names, std::optional<std::vector<int>> const& weights) const
    {
        return !weights || weights->size() == names.size();
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
    void           edges(auto&& inside, auto&& outside) const
    {
        std::vector<std::string> const names{"a", "b"};
        inside(names, std::nullopt);
        inside(names, std::vector{1, 2});
        outside(names, std::vector{1});
        outside(names, std::vector{1, 2, 3});
    }
};

struct no_less
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "the second is no less";

    constexpr bool operator()(limits const& first, std::optional<limits> const& second) const
    {
        return !second || first.percent <= second->percent;
    }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
    void           edges(auto&& inside, auto&& outside) const
    {
        limits const least{0, 0, "AB", "red"}, next{1, 0, "AB", "red"};
        inside(next, next);
        outside(next, least);
    }
};

/// Text in each format.
struct forms
{
    std::string                id      = {};
    std::optional<std::string> moment  = {};
    std::optional<std::string> day     = {};
    std::optional<std::string> clock   = {};
    std::optional<std::string> length  = {};
    std::vector<std::string>   v4      = {};
    std::optional<std::string> v6      = {};
    std::optional<std::string> host    = {};
    std::optional<std::string> mail    = {};
    std::string                bytes   = {};
    std::string                pointer = {};

    friend bool operator==(forms const&, forms const&) = default;
};

/// Times and UUIDs.
struct event
{
    boost::uuids::uuid                                       id      = {};
    std::chrono::sys_time<std::chrono::microseconds>         at      = {};
    std::optional<std::chrono::year_month_day>               day     = {};
    std::chrono::milliseconds                                length  = {};
    std::vector<std::chrono::sys_time<std::chrono::minutes>> minutes = {};

    friend bool operator==(event const&, event const&) = default;
};

/// Rules with other sentences, and with codes of their own.
struct ticket
{
    std::string                warehouse = {};
    int                        row       = 1;
    std::optional<std::string> colour    = {};
    std::vector<std::string>   marks     = {};
    std::string                exit      = {};

    friend bool operator==(ticket const&, ticket const&) = default;
};

/// An enumeration: alone, with a rule, in an optional and in a list.
enum class metal
{
    iron,
    copper,
    gold
};
struct ring
{
    metal                core   = metal::iron;
    metal                coat   = metal::gold;
    std::optional<metal> inlay  = {};
    std::vector<metal>   layers = {};

    friend bool operator==(ring const&, ring const&) = default;
};

struct noble
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "iron rusts";

    constexpr bool operator()(metal m) const { return m != metal::iron; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&& put) const
    {
        put.nested("not", [](auto&& inner) { inner("const", "Fe"); });
    }
};

/// Numbers: limits that are not allowed themselves, and steps.
struct amounts
{
    int                   above    = 1;
    double                below    = 0;
    std::optional<double> between  = {};
    std::vector<unsigned> counters = {};
    std::int64_t          dozens   = 0;
    double                euros    = 0;
    std::optional<float>  tenths   = {};
    std::vector<int>      evens    = {};
    std::int8_t           version  = 2;
    bool                  agreed   = true;
    std::optional<float>  fraction = {};
    std::vector<unsigned> sides    = {};
    std::vector<double>   distinct = {};

    friend bool operator==(amounts const&, amounts const&) = default;
};

/// Rules on which members are there.
struct route
{
    std::optional<std::string>      from  = {};
    std::optional<std::string>      depot = {};
    std::optional<int>              air   = {};
    std::optional<int>              rail  = {};
    std::optional<std::vector<int>> road  = {};
    std::optional<std::string>      phone = {};
    std::optional<metal>            mail  = {};
    std::optional<limits>           stamp = {};

    friend bool operator==(route const&, route const&) = default;
};

/// Objects that take no key but their own, one in another.
struct form
{
    std::string             name     = {};
    std::string             password = "none";
    std::optional<key_pair> pair     = {};
    std::vector<form>       more     = {};

    friend bool operator==(form const& a, form const& b)
    {
        return a.name == b.name && a.password == b.password && a.pair == b.pair && a.more == b.more;
    }
};

/// Keys that must be there though null, that must not be null though absent, and that have had other names.
struct visa
{
    std::optional<std::string>      holder = {};
    std::optional<int>              days   = {};
    std::string                     code   = {};
    std::vector<int>                marks  = {};
    std::optional<limits>           limit  = {};
    std::optional<std::vector<int>> stays  = {};
    std::optional<std::string>      kind   = {};

    friend bool operator==(visa const&, visa const&) = default;
};

/// The same in a closed object, with a rule across what may have other names.
struct permit
{
    std::string             issuer = {};
    std::optional<int>      from   = {};
    std::optional<int>      to     = {};
    std::optional<key_pair> pair   = {};

    friend bool operator==(permit const&, permit const&) = default;
};

/// A struct of views, which every compiler can validate in a constant expression.
struct label
{
    std::string_view      name   = {};
    int                   weight = 1;
    std::optional<bool>   flag   = {};
    std::vector<unsigned> parts  = {};
    std::optional<limits> limit  = {};
};
} // namespace sample

namespace preflight
{
// clang-format off
template <>
inline constexpr auto tag_of<sample::term> = tag("type");

template <>
inline constexpr auto words_of<sample::metal> =
    words(word{sample::metal::iron, "Fe"}, word{sample::metal::copper, "Cu"}, word{sample::metal::gold, "Au"});

template <>
inline constexpr auto schema_of<sample::ring> = object(
    field("core",   &sample::ring::core),
    field("coat",   &sample::ring::coat, defaulted, sample::noble{}),
    field("inlay",  &sample::ring::inlay),
    field("layers", &sample::ring::layers, defaulted, max_items{2}, each(sample::noble{})));

template <>
inline constexpr auto schema_of<sample::scalars> = object(
    field("tiny",  &sample::scalars::tiny,  defaulted),
    field("byte",  &sample::scalars::byte,  defaulted),
    field("whole", &sample::scalars::whole, defaulted),
    field("count", &sample::scalars::count, defaulted),
    field("big",   &sample::scalars::big,   defaulted),
    field("huge",  &sample::scalars::huge,  defaulted),
    field("rough", &sample::scalars::rough, defaulted),
    field("real",  &sample::scalars::real,  defaulted),
    field("flag",  &sample::scalars::flag,  defaulted),
    field("word",  &sample::scalars::word,  defaulted));

template <>
inline constexpr auto schema_of<sample::limits> = object(
    field("percent", &sample::limits::percent, at_least{0}, at_most{100}),
    field("ratio",   &sample::limits::ratio,   at_least{-0.5}, at_most{1}),
    field("code",    &sample::limits::code,    min_length{2}, max_length{4}, spelled{"A-Z", "A-Z0-9"}, not_equal{"NO", "{word} is taken"}),
    field("colour",  &sample::limits::colour,  literal{"red", "green", "blue"}));

template <>
inline constexpr auto schema_of<sample::patterns> = object(
    field("serial", &sample::patterns::serial, pattern<"^[A-Z]{2}[0-9]{4}$">),
    field("name",   &sample::patterns::name,   max_length{25}, pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">, not_equal{"no", "{word} is taken"}),
    field("words",  &sample::patterns::words,  pattern<"^\\S+( \\S+)*$">, pattern<"[^.]$">, max_length{16}),
    field("tags",   &sample::patterns::tags,   defaulted, max_items{2}, each(pattern<"é|^[0-9]+$">)));

template <>
inline constexpr auto schema_of<sample::lists> = object(
    field("tags",   &sample::lists::tags,   min_items{1}, max_items{3}, each(min_length{2}, without{"A-Z", "No capitals"})),
    field("rows",   &sample::lists::rows,   max_items{2}, each(min_items{1}, max_items{2})),
    field("limit",  &sample::lists::limit,  defaulted, min_items{0}, max_items{2}),
    field("spares", &sample::lists::spares, defaulted, min_items{0}, each(max_length{3})));

template <>
inline constexpr auto schema_of<sample::maybe> = object(
    field("word",  &sample::maybe::word, min_length{2}),
    field("flag",  &sample::maybe::flag),
    field("whole", &sample::maybe::whole, at_most{10}),
    field("real",  &sample::maybe::real),
    field("tags",  &sample::maybe::tags, min_items{1}, each(min_length{1})),
    field("limit", &sample::maybe::limit));

template <>
inline constexpr auto schema_of<sample::grid> = object(
    field("point",   &sample::grid::point,   each(at_least{-1.0})),
    field("names",   &sample::grid::names,   defaulted, each(min_length{1})),
    field("only",    &sample::grid::only),
    field("pairs",   &sample::grid::pairs,   defaulted, max_items{2}, each(each(at_least{1}))),
    field("pages",   &sample::grid::pages,   defaulted, max_items{2}, each(max_items{2}, each(min_items{1}, max_items{2}, each(max_length{2})))),
    field("squares", &sample::grid::squares, defaulted));

template <>
inline constexpr auto schema_of<sample::maps> = object(
    field("labels", &sample::maps::labels, max_items{2}, keys(spelled{"a-z", "a-z0-9"}, max_length{3}), each(max_length{2})),
    field("counts", &sample::maps::counts, defaulted, max_items{3}, keys(unless{sample::relaxed, literal{"one", "two", "three", "four"}}), each(at_least{1})),
    field("lists",  &sample::maps::lists,  defaulted, each(min_items{1}, max_items{2}, each(min_length{1}))),
    field("limit",  &sample::maps::limit,  defaulted, max_items{1}),
    field("nested", &sample::maps::nested, min_items{1}, keys(min_length{1}), each(max_items{1}, keys(max_length{1}))),
    field("rows",   &sample::maps::rows,   defaulted, max_items{2}, each(min_items{1}, each(at_most{1.0}))),
    field("more",   &sample::maps::more,   secret, defaulted, max_items{1}));

template <>
inline constexpr auto schema_of<sample::anything> = object(
    field("value",   &sample::anything::value,   defaulted),
    field("object",  &sample::anything::object),
    field("array",   &sample::anything::array,   write_null),
    field("values",  &sample::anything::values,  defaulted, max_items{2}),
    field("by_name", &sample::anything::by_name, secret, defaulted, max_items{2}, keys(max_length{2})));

template <>
inline constexpr auto schema_of<sample::constant> = object(
    field("type",  &sample::constant::type,  literal{"constant", "number"}),
    field("value", &sample::constant::value, at_least{-1.0}));

template <>
inline constexpr auto schema_of<sample::sum> = object(
    field("of",    &sample::sum::of,    max_items{2}),
    field("named", &sample::sum::named, defaulted, max_items{1}, keys(min_length{1})),
    field("type",  &sample::sum::type,  defaulted, literal{"sum"}));

template <>
inline constexpr auto schema_of<sample::negation> = object(
    field("type", &sample::negation::word, literal{"not"}),
    field("of",   &sample::negation::of));

template <>
inline constexpr auto schema_of<sample::unions> = object(
    field("formula", &sample::unions::formula),
    field("command", &sample::unions::command, defaulted),
    field("setting", &sample::unions::setting, defaulted),
    field("key",     &sample::unions::key,     secret),
    field("row",     &sample::unions::row,     defaulted, max_items{2}));

template <>
inline constexpr auto schema_of<sample::chain> = object(
    field("name",  &sample::chain::name, min_length{1}),
    field("next",  &sample::chain::next),
    field("links", &sample::chain::links, defaulted, max_items{2}),
    field("load",  &sample::chain::load, at_most{10}),
    field("loads", &sample::chain::loads, write_null, max_items{2}, each(at_least{0})));

template <>
inline constexpr auto schema_of<sample::node> = object(
    field("name",     &sample::node::name, min_length{1}),
    field("children", &sample::node::children, defaulted, max_items{3}));

template <>
inline constexpr auto schema_of<sample::account> = object(
    field("user",     &sample::account::user,     min_length{1}),
    field("password", &sample::account::password, secret, min_length{8}),
    field("pin",      &sample::account::pin,      secret, exactly{4, "0-9"}),
    field("tokens",   &sample::account::tokens,   secret, defaulted, max_items{2}, each(min_length{8})));

template <>
inline constexpr auto schema_of<sample::vault> = object(
    field("label",    &sample::vault::label, min_length{1}),
    field("accounts", &sample::vault::accounts, min_items{1}, max_items{2}),
    field("owner",    &sample::vault::owner),
    field("guests",   &sample::vault::guests, max_items{1}));

template <>
inline constexpr auto schema_of<sample::key_pair> = object(
    field("name",  &sample::key_pair::name, min_length{1}),
    field("value", &sample::key_pair::value, min_length{8}));

template <>
inline constexpr auto schema_of<sample::sealed> = object(
    field("label", &sample::sealed::label, min_length{1}),
    field("pair",  &sample::sealed::pair, secret),
    field("pairs", &sample::sealed::pairs, secret, defaulted, max_items{2}));

template <>
inline constexpr auto schema_of<sample::span> = object(
    field("from",   &sample::span::from, at_least{0}),
    field("to",     &sample::span::to),
    field("strict", &sample::span::strict, defaulted),
    field("unit",   &sample::span::unit, defaulted, literal{"s", "m", "h"}),
    field("note",   &sample::span::note, max_length{8}),
    field("scale",  &sample::span::scale, defaulted),
    cross_field(sample::in_order{}, &sample::span::from, &sample::span::to),
    cross_field(unless{sample::relaxed, sample::explained{}}, &sample::span::strict, &sample::span::note, &sample::span::scale));

template <>
inline constexpr auto schema_of<sample::batch> = object(
    field("spans", &sample::batch::spans, min_items{2}));

template <>
inline constexpr auto schema_of<sample::crate> = object(
    field("names",   &sample::crate::names, max_items{3}, each(max_length{2})),
    field("weights", &sample::crate::weights, each(at_least{1})),
    field("first",   &sample::crate::first),
    field("second",  &sample::crate::second),
    cross_field(sample::all_weighed{}, &sample::crate::names, &sample::crate::weights),
    cross_field(unless{sample::relaxed, sample::no_less{}}, &sample::crate::first, &sample::crate::second));

template <>
inline constexpr auto schema_of<sample::forms> = object(
    field("id",      &sample::forms::id,      format::uuid),
    field("moment",  &sample::forms::moment,  max_length{25}, format::date_time),
    field("day",     &sample::forms::day,     format::date),
    field("clock",   &sample::forms::clock,   format::time),
    field("length",  &sample::forms::length,  format::duration),
    field("v4",      &sample::forms::v4,      defaulted, max_items{2}, each(format::ipv4)),
    field("v6",      &sample::forms::v6,      format::ipv6),
    field("host",    &sample::forms::host,    max_length{20}, format::hostname),
    field("mail",    &sample::forms::mail,    secret, format::email),
    field("bytes",   &sample::forms::bytes,   defaulted, format::base64),
    field("pointer", &sample::forms::pointer, defaulted, format::json_pointer));

template <>
inline constexpr auto schema_of<sample::event> = object(
    field("id",      &sample::event::id),
    field("at",      &sample::event::at),
    field("day",     &sample::event::day),
    field("length",  &sample::event::length,  defaulted),
    field("minutes", &sample::event::minutes, defaulted, max_items{2}, unique_items));

template <>
inline constexpr auto schema_of<sample::ticket> = object(
    field("warehouse", &sample::ticket::warehouse, says(max_length{12}, "A warehouse has at most {max_length} letters", "warehouse_too_long"), says(spelled{"A-Z", "a-z"}, "No match for {pattern}")),
    field("row",       &sample::ticket::row,       says(at_least{1}, "Rows begin at {ge}", "row_too_low"), unless{sample::relaxed, says(at_most{9}, "Rows end at {le}")}),
    field("colour",    &sample::ticket::colour,    says(literal{"red", "blue"}, "Only {expected} is left", "sold_out")),
    field("marks",     &sample::ticket::marks,     defaulted, says(max_items{2}, "{actual_length} are more than {max_length} mark{s}", "too_many_marks"), each(says(not_equal{"no", ""}, "{word} is no mark"))),
    field("exit",      &sample::ticket::exit,      defaulted),
    cross_field(says(only_with{"X", "A", ""}, "{word} needs {needed}", "no_exit"), &sample::ticket::warehouse, &sample::ticket::exit));

template <>
inline constexpr auto schema_of<sample::odd> = object(
    field("a \"b\"\\", &sample::odd::quoted, defaulted, unless{sample::unbound, min_length{1}}),
    field("x\ny",      &sample::odd::line,   defaulted, unless{sample::relaxed, spelled{"a-z", "a-z0-9"}}, max_length{3}),
    field("\xc3\xa4/~",    &sample::odd::umlaut, defaulted),
    field("kind",      &sample::odd::kind,   defaulted, unless{sample::unbound, literal{"", "one"}}),
    field("list",      &sample::odd::list,   defaulted, unless{sample::unbound, max_items{2}}, each(unless{sample::relaxed, at_most{9}})));

template <>
inline constexpr auto schema_of<sample::amounts> = object(
    field("above",    &sample::amounts::above,    more_than{0}),
    field("below",    &sample::amounts::below,    less_than{0.5}),
    field("between",  &sample::amounts::between,  more_than{-1}, less_than{1e16}),
    field("counters", &sample::amounts::counters, defaulted, max_items{3}, each(more_than{7}, at_most{9})),
    field("dozens",   &sample::amounts::dozens,   multiple_of{12}),
    field("euros",    &sample::amounts::euros,    at_least{0.05}, multiple_of{0.01}),
    field("tenths",   &sample::amounts::tenths,   multiple_of{0.1F}),
    field("evens",    &sample::amounts::evens,    defaulted, max_items{2}, each(multiple_of{2}, at_most{8})),
    field("version",  &sample::amounts::version,  literal{1, 2}),
    field("agreed",   &sample::amounts::agreed,   literal{true}),
    field("fraction", &sample::amounts::fraction, literal{0.25F, 0.1F}),
    field("sides",    &sample::amounts::sides,    defaulted, max_items{4}, each(literal{4, 6, 20}), unique_items),
    field("distinct", &sample::amounts::distinct, min_items{1}, max_items{20}, unique_items));

template <>
inline constexpr auto schema_of<sample::route> = object(
    field("from",  &sample::route::from,  min_length{1}),
    field("depot", &sample::route::depot, write_null),
    field("air",   &sample::route::air),
    field("rail",  &sample::route::rail),
    field("road",  &sample::route::road,  max_items{2}),
    field("phone", &sample::route::phone, max_length{3}),
    field("mail",  &sample::route::mail,  write_null),
    field("stamp", &sample::route::stamp),
    exactly_one("Name the sender or the depot", &sample::route::from, &sample::route::depot),
    at_most_one("One way at most", &sample::route::air, &sample::route::rail, &sample::route::road),
    at_least_one("Leave a phone or a mail", &sample::route::phone, &sample::route::mail),
    needs(&sample::route::stamp, &sample::route::phone));

template <>
inline constexpr auto schema_of<sample::form> = object(closed,
    field("name",     &sample::form::name, max_length{9}),
    field("password", &sample::form::password, defaulted, secret),
    field("pair",     &sample::form::pair),
    field("more",     &sample::form::more, defaulted, max_items{2}));

template <>
inline constexpr auto schema_of<sample::visa> = object(
    field("holder", &sample::visa::holder, required, min_length{1}),
    field("days",   &sample::visa::days,   not_null, at_least{1}),
    field("code",   &sample::visa::code,   alias{"pin", "number"}, secret, max_length{4}),
    field("marks",  &sample::visa::marks,  alias{"stamps"}, defaulted, max_items{2}),
    field("limit",  &sample::visa::limit,  not_null, alias{"bound"}),
    field("stays",  &sample::visa::stays,  not_null, min_items{1}),
    field("kind",   &sample::visa::kind,   not_null, literal{"tourist", "worker"}));

template <>
inline constexpr auto schema_of<sample::permit> = object(closed,
    field("issuer", &sample::permit::issuer, alias{"by"}),
    field("from",   &sample::permit::from,   alias{"begin", "start"}),
    field("to",     &sample::permit::to,     required, alias{"end"}),
    field("pair",   &sample::permit::pair,   not_null),
    cross_field(sample::in_order{}, &sample::permit::from, &sample::permit::to),
    needs(&sample::permit::from, &sample::permit::to));

template <>
inline constexpr auto schema_of<sample::label> = object(
    field("name",   &sample::label::name, min_length{1}, max_length{5}),
    field("weight", &sample::label::weight, defaulted, at_least{1}),
    field("flag",   &sample::label::flag),
    field("parts",  &sample::label::parts, defaulted, max_items{2}, each(at_most{7})),
    field("limit",  &sample::label::limit));
// clang-format on
} // namespace preflight

namespace sample
{
/// Calls `f` for the types that together use everything, which it takes as template arguments.
constexpr decltype(auto) with_all(auto&& f)
{
    return f.template operator()<scalars, limits, lists, grid, chain, maybe, node, vault, sealed, batch, odd, ring,
        crate, amounts, ticket, forms, route, maps, patterns, anything, form, visa, permit, unions, event>();
}
} // namespace sample
