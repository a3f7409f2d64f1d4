// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/constant_document.hpp>
#include <preflight/json/decimal.hpp>
#include <preflight/read/read.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/report/path.hpp>
#include <preflight/rules/pattern/fixed_string.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/waiver.hpp>
#include <preflight/show/position.hpp>
#include <preflight/validate/constant_judge.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

/// JSON text in constant expressions.
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
        bool const    negative = given < 0;
        if (negative)
            digits += "-";
        if constexpr (std::floating_point<N>)
        {
            auto const exact = static_cast<double>(preflight::as_spelled(given));
            append_decimal(digits, detail::decimal_of(negative ? -exact : exact));
        }
        else
            append_decimal(
                digits, {negative ? 0 - static_cast<std::uint64_t>(given) : static_cast<std::uint64_t>(given), 0});
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
        std::array<char, 20> digits{};
        std::size_t          begin = digits.size();
        for (; number.digits != 0 || begin == digits.size(); number.digits /= 10)
            digits[--begin] = static_cast<char>('0' + number.digits % 10);
        std::string_view const all(digits.data() + begin, digits.size() - begin);
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
    {
        constant_arguments index;
        index("", at.index);
        index.fill(to, "{}");
    }
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

/// The first issue of a text.
template <document_type T>
constexpr constant_issue find_issue(std::string_view text, waivers granted, limits const& most, telling how)
{
    constant_issue     found;
    issue_teller const tell(text, found, how);
    if (text.size() > most.bytes)
        return tell(0, within_limit{most.bytes}), found;
    if (text.empty())
        return tell(0, plain_issue<code::missing>{}), found;
    constant_document const in(text, most.depth);
    if (!in.is_json())
        return tell(in.stopped(), plain_issue<code::json_invalid>{}), found;
    constant_judge(granted, tell).template document<T>(constant_value(in));
    return found;
}

/// Whether a text is valid, as a constant expression can tell.
template <document_type T>
constexpr bool is_constant_valid(std::string_view text, waivers granted, limits const& most)
{
    return !detail::find_issue<T>(text, granted, most, telling::nothing).is_there;
}
} // namespace detail

/// Returns the first issue of JSON text taken for a `T`, in the order of `validate`, without memory of its own: it can be a constant. So says a constant
/// expression why a text is not valid. Linear, and slower than `validate` in a program.
template <document_type T>
[[nodiscard]] constexpr constant_issue first_issue(std::string_view text, waivers granted = {}, limits const& most = {})
{
    return detail::find_issue<T>(text, granted, most, detail::telling::all);
}

/// Whether a literal spells a valid `T`: the same as of any other text, but that the compiler can be asked, too.
template <document_type T, std::size_t N>
[[nodiscard]] constexpr bool is_valid(char const (&literal)[N], waivers granted = {}, limits const& most = {})
{
    std::string_view const text(literal);
    return std::is_constant_evaluated() ? detail::is_constant_valid<T>(text, granted, most)
                                        : preflight::is_valid<T>(text, granted, most);
}

namespace detail
{
#if defined(__clang__) && __clang_major__ < 15
/// How many characters of a text compilers print of a template argument: clang 14 prints single ones alone.
inline constexpr std::size_t most_printed = 1;
#elif defined(__clang__)
inline constexpr std::size_t most_printed = 32;
#else
inline constexpr std::size_t most_printed = 1024;
#endif

/// Some characters of a message.
template <std::size_t N>
struct said
{
    char characters[N + 1]{}; // with a zero behind them, as a literal
};

template <std::size_t N>
struct line;
template <std::size_t N>
struct column;

/// Stands in the compiler's first error, with where a text has an issue and what that says.
template <class Line, class Column, auto... Said>
inline constexpr bool there_is_no_issue_at = false;

/// That error.
template <class Line, class Column, auto... Said>
struct refused_text
{
    static_assert(there_is_no_issue_at<Line, Column, Said...>, "the text is not valid for its type");
};

/// None granted. (That they are made here is what g++ 12 needs, which makes none where it asks whether something is a constant.)
inline constexpr waivers no_waivers;

/// Whether the compiler can tell if a text is valid.
template <class T, fixed_string Text>
concept told_by_compiler = requires {
    typename std::bool_constant<detail::find_issue<T>(Text.view(), no_waivers, {}, telling::place).is_there>;
};

/// The first issue of a text: with the gaps in its message filled where the compiler can.
template <class T, fixed_string Text>
inline constexpr constant_issue issue_in = [] {
    if constexpr (requires {
                      typename std::bool_constant<
                          detail::find_issue<T>(Text.view(), no_waivers, {}, telling::all).is_there>;
                  })
        return detail::find_issue<T>(Text.view(), no_waivers, {}, telling::all);
    else
        return detail::find_issue<T>(Text.view(), no_waivers, {}, telling::place);
}();

/// Its path and its message.
template <class T, fixed_string Text>
inline constexpr constant_text said_of = [] {
    constant_text text;
    ((text += issue_in<T, Text>.path.view()) += ": ") += issue_in<T, Text>.message.view();
    return text;
}();

/// Part number `I` of that.
template <class T, fixed_string Text, std::size_t I>
consteval auto part_said()
{
    constexpr auto rest = said_of<T, Text>.view().substr(I * most_printed);
    if constexpr (most_printed == 1)
        return rest.front();
    else
    {
        constexpr std::size_t size = (std::min)(rest.size(), most_printed);
        said<size>            part;
        std::copy_n(rest.data(), size, part.characters);
        part.characters[size] = 0; // clang prints no text without one
        return part;
    }
}

template <class T, fixed_string Text>
consteval std::string_view checked_text()
{
    static_assert(told_by_compiler<T, Text>,
        "the compiler cannot tell whether the text is valid, as it has no constants of a type that is needed: "
        "spell the keys out that may be left out, or judge the text in the program");
    if constexpr (told_by_compiler<T, Text>)
        if constexpr (issue_in<T, Text>.is_there)
            []<std::size_t... I>(std::index_sequence<I...>) {
                constexpr position where = issue_in<T, Text>.where;
                static_cast<void>(
                    sizeof(refused_text<line<where.line>, column<where.column>, detail::part_said<T, Text, I>()...>));
            }(std::make_index_sequence<(said_of<T, Text>.view().size() + most_printed - 1) / most_printed>());
    return Text.view();
}
} // namespace detail

/// The text given, which the compiler has found to be valid JSON for a `T`. Of any other the compiler's first error tells line, column, path and message.
template <document_type T, fixed_string Text>
inline constexpr std::string_view checked = detail::checked_text<T, Text>();
} // namespace preflight::inline PREFLIGHT_ABI
