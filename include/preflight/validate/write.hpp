// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/append.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/validate/struct.hpp>

#include <boost/system/result.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI
{
/// `value` as compact JSON text, or every issue of it: nothing invalid is written. Keys come in the schema's order. Linear.
template <document_type T>
[[nodiscard]] boost::system::result<std::string, report> write(T const& value, waivers granted = {})
{
    if (report issues = detail::validate_value(value, granted); !issues.empty())
        return issues;
    std::string text;
    detail::text_maker{text}(value);
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI
