// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// The members of an object, as rules across fields see them, whatever the object is made of.
class members_view
{
public:
    /// What a member says that is neither an array nor an object; nothing where there is none of that name.
    virtual std::optional<json_scalar> scalar(std::string_view name) const = 0;
    /// A member, until the next call; null where there is none of that name.
    virtual boost::json::value const* value(std::string_view name) const = 0;

protected:
    members_view()                               = default;
    members_view(members_view const&)            = default;
    members_view& operator=(members_view const&) = default;
    ~members_view()                              = default;
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
