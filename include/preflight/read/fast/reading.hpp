// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/gap.hpp>
#include <preflight/read/fast/refusal.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/word.hpp>
#include <preflight/read/read_context.hpp>
#include <preflight/schema/rule.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

/// What all readers of values share.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Where a value goes that is only judged.
struct no_output
{};
/// A pointer to what is read into.
template <class Out>
concept output = !std::same_as<Out, no_output>;

/// What is kept of a value that no rule across fields looks at.
struct unused
{};

/// What comes next in an object: not the member that was asked for, or behind one another, or none, or nothing that is known.
enum class step : unsigned char
{
    other,
    taken,
    last,
    failed
};

/// A text on the way.
struct reading
{
    source  text;
    waivers granted;
    gaps    known_gaps;

    read_context* spare; // null: what is dropped is
    refusal       no;

    /// How many bytes may still be looked at before they are read, so that all is linear.
    std::size_t ahead = 4 * text.size();

    reading(std::string_view of, waivers lifted, read_context* kept, bool wants_no)
        : text(of), granted(lifted), spare(kept), no(wants_no)
    {}

    /// Behind the white space at a settled place, in an array or object that lies `depth` deep: settled again.
    PREFLIGHT_INLINE char const* gap(char const* at, std::size_t depth)
    {
        return static_cast<unsigned char>(*at) > ' ' ? at : text.settle(known_gaps.skip(text, at, depth));
    }

    /// The step behind the value of a member to the quote of the next key: mostly over a comma and that quote, as one comparison, or over a comma and white
    /// space that is known. Where no comma stands, `at` stays there.
    PREFLIGHT_INLINE step next_member(char const*& at, std::size_t depth)
    {
        at = text.settle(at);
        if (difference<std::uint16_t>(at, ",\"") == 0) [[likely]]
        {
            ++at;
            return step::taken;
        }
        if (*at != ',')
            return step::last;
        char const* const known = known_gaps.behind_comma(at, depth);
        at                      = known && *known == '"' ? text.settle(known) : behind_comma(at, depth);
        return *at == '"' ? step::taken : step::failed;
    }

    /// Whether another member or element follows; `at` is there then, and at the end of the container else.
    PREFLIGHT_INLINE bool another(char const*& at, std::size_t depth)
    {
        at = text.settle(at);
        if (*at != ',')
            at = gap(at, depth - 1);
        if (*at != ',')
            return false;
        at = gap(at + 1, depth);
        return true;
    }

    /// Whether what rules see of a value keeps all rules of `Said`.
    template <class Said, class Subject>
    bool keeps(Subject const& subject) const
    {
        return keeps_each<Said>(subject, rule_indices<Said>{});
    }

private:
    PREFLIGHT_OUTLINE char const* behind_comma(char const* at, std::size_t depth) { return gap(at + 1, depth); }

    template <class Said, class Subject, std::size_t... R>
    bool keeps_each([[maybe_unused]] Subject const& subject, std::index_sequence<R...>) const
    {
        return ((is_lifted(rule_at<Said, R>::value, granted) || rule_at<Said, R>::value(subject)) && ...);
    }
};

/// How many bytes may be read from the place where a value begins: 32 of a string behind its quote, and one more. And how many from that of a member.
inline constexpr std::size_t readable        = 34;
inline constexpr std::size_t readable_member = source::margin - 1;

/// Reads a `V`: one header for each shape. `read<Said>(in, at, depth, out, kept)` takes the place where the value begins, from which `readable` bytes may be read, how deep it lies if it is an
/// array or an object, `no_output` or a pointer to a `V`, and what is to be kept of it for rules across fields. It returns the place behind it, or null
/// for "not known": an issue, and anything that is left to the parser and `validate`.
template <class V>
struct value_reader;

template <class V, class Said, class Out, class Kept>
PREFLIGHT_INLINE char const* read_value(reading& in, char const* at, std::size_t depth, Out out, Kept& kept)
{
    return value_reader<V>::template read<Said>(in, at, depth, out, kept);
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
