// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/escape.hpp>
#include <preflight/json/read_double.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/json/tape.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/json/utf8.hpp>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Makes the tokens of a text whose last byte closes an array or an object. So there is a byte behind any other that is looked at outside of a string.
class tape_reader
{
    /// What must be known of a container behind one that lies in it.
    struct level
    {
        std::uint32_t open;      // its token
        std::uint32_t count;     // of its elements or members
        std::uint32_t odd;       // how many things before it are written otherwise
        char          closer;    // what it ends with
        bool          may_clash; // whether two keys may be the same
        std::uint64_t seen;      // a bit for each kind of key
    };

    static constexpr std::size_t most_digits = 200;
    static constexpr std::size_t few         = 24;

    tape&             to_;
    char const* const begin_;
    char const* const end_;
    std::size_t const depth_;
    token*            next_  = nullptr; // where the next token goes
    token*            last_  = nullptr; // behind the place for the last one
    std::size_t       level_ = 0;       // how many containers are open
    std::uint32_t     odd_   = 0;
    level             in_{};
    level             around_[tape::most_deep]; // the containers around that

public:
    tape_reader(tape& to, std::size_t depth)
        : to_(to), begin_(to.text_.data()), end_(begin_ + to.text_.size()), depth_((std::min)(depth, tape::most_deep))
    {}

    bool read()
    {
        grow((std::min)(to_.text_.size() / 8 + 16, std::size_t{1024}));
        char const* at = space(begin_);
        at             = *at == '{' || *at == '[' ? open(at) : nullptr;
        for (bool is_first = true; at;)
        {
            at = space(at);
            if (*at == in_.closer)
            {
                at = close(at);
                if (level_ == 0 || at == end_)
                    return at && level_ == 0 && at == end_;
                is_first = false;
                continue;
            }
            if (!is_first && *at != ',')
                return false;
            at = is_first ? at : space(at + 1);
            ++in_.count;
            if (in_.closer == '}')
                at = key(at);
            if (!at)
                return false;
            is_first = *at == '{' || *at == '[';
            at       = is_first ? open(at) : scalar(at);
        }
        return false;
    }

private:
    std::uint32_t offset(char const* at) const { return static_cast<std::uint32_t>(at - begin_); }
    std::uint32_t number_of(token const* t) const { return static_cast<std::uint32_t>(t - to_.tokens_.get()); }

    PREFLIGHT_OUTLINE void grow(std::size_t more)
    {
        std::size_t const size = number_of(next_);
        auto              all  = std::make_unique_for_overwrite<token[]>(size + more);
        std::copy_n(to_.tokens_.get(), size, all.get());
        to_.tokens_ = std::move(all);
        next_       = to_.tokens_.get() + size;
        last_       = next_ + more;
    }

    PREFLIGHT_INLINE void put(
        std::uint32_t begin, std::uint32_t end, json_type type, bool as_is, bool copied, bool real)
    {
        if (next_ == last_) [[unlikely]]
            grow(number_of(next_) / 2);
        *next_ = {begin, end, number_of(next_) + 1, type, as_is, copied, real};
        ++next_;
    }

    PREFLIGHT_INLINE char const* space(char const* at)
    {
        return static_cast<unsigned char>(*at) > ' ' ? at : spaces(at);
    }
    PREFLIGHT_OUTLINE char const* spaces(char const* at)
    {
        odd_ += scan::is_space(*at) ? 1U : 0U;
        while (scan::is_space(*at))
            ++at;
        return at;
    }

    char const* open(char const* at)
    {
        if (level_ == depth_)
            return nullptr;
        bool const is_object = *at == '{';
        around_[level_++]    = in_;
        in_                  = {number_of(next_), 0, odd_, is_object ? '}' : ']', false, 0};
        put(offset(at), 0, is_object ? json_type::object : json_type::array, false, false, false);
        return at + 1;
    }

    char const* close(char const* at)
    {
        token& mine = to_.tokens_[in_.open];
        mine.next   = number_of(next_);
        mine.end    = offset(at) + 1;
        mine.as_is  = odd_ == in_.odd;
        if (in_.count > few ? in_.closer == '}' && !to_.make_table(in_.open, in_.count)
                            : in_.may_clash && !to_.keys_differ(in_.open))
            return nullptr;
        in_ = around_[--level_];
        return at + 1;
    }

    static unsigned kind_of(std::string_view key)
    {
        auto const size = static_cast<unsigned>(key.size());
        return size == 0 ? 0
                         : size + static_cast<unsigned char>(key.front()) * 5U +
                               static_cast<unsigned char>(key[size / 2]) * 3U + static_cast<unsigned char>(key.back());
    }

