// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/waiver.hpp>

#include <concepts>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule is a constant: data, and a predicate over a value of type `Subject`. It has
/// - `code`, the code of an issue about a value that breaks it;
/// - `parameters(put)`, which puts the names and values that go into the message and context;
/// - `keywords(put)`, which puts the JSON Schema keywords that say the same;
/// - where the issue is `value_error`, a `sentence` with `{name}` in it for each parameter.
///
/// A rule on text may also let itself be judged while the text is read: by `fits(n)`, where all that counts is the length in code points, or
/// by `allowed(put)` or `banned(put)`, which put the sets of characters that may or may not occur, and `rest(text)`, which judges what these
/// do not settle. Where several sets are allowed they come as in a text: that of its first character, of those between, of the last.
///
/// And it may tell the generator (arbitrary.hpp) of what `allowed` and `banned` do not: `edges(inside, outside)` gives to the one what keeps the
/// rule by a hair, and to the other what breaks it by one: a value, an `item_count`, or a `text_length`; of a rule across fields one value for
/// each field, `std::nullopt` for an absent one. Nothing is taken on trust: a value counts as what the predicate says it is.
template <class R, class Subject>
concept rule_for = requires(R const& rule, Subject const& subject) {
    { R::code } -> std::convertible_to<code>;
    { rule(subject) } -> std::same_as<bool>;
};

/// A rule on the whole list: it is judged before the elements are looked at, and if broken is the list's only issue.
template <class R>
concept before_elements = requires { requires R::before_elements; };

/// A rule that names every value allowed, so that a value of any other JSON type breaks it too, instead of being of a wrong type.
template <class R>
concept exhaustive = requires { requires R::exhaustive; };

/// Whether a waiver that the caller holds lifts `rule`.
template <class R>
constexpr bool is_lifted(R const& rule, waivers granted)
{
    if constexpr (requires { rule.lifted_by; })
        return granted.has(rule.lifted_by);
    else
        return false;
}
} // namespace preflight::inline PREFLIGHT_ABI
