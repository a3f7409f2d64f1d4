// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/json/constant_value.hpp>
#include <preflight/json/decimal.hpp>
#include <preflight/kinds/short_text.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/report/path.hpp>
#include <preflight/show/position.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

/// What is wrong with JSON text, as a constant can hold it.
namespace preflight::inline PREFLIGHT_ABI
{
/// Text that a constant can hold, as it owns no memory: what is beyond its room is cut off.
class constant_text
{
    std::array<char, 512> characters_{};
    std::size_t           size_ = 0;

public:
    /// Returns the text. It lies in this object.
    [[nodiscard]] constexpr std::string_view view() const { return {characters_.data(), size_}; }

    /// Appends what there is room for.
    constexpr constant_text& operator+=(std::string_view more)
    {
        std::size_t const n = (std::min)(more.size(), characters_.size() - size_);
        std::copy_n(more.data(), n, characters_.data() + size_);
        size_ += n;
        return *this;
    }
};

/// The first issue of a text, or none, as a constant can hold it.
struct constant_issue
{
    bool            is_there = false;       ///< whether there is one; without, nothing below means anything
    preflight::code code     = code::other; ///< the kind of the issue
    position        where;                  ///< of the value; of a missing key the object without it
    constant_text   path;                   ///< from the root, joined by dots; `body` for the root
    constant_text   message;                ///< in English
};

namespace detail
{
/// What a rule puts when asked for its parameters, in a constant.
class constant_arguments
{
    struct argument
    {
        std::string_view name;
        std::size_t      begin = 0, end = 0; // in the text
    };
    std::array<argument, 16> list_{};
    std::size_t              size_ = 0;
    constant_text            text_{};

public:
    constexpr void operator()(std::string_view name, std::string_view words)
    {
        std::size_t const begin = text_.view().size();
        text_ += words;
        if (size_ != list_.size())
            list_[size_++] = {name, begin, text_.view().size()};
    }
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    constexpr void operator()(std::string_view name, N given)
    {
        constant_text digits;
        if constexpr (std::integral<N>)
            digits += detail::number_text(given);
        else
        {
            auto const exact = static_cast<double>(preflight::as_spelled(given));
            digits += exact < 0 ? "-" : "";
            append_decimal(digits, detail::decimal_of(exact < 0 ? -exact : exact));
        }
        (*this)(name, digits.view());
    }
    constexpr void unknown(std::string_view name, std::string_view words) { (*this)(name, words); }

    /// Appends `words` with their gaps filled.
    constexpr void fill(constant_text& to, std::string_view words) const
    {
        detail::append_filled(to, words, [this](std::string_view name) {
            auto const* const end = list_.data() + size_;
            auto const* const found =
                std::find_if(list_.data(), end, [&](argument const& each) { return each.name == name; });
            return found != end ? text_.view().substr(found->begin, found->end - found->begin) : std::string_view();
        });
    }

private:
    /// Appends a number without an exponent.
    static constexpr void append_decimal(constant_text& to, decimal number)
    {
        auto const             digits = detail::number_text(number.digits);
        std::string_view const all    = digits;
        auto const             behind = static_cast<std::size_t>(number.exponent < 0 ? -number.exponent : 0);
        std::size_t const      before = all.size() > behind ? all.size() - behind : 0;

        to += before != 0 ? all.substr(0, before) : "0";
        for (int n = 0; n < number.exponent; ++n)
            to += "0";
        if (behind == 0)
            return;
        to += ".";
        for (std::size_t n = all.size(); n < behind; ++n)
            to += "0";
        to += all.substr(before);
    }
};

/// Appends the steps from the root, joined by dots.
constexpr void append_dotted(constant_text& to, path_link const& at)
{
    if (!at.parent)
        return;
    detail::append_dotted(to, *at.parent);
    if (at.parent->parent)
        to += ".";
    if (at.key.data())
        to += at.key;
    else
        to += detail::number_text(at.index);
}

/// How much is told of an issue.
enum class telling : unsigned char
{
    nothing, // but that there is one
    place,   // and its message with gaps: what a rule puts into them may be no constant
    all
};

/// Tells of the first issue of a text.
class issue_teller
{
    std::string_view text_;
    constant_issue&  found_;
    telling          how_;

public:
    constexpr issue_teller(std::string_view text, constant_issue& found, telling how)
        : text_(text), found_(found), how_(how)
    {}

    /// Tells of an issue that is none of a value.
    constexpr void operator()(std::size_t at, auto const& broken) const
    {
        tell(preflight::message_of(broken.code), {}, [&](auto& put) { broken.parameters(put); }, at, {});
    }
    /// Tells of one that a `constant_judge` has found.
    constexpr void operator()(message const& what, std::string_view sentence, auto const& parameters,
        constant_value const& value, path_link const& at) const
    {
        tell(what, sentence, parameters, value.begin(), at);
    }

private:
    constexpr void tell(message const& what, std::string_view sentence, auto const& parameters, std::size_t begin,
        path_link const& at) const
    {
        found_.is_there = true;
        if (how_ == telling::nothing)
            return;
        found_.code  = what.code;
        found_.where = preflight::position_of(text_, begin);
        if (at.parent)
            detail::append_dotted(found_.path, at);
        else
            found_.path += "body";
        constant_arguments given, error;
        if (how_ != telling::all)
            found_.message += sentence.data() ? sentence : what.text;
        else if (parameters(given); sentence.data())
        {
            constant_text filled;
            given.fill(filled, sentence);
            error("error", filled.view());
            error.fill(found_.message, what.text);
        }
        else
            given.fill(found_.message, what.text);
    }
};
} // namespace detail
} // namespace preflight::inline PREFLIGHT_ABI
