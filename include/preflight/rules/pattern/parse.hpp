// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/rules/pattern/code_point.hpp>
#include <preflight/rules/pattern/cursor.hpp>
#include <preflight/rules/pattern/escape.hpp>
#include <preflight/rules/pattern/mistake.hpp>
#include <preflight/rules/pattern/syntax.hpp>

#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::regex
{
/// Reads a pattern of up to `N` bytes as ECMA-262 does with the flag `u` (section 22.2.1).
template <std::size_t N>
class parser
{
    syntax<N> out_{};
    cursor    in_;
    unsigned  depth_ = 0; // of groups

public:
    constexpr explicit parser(std::string_view pattern) : in_(pattern) {}

    constexpr syntax<N> parse()
    {
        if (!is_utf8(in_.rest()))
            in_.fail(mistake::not_utf8);
        out_.root = disjunction();
        if (in_.next_is(')'))
            in_.fail(mistake::unopened_group);
        if (out_.top().places > most_places)
            in_.fail(mistake::too_long);
        out_.wrong = in_.wrong();
        if (out_.wrong != mistake::none)
            out_.root = add({.what = op::empty});
        return out_;
    }

private:
    constexpr unsigned short add(node made) { return out_.add(made); }

    constexpr unsigned short disjunction()
    {
        auto all = alternative();
        while (in_.take('|'))
        {
            auto const other = alternative();
            all              = add({.what = op::either, .a = all, .b = other});
        }
        return all;
    }
    constexpr unsigned short alternative()
    {
        if (in_.done() || in_.next_in("|)"))
            return add({.what = op::empty});
        auto all = term();
        while (!in_.done() && !in_.next_in("|)"))
        {
            auto const next = term();
            all             = add({.what = op::both, .a = all, .b = next});
        }
        return all;
    }
    constexpr unsigned short term()
    {
        if (in_.take('^'))
            return add({.what = op::start});
        if (in_.take('$'))
            return add({.what = op::end});
        return quantified(in_.take('(') ? group() : add({.what = op::set, .a = set()}));
    }

    constexpr unsigned short group()
    {
        if (in_.take('?'))
            kind_of_group();
        if (++depth_ > most_groups)
            in_.fail(mistake::too_deep);
        auto const inside = disjunction();
        --depth_;
        if (!in_.take(')'))
            in_.fail(mistake::unclosed_group);
        return inside;
    }
    constexpr void kind_of_group()
    {
        if (in_.take(':'))
            return;
        if (in_.next_in("=!"))
            in_.fail(mistake::look_ahead);
        else if (!in_.take('<'))
            in_.fail(mistake::modifiers);
        else if (in_.next_in("=!"))
            in_.fail(mistake::look_behind);
        else
            in_.fail(mistake::group_name);
    }

    constexpr unsigned short quantified(unsigned short what)
    {
        unsigned min = 0, max = unlimited;
        if (in_.take('{'))
        {
            if (!in_.number(min))
                in_.fail(mistake::count);
            max = min;
            if (in_.take(',') && !in_.number(max))
                max = unlimited;
            if (!in_.take('}'))
                in_.fail(mistake::count);
            if (max < min)
                in_.fail(mistake::count_order);
        }
        else if (in_.take('+'))
            min = 1;
        else if (in_.take('?'))
            max = 1;
        else if (!in_.take('*'))
            return what;
        in_.take('?'); // lazy: the same language
        return add({.what = op::repeated,
            .a            = what,
            .min          = static_cast<unsigned short>(min),
            .max          = static_cast<unsigned short>(max)});
    }

    /// What matches one code point.
    constexpr unsigned short set()
    {
        auto& sets = out_.sets;
        if (in_.take('['))
            bracketed();
        else if (in_.take('.'))
            sets.put_all_but_line_ends();
        else if (in_.take('\\'))
            escaped();
        else if (in_.next_in("*+?"))
            in_.fail(mistake::nothing_to_repeat);
        else if (in_.next_is('{'))
            in_.fail(mistake::count);
        else if (in_.next_in("]}"))
            in_.fail(mistake::lone_bracket);
        else
            sets.put(in_.point());
        return sets.finish();
    }
    constexpr void escaped()
    {
        if (in_.next_in("bB"))
            in_.fail(mistake::word_boundary);
        else if (in_.next_in('1', '9') || in_.next_is('k'))
            in_.fail(mistake::back_reference);
        else if (!class_escape())
            out_.sets.put(regex::character_escape(in_));
    }
    /// A class behind a backslash. False where there is none.
    constexpr bool class_escape()
    {
        auto&      sets  = out_.sets;
        auto const begin = sets.range_count;
        if (in_.next_in("pP"))
            in_.fail(mistake::property);
        if (!in_.next_in("dDwWsS"))
            return in_.done() && in_.wrong() != mistake::none;
        char const letter = in_.byte();
        switch (letter | 0x20)
        {
        case 'd':
            sets.put_digits();
            break;
        case 'w':
            sets.put_word_characters();
            break;
        default:
            sets.put_spaces();
        }
        if (letter < 'a')
            sets.negate(begin);
        return true;
    }

    constexpr void bracketed()
    {
        auto&      sets    = out_.sets;
        auto const begin   = sets.range_count;
        bool const negated = in_.take('^');
        while (!in_.done() && !in_.next_is(']'))
            class_ranges();
        if (!in_.take(']'))
            in_.fail(mistake::unclosed_class);
        sets.sort(begin);
        if (negated)
            sets.negate(begin);
    }
    constexpr void class_ranges()
    {
        char32_t   low = 0, high = 0;
        bool const is_one = class_atom(low);
        if (!in_.next_is('-') || in_.rest().starts_with("-]"))
        {
            if (is_one)
                out_.sets.put(low);
            return;
        }
        in_.take('-');
        if (in_.done())
            return;
        if (!class_atom(high) || !is_one)
            in_.fail(mistake::range_of_class);
        else if (high < low)
            in_.fail(mistake::range_order);
        else
            out_.sets.put(low, high);
    }
    /// Reads one code point into `c`; or a class, into the set, which is false.
    constexpr bool class_atom(char32_t& c)
    {
        if (!in_.take('\\'))
            c = in_.point();
        else if (class_escape())
            return false;
        else if (in_.take('b'))
            c = '\b';
        else if (in_.take('-'))
            c = '-';
        else
            c = regex::character_escape(in_);
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::regex
