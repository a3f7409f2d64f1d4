// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/constant_document.hpp>
#include <preflight/json/constant_value.hpp>
#include <preflight/read/constant_issue.hpp>
#include <preflight/read/read.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/waiver.hpp>
#include <preflight/validate/constant_judge.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

/// JSON text in constant expressions.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
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
} // namespace preflight::inline PREFLIGHT_ABI
