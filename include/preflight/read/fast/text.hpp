// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/read/fast/char_class.hpp>
#include <preflight/read/fast/schema_at.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/fast/string.hpp>
#include <preflight/schema/rule.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

/// Strings that are judged by the schema's rules as they are read.
namespace preflight::inline PREFLIGHT_ABI::fast
{
/// A string that its rules let through. So small that it travels in registers.
struct token
{
    char const* behind  = nullptr; // null: broken, or not known to be sound
    bool        escaped = false;
};

/// Text in place, for what is too short to allocate for.
class small_text
{
public:
    static constexpr std::size_t capacity = 1024;

private:
    std::array<char, capacity> bytes_;
    std::size_t                size_ = 0;

public:
    void             push_back(char c) { bytes_[size_++] = c; }
    std::string_view view() const { return {bytes_.data(), size_}; }
};

template <class Rule>
concept counts = requires { Rule::value.fits(std::size_t{}); };

/// Whether text keeps a rule. `Plain`: all of it is plain ASCII, and `outside` found nothing wrong with it.
template <bool Plain, class Rule>
PREFLIGHT_INLINE bool judge(std::string_view text, [[maybe_unused]] std::size_t points, waivers granted)
{
    if (is_lifted(Rule::value, granted))
        return true;
    if constexpr (counts<Rule>)
        return Rule::value.fits(points);
    else if constexpr (Plain && (allows<Rule> || bans<Rule>))
        return Rule::value.rest(text);
    else
        return Rule::value(text);
}

template <class Said>
class text_reader
{
    source const& source_;
    waivers       granted_;

public:
    text_reader(source const& text, waivers granted) : source_(text), granted_(granted) {}

    /// The string at `at`.
    PREFLIGHT_INLINE token read(char const* at) const { return read(at, rule_indices<Said>{}); }

private:
    template <std::size_t... R>
    PREFLIGHT_INLINE token read(char const* at, std::index_sequence<R...> rules) const
    {
        if (*at != '"')
            return {};
        char const* const begin = ++at;
        unsigned          bad   = 0;
        for (;; at += 16)
        {
            block const    here   = source_.load(at);
            unsigned const quote  = here.is('"').bits();
            unsigned const before = ~quote & (quote - 1); // the bytes before it; all, where there is none
            if (unsigned const special = (here.is('\\') | here.not_plain()).bits() & before; special != 0) [[unlikely]]
                return read_special(begin, at + lowest(special), rules);
            ((bad |= lifted<R>() ? 0 : outside<rule_at<Said, R>>(here) & before), ...);
            if (quote != 0)
            {
                at += lowest(quote);
                break;
            }
        }
        std::string_view const inside(begin, static_cast<std::size_t>(at - begin));
        bool const kept = bad == 0 && (judge<true, rule_at<Said, R>>(inside, inside.size(), granted_) && ...);
        return kept ? token{at + 1} : token{};
    }

    template <std::size_t R>
    bool lifted() const
    {
        return is_lifted(rule_at<Said, R>::value, granted_);
    }

    /// A string that is not all plain ASCII, from where that begins.
    template <std::size_t... R>
    PREFLIGHT_OUTLINE token read_special(char const* begin, char const* at, std::index_sequence<R...>) const
    {
        scanned const found = scan_string(source_, begin, at);
        if (!found.close)
            return {};
        std::string_view const inside(begin, static_cast<std::size_t>(found.close - begin));
        bool const             known = !found.escaped || (counts<rule_at<Said, R>> && ...);
        bool const             kept  = known ? (judge<false, rule_at<Said, R>>(inside, found.points, granted_) && ...)
                                             : judge_unescaped<R...>(inside, found.points);
        return kept ? token{found.close + 1, found.escaped} : token{};
    }

    template <std::size_t... R>
    PREFLIGHT_OUTLINE bool judge_unescaped(std::string_view inside, [[maybe_unused]] std::size_t points) const
    {
        if (inside.size() > small_text::capacity)
            return false;
        small_text text;
        append_unescaped(text, inside);
        return (judge<false, rule_at<Said, R>>(text.view(), points, granted_) && ...);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
