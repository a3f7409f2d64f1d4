// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/escape.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A value of a `constant_document`, or a key.
struct constant_token
{
    std::size_t      begin = 0; // in the text
    std::size_t      end   = 0; // likewise
    std::size_t      next  = 0; // the token behind the value
    json_type        type  = json_type::null;
    std::string_view text  = {}; // of a string what it spells, of a number how it is spelled
};

/// A JSON text as the compiler can read it, in a constant expression: its tokens, in its order, a key before its value, an array or an object before
/// what it holds. As strict as the parser. (`tape` is the same for programs, and what makes it quick is no constant.)
class constant_document
{
    std::string_view text_;
    std::size_t      at_        = 0;
    constant_token*  tokens_    = nullptr;
    std::size_t      size_      = 0;
    std::size_t      room_      = 0;
    char*            unescaped_ = nullptr; // what strings with escapes spell, which is no longer than the text
    std::size_t      used_      = 0;
    bool             is_json_   = false;

public:
    /// Reads a text, which must outlive this, in which arrays and objects may lie in each other `depth` deep. Linear.
    constexpr constant_document(std::string_view text, std::size_t depth) : text_(text)
    {
        skip_space();
        is_json_ = value(depth);
        skip_space();
        is_json_ = is_json_ && at_ == text_.size();
    }
    constant_document(constant_document const&)            = delete;
    constant_document& operator=(constant_document const&) = delete;
    constexpr ~constant_document()
    {
        delete[] tokens_;
        delete[] unescaped_;
    }

    /// Whether the text is JSON.
    constexpr bool is_json() const { return is_json_; }
    /// Where reading ended: behind the text, or at what is not JSON.
    constexpr std::size_t stopped() const { return at_; }
    /// A token; the root is the first.
    constexpr constant_token const& operator[](std::size_t n) const { return tokens_[n]; }
    /// A token as the text has it.
    constexpr std::string_view spelled(constant_token const& t) const { return text_.substr(t.begin, t.end - t.begin); }

private:
    constexpr void skip_space() { at_ = scan::skip_space(text_, at_); }
    constexpr bool is_next(char c) const { return at_ != text_.size() && text_[at_] == c; }

    constexpr std::size_t put(json_type type)
    {
        if (size_ == room_)
        {
            constexpr std::size_t few = 16;

            room_           = 2 * room_ + few;
            auto* const all = new constant_token[room_];
            std::copy_n(tokens_, size_, all);
            delete[] tokens_;
            tokens_ = all;
        }
        tokens_[size_] = {at_, at_, size_ + 1, type, {}};
        return size_++;
    }
    constexpr bool close(std::size_t token)
    {
        tokens_[token].end  = at_;
        tokens_[token].next = size_;
        return true;
    }

    constexpr bool value(std::size_t depth)
    {
        if (at_ == text_.size())
            return false;
        switch (text_[at_])
        {
        case '{':
            return depth != 0 && container(json_type::object, '}', depth - 1);
        case '[':
            return depth != 0 && container(json_type::array, ']', depth - 1);
        case '"':
            return string();
        case 't':
            return word("true", json_type::boolean);
        case 'f':
            return word("false", json_type::boolean);
        case 'n':
            return word("null", json_type::null);
        default:
            return number();
        }
    }

    constexpr bool container(json_type type, char closer, std::size_t depth)
    {
        std::size_t const mine = put(type);
        ++at_;
        skip_space();
        for (bool is_first = true; !is_next(closer); is_first = false)
        {
            if (!is_first)
            {
                if (!is_next(','))
                    return false;
                ++at_;
                skip_space();
            }
            if (type == json_type::object && !key())
                return false;
            if (!value(depth))
                return false;
            skip_space();
        }
        ++at_;
        return close(mine);
    }

    constexpr bool key()
    {
        if (!is_next('"') || !string())
            return false;
        skip_space();
        if (!is_next(':'))
            return false;
        ++at_;
        skip_space();
        return true;
    }

    constexpr bool word(std::string_view text, json_type type)
    {
        if (text_.substr(at_, text.size()) != text)
            return false;
        std::size_t const mine = put(type);
        at_ += text.size();
        return close(mine);
    }

    /// Takes digits; false where there is none.
    constexpr bool digits()
    {
        std::size_t const from = at_;
        while (at_ != text_.size() && text_[at_] >= '0' && text_[at_] <= '9')
            ++at_;
        return at_ != from;
    }
    /// A number (RFC 8259, section 6), of which the parser takes an exponent of 31 bits.
    constexpr bool number()
    {
        std::size_t const mine = put(json_type::number), from = at_;
        at_ += is_next('-') ? 1U : 0U;
        if (is_next('0'))
            ++at_;
        else if (!digits())
            return false;
        if (is_next('.'))
        {
            ++at_;
            if (!digits())
                return false;
        }
        if (is_next('e') || is_next('E'))
        {
            ++at_;
            at_ += is_next('+') || is_next('-') ? 1U : 0U;
            std::size_t const exponent = at_;
            if (!digits())
                return false;
            std::int64_t power = 0;
            for (char const c : text_.substr(exponent, at_ - exponent))
                if (power = power * 10 + (c - '0'); power > (std::numeric_limits<std::int32_t>::max)())
                    return false;
        }
        tokens_[mine].text = text_.substr(from, at_ - from);
        return close(mine);
    }

    constexpr bool string()
    {
        std::size_t const mine = put(json_type::string), from = ++at_;
        bool              escaped = false;
        for (;;)
        {
            at_ += detail::plain_length(text_, at_);
            if (at_ == text_.size())
                return false;
            if (text_[at_] == '"')
                break;
            bool const is_escape = text_[at_] == '\\';
            auto const n = is_escape ? detail::escape_length(text_.substr(at_)) : detail::sequences_length(text_, at_);
            if (n == 0)
                return false;
            escaped |= is_escape;
            at_ += n;
        }
        auto const spelled = text_.substr(from, at_ - from);
        tokens_[mine].text = escaped ? unescape(spelled) : spelled;
        ++at_;
        return close(mine);
    }

    constexpr std::string_view unescape(std::string_view inside)
    {
        struct appender
        {
            char*          to;
            std::size_t    n = 0;
            constexpr void push_back(char c) { to[n++] = c; }
        };
        if (!unescaped_)
            unescaped_ = new char[text_.size()];
        appender out{unescaped_ + used_};
        preflight::append_unescaped(out, inside);
        used_ += out.n;
        return {out.to, out.n};
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
