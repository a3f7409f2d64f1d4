// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/is_valid.hpp>
#include <preflight/convert/to_value.hpp>
#include <preflight/validate/value.hpp>

#include <boost/json/value.hpp>

namespace preflight::inline PREFLIGHT_ABI
{
/// The report of a struct, or of a list: that of the JSON value that it becomes, where it is not valid. Linear.
template <document_type T>
[[nodiscard]] report validate(T const& value, waivers granted = {})
{
    if (is_valid(value, granted))
        return {{}, secret_names_of<T>()};
    boost::json::value document;
    detail::to_value(document, value);
    return detail::validate<T>(document, granted, false);
}
} // namespace preflight::inline PREFLIGHT_ABI
