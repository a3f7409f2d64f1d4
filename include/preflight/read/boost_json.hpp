// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/fill.hpp>
#include <preflight/convert/to_value.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/validate/value.hpp>

#include <boost/json/value.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/result.hpp>

/// `value_from`, `value_to` and `try_value_to` for every type with a schema. They stand here because a plain struct's own namespace knows
/// nothing of preflight: the tag's namespace is the one place in which Boost.JSON finds them for any struct.
namespace boost::json
{
/// Writes `in` as an object, valid or not; an optional member that holds nothing is left out, unless the schema says `write_null`.
template <preflight::described T>
void tag_invoke(value_from_tag, value& out, T const& in)
{
    preflight::detail::to_value(out, in);
}

/// The value, or the code of the first issue that `validate` finds.
template <preflight::described T>
boost::system::result<T> tag_invoke(try_value_to_tag<T>, value const& in)
{
    if (auto const issues = preflight::validate<T>(in); !issues.empty())
        return preflight::make_error_code(issues[0].code);
    T out{};
    preflight::detail::fill(out, in);
    return out;
}

/// The value; throws a `boost::system::system_error` that names every issue that `validate` finds.
template <preflight::described T>
T tag_invoke(value_to_tag<T>, value const& in)
{
    if (auto const issues = preflight::validate<T>(in); !issues.empty())
        preflight::throw_exception_from_error(issues, BOOST_CURRENT_LOCATION);
    T out{};
    preflight::detail::fill(out, in);
    return out;
}
} // namespace boost::json
