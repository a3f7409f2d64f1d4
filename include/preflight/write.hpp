#pragma once

#include <preflight/abi.hpp>
#include <preflight/check.hpp>
#include <preflight/error_code.hpp>
#include <preflight/write_text.hpp>

#include <boost/system/result.hpp>

#include <string>

namespace preflight::inline PREFLIGHT_ABI
{
/// `value` as compact JSON text, or every fault of it: nothing invalid is written. Keys come in the schema's order. Linear.
template <document_type T>
boost::system::result<std::string, report> write(T const& value, waivers granted = {})
{
    if (report faults = check(value, granted); !faults.empty())
        return faults;
    std::string text;
    append_json(text, value);
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI
