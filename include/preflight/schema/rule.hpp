// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/waiver.hpp>

#include <concepts>
#include <string_view>

/// A rule is a constant that carries all its meanings. This is its contract: what a type must have to be one, and what it may have besides.
///
/// | hook | must it be there | what it says | as in |
/// |---|---|---|---|
/// | `operator()(subject)` | yes | whether a value keeps the rule; it must take the subject without narrowing it; of a list that is an `item_count`, or an `item_list const&` where the rule asks for more | every rule, `rules/unique_items.hpp` |
/// | `code` | yes | the code of an issue about a value that breaks it, or an `own_code(type, text)`; static, unless there is a `sentence` as well, whose data is null where it has none | `rules/range.hpp`, `rules/says.hpp` |
/// | `parameters(put)` | yes | `put(name, value)` for each gap in the message, which the context has too; `sentence`, where the code is `value_error`, has a `{name}` for each; of a rule across fields `{0}`, `{1}`, … are the keys of its fields | `rules/length.hpp`, `rules/without.hpp` |
/// | `keywords(put)` | yes | `put(keyword, value)`, the JSON Schema keywords that say the same: a text, a number, a `std::array` of texts, or `put.nested(keyword, f)` for a schema, which `f` is to put into; of a rule across fields `keywords(put, names…)` | `rules/length.hpp`, `rules/only_with.hpp` |
/// | `edges(inside, outside)` | no | gives the generator, on the one hand, what keeps the rule by a hair, and on the other what breaks it by one: a value, an `item_count`, an `entry_count`, a `text_length`; of a rule across fields one value for each field, `std::nullopt` for an absent one, or an `any_value` | `rules/range.hpp`, `rules/only_with.hpp` |
/// | `allowed(put)`, `banned(put)`, with `rest(text)`; or `fits(n)` | no | how text is judged while it is read: by sets of characters that may occur (one for all; or three, for the first, those between and the last), or that may not, with `rest` for what the sets leave open; or by its length in code points alone | `rules/spelled.hpp`, `rules/without.hpp`; `rules/length.hpp` |
/// | `rest_of_word(text, word)` | no | the same as `rest`, of a text of one to eight characters, which `word` is as one number, the last of them lowest | `rules/integer_text.hpp` |
/// | `asks_presence` | no | of a rule across fields, as a static constant: that it only asks of each value whether there is one, by `has_value()` | `rules/presence.hpp` |
///
/// A rule that says other words, or keywords, of a map than of a list has `parameters(put, entry_count)` and `keywords(put, entry_count)` besides, as
/// those in `rules/items.hpp`.
///
/// Nothing is taken on trust: an edge counts as what the predicate says it is. A rule may also say `before_elements`, `exhaustive` (both below) and
/// `lifted_by`, the waiver under which it does not apply (`rules/unless.hpp`).
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
template <class Code>
concept code_or_message =
    std::same_as<Code, code const> || std::same_as<Code, message const> || std::same_as<Code, message>;

/// Takes whatever a rule puts.
struct put_anything
{
    constexpr void operator()(auto const&...) const {}
    constexpr void nested(auto const&...) const {}
    constexpr void list(auto const&...) const {}
};

/// Calls `parameters` of a rule on a `Subject`, which may have a form of it, and of `keywords`, for entries of maps.
template <class Subject>
constexpr void put_parameters(auto const& rule, auto& put)
{
    if constexpr (std::same_as<Subject, entry_count> && requires { rule.parameters(put, entry_count{}); })
        rule.parameters(put, entry_count{});
    else
        rule.parameters(put);
}
template <class Subject>
constexpr void put_keywords(auto const& rule, auto& put)
{
    if constexpr (std::same_as<Subject, entry_count> && requires { rule.keywords(put, entry_count{}); })
        rule.keywords(put, entry_count{});
    else
        rule.keywords(put);
}

/// What has all that an issue says of a value that breaks it.
template <class R>
concept explained = requires { requires code_or_message<decltype(R::code)>; } && requires(R const& rule) {
    rule.parameters(put_anything{});
} && (requires(R const& rule) { std::string_view(rule.sentence); } || message_of(R::code).code != code::value_error);
} // namespace detail

/// A rule that can judge a `Subject`, and is handed it as it is: one whose predicate would take it for something narrower, as an `int` for a
/// `double`, cannot.
template <class R, class Subject>
concept rule_for = detail::explained<R> && requires(R const& rule, Subject const& subject) {
                       { rule(subject) } -> std::same_as<bool>;
                       rule.keywords(detail::put_anything{});
                   } &&
                   (requires(R const& rule, Subject const& subject) { rule({subject}); } // in braces nothing is narrowed
                       || requires(R const& rule, Subject const& subject) { rule.template operator()<Subject>(subject); }
                       || requires(R const& rule, Subject const& subject) { rule.template operator()<Subject const&>(subject); });

namespace detail
{
/// A rule on a list that asks for more than the number of its elements.
template <class R>
concept looks_at_elements = rule_for<R, item_list> && !rule_for<R, item_count>;
} // namespace detail

/// A rule on the whole list: it is judged before the elements are looked at, and if broken is the list's only issue. Of a map it is judged on how many
/// entries are sound, and likewise its only issue.
template <class R>
concept before_elements = requires { requires R::before_elements; };

/// A rule that names every value allowed, so that a value of any other JSON type breaks it too, instead of being of a wrong type, and one that the
/// member cannot hold.
template <class R>
concept exhaustive = requires { requires R::exhaustive; };

/// Whether a waiver that the caller holds lifts `rule`.
template <class R>
constexpr bool is_lifted([[maybe_unused]] R const& rule, [[maybe_unused]] waivers granted)
{
    if constexpr (requires { rule.lifted_by; })
        return granted.has(rule.lifted_by);
    else
        return false;
}
} // namespace preflight::inline PREFLIGHT_ABI
