// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/report.hpp>

#include <boost/assert/source_location.hpp>
#include <boost/system/error_category.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/system_error.hpp>
#include <boost/throw_exception.hpp>

#include <string>
#include <type_traits>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor" // of Boost's class, which nobody deletes
#endif
struct category final : boost::system::error_category
{
    constexpr category() : error_category(0x7072656f6c696768) {}

    char const* name() const noexcept override { return "preflight"; }
    std::string message(int value) const override
    {
        bool const known = value > 0 && value <= static_cast<int>(code::other);
        return std::string(known ? message_of(static_cast<code>(value)).type : "unknown");
    }
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif
inline constexpr category the_category;
} // namespace detail

/// Returns the `error_code` for a code. It is never zero.
[[nodiscard]] inline boost::system::error_code make_error_code(code c)
{
    return {static_cast<int>(c), detail::the_category};
}

/// Throws a `system_error` with the code and the summary of `issue`. `boost::system::result::value` calls it when the result holds an issue.
[[noreturn]] inline void throw_exception_from_error(issue const& issue, boost::source_location const& where)
{
    boost::throw_exception(boost::system::system_error(make_error_code(issue.code), summary(issue)), where);
}

/// Throws a `system_error` with the code of the first issue and the summary of all. `boost::system::result::value` calls it when the result
/// holds a report, which must not be empty.
[[noreturn]] inline void throw_exception_from_error(report const& issues, boost::source_location const& where)
{
    boost::throw_exception(boost::system::system_error(make_error_code(issues[0].code), summary(issues)), where);
}
} // namespace preflight::inline PREFLIGHT_ABI

/// Lets a `code` convert to an `error_code`, whose category is "preflight".
template <>
struct boost::system::is_error_code_enum<preflight::code> : std::true_type
{};