    /// A key and the colon behind it. Two keys that may be the same are marked.
    PREFLIGHT_INLINE char const* key(char const* at)
    {
        if (*at != '"')
            return nullptr;
        at = string(at + 1);
        if (!at)
            return nullptr;
        std::uint64_t const bit = std::uint64_t{1} << (kind_of(to_.text_of(next_[-1])) & 63U);
        in_.may_clash |= (in_.seen & bit) != 0;
        in_.seen |= bit;
        at = space(at);
        return *at == ':' ? space(at + 1) : nullptr;
    }

    PREFLIGHT_INLINE char const* scalar(char const* at)
    {
        switch (*at)
        {
        case '"':
            return string(at + 1);
        case 't':
            return word(at, "true", json_type::boolean);
        case 'f':
            return word(at, "false", json_type::boolean);
        case 'n':
            return word(at, "null", json_type::null);
        default:
            return number(at);
        }
    }

    char const* word(char const* at, std::string_view text, json_type type)
    {
        if (static_cast<std::size_t>(end_ - at) < text.size() || std::memcmp(at, text.data(), text.size()) != 0)
            return nullptr;
        put(offset(at), offset(at + text.size()), type, true, false, false);
        return at + text.size();
    }

    static char const* digits(char const* at)
    {
        char const* const from = at;
        while (static_cast<unsigned char>(*at - '0') < 10)
            ++at;
        return at == from ? nullptr : at;
    }

    /// A number (RFC 8259, section 6).
    char const* number(char const* const from)
    {
        bool const        negative = *from == '-';
        char const* const first    = negative ? from + 1 : from;
        char const* const whole    = *first == '0' ? first + 1 : digits(first);
        char const*       at       = whole;
        if (at && *at == '.')
            at = digits(at + 1);
        if (at && (*at | 0x20) == 'e')
        {
            ++at;
            char const* const exponent = *at == '+' || *at == '-' ? at + 1 : at;
            at                         = digits(exponent);
            if (at && at - exponent > 2)
                return nullptr;
        }
        if (!at || static_cast<std::size_t>(at - from) >= most_digits)
            return nullptr;
        bool const real  = at != whole;
        bool const as_is = !real && whole - first <= 18 && (!negative || *first != '0'); // that of -0 has no sign
        odd_ += as_is ? 0U : 1U;
        put(offset(from), offset(at), json_type::number, as_is, false, real);
        return at;
    }

    /// The first byte that ends a string, or is no plain ASCII.
    char const* plain(char const* at) const
    {
        return at + detail::plain_length({at, static_cast<std::size_t>(end_ - at)}, 0);
    }

    /// A string whose first character is at `from`: strictly, escapes and UTF-8 included.
    PREFLIGHT_INLINE char const* string(char const* const from)
    {
        char const* const at = plain(from);
        if (at == end_ || *at != '"') [[unlikely]]
            return string(from, at);
        put(offset(from), offset(at), json_type::string, true, false, false);
        return at + 1;
    }
    /// The same where there is something else at `at`.
    PREFLIGHT_OUTLINE char const* string(char const* const from, char const* at)
    {
        bool escaped = false;
        for (; at != end_ && *at != '"'; at = plain(at))
        {
            std::string_view const rest(at, static_cast<std::size_t>(end_ - at));
            std::size_t const      n = *at == '\\' ? detail::escape_length(rest) : detail::sequences_length(rest, 0);
            if (n == 0)
                return nullptr;
            escaped |= *at == '\\';
            at += n;
        }
        if (at == end_)
            return nullptr;
        if (!escaped)
            put(offset(from), offset(at), json_type::string, true, false, false);
        else
        {
            ++odd_;
            auto const begin = static_cast<std::uint32_t>(to_.unescaped_.size());
            append_unescaped(to_.unescaped_, std::string_view(from, static_cast<std::size_t>(at - from)));
            put(begin, static_cast<std::uint32_t>(to_.unescaped_.size()), json_type::string, false, true, false);
        }
        return at + 1;
    }
};

PREFLIGHT_DECL bool tape::read(std::string_view text, std::size_t depth)
{
    while (!text.empty() && scan::is_space(text.back()))
        text.remove_suffix(1);
    if (text.size() >= 0x10000000 || text.empty() || (text.back() != '}' && text.back() != ']'))
        return false;
    text_ = text;
    return tape_reader(*this, depth).read();
}

/// Of little use to who would have all keys of an object hashed to one: it begins with an address.
PREFLIGHT_DECL std::uint32_t tape::hash_of(std::string_view key) const
{
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;

    std::uint64_t hash = reinterpret_cast<std::uintptr_t>(text_.data()) ^ key.size();
    for (std::size_t at = 0; at < key.size(); at += 8)
    {
        std::uint64_t eight = 0;
        std::memcpy(&eight, key.data() + at, (std::min)(key.size() - at, std::size_t{8}));
        hash = (hash ^ eight) * odd;
        hash ^= hash >> 29;
    }
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

/// Whether no two keys of an object with few are the same.
PREFLIGHT_DECL bool tape::keys_differ(std::uint32_t object) const
{
    std::uint32_t const behind = tokens_[object].next;
    for (std::uint32_t a = object + 1; a != behind; a = tokens_[a + 1].next)
        for (std::uint32_t b = object + 1; b != a; b = tokens_[b + 1].next)
            if (text_of(tokens_[a]) == text_of(tokens_[b]))
                return false;
    return true;
}

/// The same for many, and a table of them. Where that takes too long, they are taken for the same.
PREFLIGHT_DECL bool tape::make_table(std::uint32_t object, std::size_t count)
{
    std::size_t const size  = std::bit_ceil(2 * count);
    std::size_t const first = slots_.size();
    std::size_t const mask  = size - 1;
    std::size_t       tries = 8 * size;
    slots_.resize(first + size, none);
    for (std::uint32_t key = object + 1; key != tokens_[object].next; key = tokens_[key + 1].next)
    {
        auto const  text = text_of(tokens_[key]);
        std::size_t slot = hash_of(text) & mask;
        for (; slots_[first + slot] != none; slot = (slot + 1) & mask)
            if (--tries == 0 || text_of(tokens_[slots_[first + slot]]) == text)
                return false;
        slots_[first + slot] = key;
    }
    tables_.push_back({tokens_[object].end, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(mask)});
    return true;
}

PREFLIGHT_DECL std::uint32_t tape::find(std::uint32_t object, std::string_view name) const
{
    std::uint32_t const end = tokens_[object].end, behind = tokens_[object].next;
    auto const          keys = tables_.empty() ? tables_.end()
                                               : std::lower_bound(tables_.begin(), tables_.end(), end,
                                                     [](auto const& t, std::uint32_t offset) { return t.end < offset; });
    if (keys == tables_.end() || keys->end != end)
    {
        std::uint32_t key = object + 1;
        while (key != behind && !is_key(key, name))
            key = tokens_[key + 1].next;
        return key != behind ? key : none;
    }
    std::size_t slot = hash_of(name) & keys->mask;
    while (slots_[keys->begin + slot] != none && !is_key(slots_[keys->begin + slot], name))
        slot = (slot + 1) & keys->mask;
    return slots_[keys->begin + slot];
}

PREFLIGHT_DECL json_scalar tape::scalar(token const& t) const
{
    switch (t.type) // LCOV_EXCL_BR_LINE: it is asked of no others
    {
    case json_type::boolean:
        return t.end - t.begin == 4;
    case json_type::string:
        return {text_of(t), true};
    case json_type::number: {
        auto const number = spelled(t);
        if (!t.real)
        {
            std::int64_t whole = 0;
            if (std::from_chars(number.data(), number.data() + number.size(), whole).ec == std::errc())
                return whole;
            std::uint64_t natural    = 0;
            auto const [stop, error] = std::from_chars(number.data(), number.data() + number.size(), natural);
            if (error == std::errc() && stop == number.data() + number.size())
                return natural;
        }
        double                      real  = 0;
        [[maybe_unused]] auto const error = detail::read_double(number, real); // one that overflows is what it leaves
        return real;
    }
    case json_type::null:
    case json_type::array:
    case json_type::object:
        break;
    }
    return {};
}

PREFLIGHT_DECL void tape::append_to(std::string& out, std::uint32_t at) const
{
    token const& t = tokens_[at];
    if (t.as_is)
    {
        out += spelled(t);
        return;
    }
    auto const members = [&](char begin, char end, bool is_object) {
        out += begin;
        for (std::uint32_t each = at + 1; each != t.next; each = tokens_[each].next)
        {
            if (each != at + 1)
                out += ',';
            if (is_object)
            {
                append_to(out, each++);
                out += ':';
            }
            append_to(out, each);
        }
        out += end;
    };
    switch (t.type) // LCOV_EXCL_BR_LINE: words are as they are
    {
    case json_type::string:
        return preflight::append_json(out, text_of(t));
    case json_type::number: {
        auto const number = scalar(t);
        return number.form() == json_scalar::number::negative  ? preflight::append_json(out, number.signed_integer())
               : number.form() == json_scalar::number::natural ? preflight::append_json(out, number.unsigned_integer())
                                                               : preflight::append_json(out, number.real());
    }
    case json_type::array:
        return members('[', ']', false);
    case json_type::object:
        return members('{', '}', true);
    // LCOV_EXCL_START: which are words
    case json_type::null:
    case json_type::boolean:
        break;
        // LCOV_EXCL_STOP
    }
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
