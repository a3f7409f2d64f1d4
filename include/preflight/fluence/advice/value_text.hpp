// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/scanner.hpp>

#include <cstddef>
#include <string_view>

/// What is found in the values of variables, and in commands, that was hardly meant.
namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Returns the first part of `text` that stands for something still to be filled in, or an empty text: `<YOUR_TOKEN>`, `your-api-key`, `changeme`,
/// `hf_xxxx`, `sk-...`, `${{ secrets.TOKEN }}`. Linear; allocates nothing.
[[nodiscard]] PREFLIGHT_DECL std::string_view find_placeholder(std::string_view text);

/// Returns what stands between the quotes at both ends of `text`, or `text` where there are none. Text with the same quotes inside, as `"a" "b"`, is
/// taken for what it is.
[[nodiscard]] constexpr std::string_view unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != text.back() || (text.front() != '"' && text.front() != '\''))
        return text;
    auto const inside = text.substr(1, text.size() - 2);
    return inside.find(text.front()) == inside.npos ? inside : text;
}

/// Returns the first `$(NAME)` in `text` that Kubernetes expands where a variable has this name, or an empty text. In `$$(NAME)` it does not. Linear.
[[nodiscard]] constexpr std::string_view find_expansion(std::string_view text)
{
    std::size_t at = text.find('$');
    while (at < text.size() && at + 1 != text.size())
    {
        auto const behind = text.substr(at + 1);
        if (behind.front() != '(') // `$$` is a dollar, and any other character behind it is no beginning either
        {
            at = text.find('$', at + 2);
            continue;
        }
        auto const end = behind.find(')');
        if (end == behind.npos)
            break;
        scanner    name(behind.substr(1, end - 1));
        auto const is_in_name = [](char c) { return detail::is_letter(c) || detail::is_digit(c) || c == '_'; };
        if (!name.is_done() && !detail::is_digit(name.left().front()) && (name.take_while(is_in_name), name.is_done()))
            return text.substr(at, end + 2);
        at = text.find('$', at + 1 + end);
    }
    return {};
}
} // namespace preflight::inline PREFLIGHT_ABI::detail

#if PREFLIGHT_HEADER_ONLY
#include <preflight/fluence/advice/impl/value_text.hpp>
#endif
