// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/code.hpp>
#include <preflight/rules/ascii_set.hpp>
#include <preflight/schema/edges.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A schema as data of one kind for every type, so that the generator is compiled once and not for each schema: `outline_builder.hpp` makes it of the model.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// A rule on one value, and what lies on both sides of its edge.
struct rule
{
    preflight::code                                code;
    bool                                           names_all; // that it allows, so that another type breaks it too
    std::function<bool(boost::json::value const&)> keeps;     // asked only of a value of the right type

    std::vector<boost::json::value> inside = {}, outside = {}; // whole values
    std::vector<std::size_t>        sizes_inside = {},
                             sizes_outside       = {}; // code points of a text, elements of a list, entries of a map
    std::vector<ascii_set> allowed = {}, banned = {};  // characters
    std::string_view       type    = {};               // the name of a code of its own; empty where it has none
    bool                   by_type = false;            // whether it is the type's own, so that no struct breaks it
};

/// What a field has in an example of a rule across fields: a value, or nothing where it is absent, or any sound value but null.
struct example_value
{
    std::optional<boost::json::value> value = {};
    bool                              any   = false;

    example_value(std::nullopt_t) {}
    example_value(any_value given) : any(given.there) {}
    template <class V>
        requires std::constructible_from<boost::json::value, V>
    example_value(V&& given) : value(boost::json::value(std::forward<V>(given)))
    {}

    friend bool operator==(example_value const&, example_value const&) = default;
};

/// A rule across the fields of an object. Of its examples each has a value for each field.
struct cross_field
{
    using example = std::vector<example_value>;

    preflight::code                                 code;
    std::vector<std::string_view>                   names;
    std::function<bool(boost::json::object const&)> keeps; // asked only of an object whose fields are sound
    std::vector<example>                            inside = {}, outside = {};
    std::string_view                                type = {}; // as of a rule on one value
};

/// Characters, each as UTF-8: those that may stand somewhere, of those the ones at the edge, which are some where any may stand, and those
/// that may not, the nearest first.
struct alphabet
{
    std::vector<std::string> within, edge, beyond;
};

enum class kind : unsigned char
{
    object,
    map,
    any,
    choice,
    list,
    text,
    boolean,
    number
};

struct object;

/// A value that a kind does not take, and the code of the issue that it is.
struct misfit
{
    preflight::code    code;
    boost::json::value value;
};

/// What a schema says of one value.
struct value
{
    outline::kind          what;
    bool                   nullable   = false;
    std::vector<rule>      rules      = {};          // in the order in which they are judged
    code                   wrong_type = code::other; // the issue of another JSON type
    json_type              types      = {};          // those that are right, where that is more than `what` says
    std::unique_ptr<value> key        = {};          // of a map
    std::unique_ptr<value> element    = {};          // of a list; the value under each key of a map
    object const*          fields     = nullptr;

    std::vector<value>            alternatives = {}; // of a choice
    std::string_view              tag   = {}; // of a choice: the key whose word tells; no data where the JSON type does
    std::vector<std::string_view> words = {}; // of an alternative: what may stand there
    bool                          chosen = false; // of an alternative: that its type has told, so that none is wrong

    /// A scalar as the member's type holds it; none where it cannot.
    std::function<std::optional<boost::json::value>(boost::json::value const&)> held  = {};
    boost::json::value                                                          least = {}, most = {}; // of a number
    std::vector<boost::json::value> edges   = {}; // scalars that the kind names, not all of which are sound
    std::vector<misfit>             misfits = {}; // of the right JSON type, and yet none of the kind

    // What the rules amount to:
    std::vector<boost::json::value> examples   = {}; // sound scalars, most of them at an edge, the smallest first
    std::vector<std::size_t>        sizes      = {}; // of sound texts, lists or maps, the smallest first
    std::array<alphabet, 3>         characters = {}; // of a text: the first, those between, the last

    /// The number of the first rule that `subject`, which is of the right type, breaks; that of all rules where it keeps them.
    /// (A list of as many elements stands for a map.)
    std::size_t first_broken(boost::json::value const& subject) const
    {
        auto const broken = [&](rule const& r) { return !r.keeps(subject); };
        return static_cast<std::size_t>(std::find_if(rules.begin(), rules.end(), broken) - rules.begin());
    }
    bool keeps_all(boost::json::value const& subject) const { return first_broken(subject) == rules.size(); }

    /// What a choice is in a document; null where it is nothing that it may be.
    value const* alternative_in(boost::json::value const& subject) const
    {
        auto const* const members = subject.if_object();
        auto const* const word    = members && tag.data() ? members->if_contains(tag) : nullptr;
        for (auto const& each : alternatives)
            if (tag.data()
                    ? word && word->is_string() &&
                          std::find(each.words.begin(), each.words.end(), std::string_view(word->get_string())) !=
                              each.words.end()
                    : is_among(preflight::detail::type_of(subject), each.types) || (each.nullable && subject.is_null()))
                return &each;
        return nullptr;
    }
};

/// A list of `n` elements that all differ, for rules that count.
inline boost::json::array numbered(std::size_t n)
{
    boost::json::array all;
    all.reserve(n);
    for (std::size_t i = 0; i != n; ++i)
        all.emplace_back(i);
    return all;
}

/// A key of an object.
struct member
{
    std::string_view name;
    bool             required;
    bool             sound_when_absent; // that a struct's own value for it keeps the rules, which JSON is not asked for
    outline::value   what;
    std::span<std::string_view const> aliases = {};
};

struct object
{
    std::vector<member>      members = {};
    std::vector<cross_field> rules   = {};
    bool                     closed  = false;
    std::size_t              height  = 0; // how deep its smallest sound struct is as a document, itself included

    member const* find(std::string_view name) const
    {
        auto const found = std::find_if(members.begin(), members.end(), [&](auto const& m) { return m.name == name; });
        return found == members.end() ? nullptr : &*found;
    }

    /// Whether a member is read from this key.
    bool has_key(std::string_view key) const
    {
        return std::any_of(members.begin(), members.end(), [&](member const& m) {
            return m.name == key || std::find(m.aliases.begin(), m.aliases.end(), key) != m.aliases.end();
        });
    }
};
std::size_t height_of(value const& v);

/// How deep the smallest sound `v` is that is not null: 0 for what holds nothing.
inline std::size_t height_of_present(value const& v)
{
    if (v.what == kind::object)
        return v.fields->height;
    if (v.what == kind::choice)
    {
        std::size_t least = std::string_view::npos;
        for (auto const& each : v.alternatives)
            least = (std::min)(least, v.tag.data() ? height_of_present(each) : height_of(each));
        return least;
    }
    if (v.what == kind::any)
        return is_among(json_type::null, v.types) ? 0 : 1;
    bool const holds_others = v.what == kind::list || v.what == kind::map;
    bool const holds_some   = holds_others && !v.sizes.empty() && v.sizes.front() != 0;
    return (holds_others ? 1 : 0) + (holds_some ? height_of(*v.element) : 0);
}

/// How deep the smallest sound `v` is.
inline std::size_t height_of(value const& v) { return v.nullable ? 0 : height_of_present(v); }
} // namespace preflight::inline PREFLIGHT_ABI::outline
