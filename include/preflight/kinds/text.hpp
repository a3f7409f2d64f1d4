// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// Text, in UTF-8. A view can be checked and written, and not read into: what is read must own its text.
template <>
struct kind<std::string_view>
{
    using subject = std::string_view;

    static constexpr shape                                  what  = shape::scalar;
    static constexpr json_type                              types = json_type::string;
    static constexpr std::string_view                       name  = "string";
    static constexpr detail::plain_issue<code::string_type> wrong_type{};

    static constexpr bool decode(json_scalar const& in, std::string_view& out, auto&& report)
    {
        out = in.text();
        if (in.is_known_utf8() || is_utf8(out))
            return true;
        report(detail::plain_issue<code::string_unicode>{});
        return false;
    }
    static constexpr void             encode(std::string_view value, auto&& put) { put(value); }
    static constexpr bool             is_sound(std::string_view value) { return is_utf8(value); }
    static constexpr std::string_view subject_of(std::string_view value) { return value; }

    static constexpr void keywords(auto&& put) { put("type", name); }
};

/// Text that its member owns, with any allocator.
template <class A>
struct kind<std::basic_string<char, std::char_traits<char>, A>> : kind<std::string_view>
{
    static constexpr void assign(auto& out, std::string_view value) { out = value; }
};

namespace detail
{
template <class V>
inline constexpr bool is_string = false;
template <class A>
inline constexpr bool is_string<std::basic_string<char, std::char_traits<char>, A>> = true;
} // namespace detail

/// Text as it is, owned or not, and not what has a kind that makes something else of text.
template <class V>
concept plain_text = std::same_as<V, std::string_view> || detail::is_string<V>;
} // namespace preflight::inline PREFLIGHT_ABI
