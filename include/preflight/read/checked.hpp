// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/constant.hpp>
#include <preflight/read/constant_issue.hpp>
#include <preflight/rules/pattern/fixed_string.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/waiver.hpp>
#include <preflight/show/position.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// Text that does not compile where it is not valid.
namespace preflight::inline PREFLIGHT_ABI
{
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
