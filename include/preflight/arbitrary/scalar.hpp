// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/characters.hpp>
#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>

/// Makes texts, numbers and booleans that are valid or break a rule.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// How often to try what only a predicate can judge.
inline constexpr int tries = 256;

/// Returns what `attempt` makes from the given choices, or, when that is empty, the first result from other choices that are derived from them, or an
/// empty one after `tries` attempts.
template <class Attempt>
auto tried(choices& from, Attempt const& attempt) -> decltype(attempt(from))
{
    if (auto made = attempt(from))
        return made;
    std::minstd_rand engine(from.byte());
    choices          more(engine);
    for (int n = 0; n != tries; ++n)
        if (auto made = attempt(more))
            return made;
    return {};
}

/// Returns a number from `a` to `b`, both included; `a` itself where `b` is not held alike, as a kind may have words among its numbers.
[[nodiscard]] inline boost::json::value between(boost::json::value const& a, boost::json::value const& b, choices& from)
{
    if (a.kind() != b.kind())
        return a;
    std::uint64_t bits = 0;
    for (int n = 0; n != 8; ++n)
        bits = bits << 8 | from.byte();
    if (a.is_double())
    {
        double const part = static_cast<double>(bits) / 18446744073709551616.0;
        return a.get_double() * (1 - part) + b.get_double() * part;
    }
    auto const whole = [&]<class N>(N one, N other) {
        auto const [low, high]    = std::minmax(one, other);
        std::uint64_t const width = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
        return static_cast<N>(static_cast<std::uint64_t>(low) + (width + 1 == 0 ? bits : bits % (width + 1)));
    };
    if (a.is_uint64())
        return whole(a.get_uint64(), b.get_uint64());
    return whole(a.get_int64(), b.get_int64());
}

/// Returns any value of the type of `scalar`.
[[nodiscard]] inline boost::json::value anything(value const& scalar, choices& from)
{
    if (scalar.what == kind::text)
        return boost::json::value(joined(characters_of(scalar, from.below(40), from)));
    if (scalar.what == kind::boolean)
        return from.once_in(2);
    if (scalar.least.is_null()) // of a kind that names no number
        return std::int64_t{from.byte()};
    return between(scalar.least, scalar.most, from);
}

/// Returns a value of the type of `scalar` that may be valid.
[[nodiscard]] inline boost::json::value guess(value const& scalar, choices& from)
{
    auto const& examples = scalar.examples;
    if (!scalar.sizes.empty() && (examples.empty() || !from.once_in(2)))
    {
        auto const&       sizes = scalar.sizes;
        std::size_t const i     = from.below(sizes.size() + 1);
        std::size_t const n =
            i != sizes.size() ? sizes[i]
                              : sizes.front() + from.below(std::min<std::size_t>(sizes.back() - sizes.front(), 64) + 1);
        return boost::json::value(joined(characters_of(scalar, n, from)));
    }
    if (examples.empty())
        return anything(scalar, from);
    boost::json::value const& one = from.pick(examples);
    return one.is_number() && from.once_in(3) ? between(one, from.pick(examples), from) : one;
}

/// Returns a valid text, number or boolean. When no rule names one, and none is found in many tries, it returns a value that may break a rule.
[[nodiscard]] inline boost::json::value sound_scalar(value const& scalar, choices& from)
{
    auto const attempt = [&](choices& c) -> std::optional<boost::json::value> {
        auto held = scalar.held(guess(scalar, c));
        return held && scalar.keeps_all(*held) ? held : std::nullopt;
    };
    if (auto found = tried(from, attempt))
        return *std::move(found);
    choices smallest;
    return guess(scalar, smallest);
}

/// Returns a value for which rule number `n` is the first that it breaks, or nullopt when none was found.
[[nodiscard]] inline std::optional<boost::json::value> broken_scalar(value const& scalar, std::size_t n, choices& from)
{
    enum class by
    {
        example,
        size,
        character,
        chance // a value at the edge of another rule or of the kind, or any value
    };
    static constexpr std::array ways{
        by::example, by::example, by::example, by::example, by::size, by::size, by::character, by::chance};

    rule const& broken  = scalar.rules[n];
    auto const  attempt = [&](choices& c) -> std::optional<boost::json::value> {
        by way = c.pick(ways);
        if (way == by::example && broken.outside.empty())
            way = by::size;
        if (way == by::size && broken.sizes_outside.empty())
            way = by::character;
        if (way != by::example && (scalar.what != kind::text || (!scalar.edges.empty() && c.once_in(2))))
            way = by::chance;

        boost::json::value made;
        if (way == by::example)
            made = c.pick(broken.outside);
        else if (way == by::size)
            made = joined(characters_of(scalar, c.pick(broken.sizes_outside), c));
        else if (way == by::character)
        {
            auto characters = characters_of(scalar, scalar.sizes.empty() ? 1 + c.below(32) : c.pick(scalar.sizes), c);
            spoil(characters, scalar, c);
            made = joined(characters);
        }
        else
        {
            auto const& other = c.pick(scalar.rules);
            auto const& edge  = c.once_in(2) ? other.inside : other.outside;
            if (!edge.empty() && c.once_in(2))
                made = c.pick(edge);
            else
                made = !scalar.edges.empty() && c.once_in(2) ? c.pick(scalar.edges) : anything(scalar, c);
        }
        auto const held = scalar.held(made);
        return held && scalar.first_broken(*held) == n ? held : std::nullopt;
    };
    return tried(from, attempt);
}
} // namespace preflight::inline PREFLIGHT_ABI::outline
