// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/is_valid.hpp>
#include <preflight/convert/to_value.hpp>
#include <preflight/validate/value.hpp>

#include <boost/json/value.hpp>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
template <class T>
report validate_value(T const& value, waivers granted)
{
    if (struct_judge(granted)(value, nothing_said))
        return {{}, secret_names_of<T>()};
    boost::json::value document;
    detail::to_value(document, value);
    return detail::validate<T>(document, granted, false);
}
} // namespace detail

/// The report of a value, as a struct, a list, a map or a variant: that of the JSON value that it becomes, where it is not valid. Linear.
template <class T>
    requires(described<T> || sequence<T>)
[[nodiscard]] report validate(T const& value, waivers granted = {})
{
    return detail::validate_value(value, granted);
}
/// The same of any other document.
template <detail::deduced = detail::deduced::always, detail::plain_document T>
    requires(!described<T> && !sequence<T>)
[[nodiscard]] report validate(T const& value, waivers granted = {})
{
    return detail::validate_value(value, granted);
}
} // namespace preflight::inline PREFLIGHT_ABI
