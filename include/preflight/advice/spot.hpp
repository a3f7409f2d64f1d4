// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/object.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// A value in a JSON document, valid or not, and the path to it; or nothing, where a key is absent or a value is of another type. Fields are found by
/// the members of their structs, so that their names stand in the schema alone:
///
///     spot const port = body[&container_request::container_settings][&container_settings::expose][0][&exposed_port::port];
///
/// The document must outlive it.
class spot
{
    boost::json::value const* value_ = nullptr;
    preflight::path           path_;

    spot(boost::json::value const* value, preflight::path path) : value_(value), path_(std::move(path)) {}

public:
    /// Makes the spot of a whole document.
    explicit spot(boost::json::value const& document) : value_(&document) {}

    /// Returns whether there is a value, which may be null.
    [[nodiscard]] bool exists() const { return value_ != nullptr; }
    /// Returns the value, or a null pointer where there is none.
    [[nodiscard]] boost::json::value const* value() const { return value_; }
    /// Returns the path to the value, also to one that is not there.
    [[nodiscard]] preflight::path const& path() const { return path_; }

    /// Returns the value as text; nullopt for any other type.
    [[nodiscard]] std::optional<std::string_view> text() const
    {
        return value_ && value_->is_string() ? std::optional<std::string_view>(value_->get_string()) : std::nullopt;
    }

    /// Returns how many elements the value has; 0 for what is no array.
    [[nodiscard]] std::size_t size() const { return value_ && value_->is_array() ? value_->get_array().size() : 0; }

    /// Returns element number `i`; none where there are not so many.
    [[nodiscard]] spot operator[](std::size_t i) const
    {
        auto way = path_;
        way.push_back({"", i, true});
        return {i < size() ? &value_->get_array()[i] : nullptr, std::move(way)};
    }

    /// Returns the value that is read for a member of `T`, which has a schema: under the key of its field, or under the first alias that is there.
    template <class T, class V>
    [[nodiscard]] spot operator[](V T::* member) const
    {
        std::string_view          key;
        auto const* const         members = value_ ? value_->if_object() : nullptr;
        boost::json::value const* found   = nullptr;
        schema_of<T>.fields.for_each([&](auto const& f) {
            if (!detail::same(f.member, member))
                return;
            key   = f.name;
            found = members ? members->if_contains(key) : nullptr;
            for (auto each = f.aliases.begin(); members && !found && each != f.aliases.end(); ++each)
            {
                found = members->if_contains(*each);
                if (found)
                    key = *each;
            }
        });
        auto way = path_;
        way.push_back({std::string(key)});
        return {found, std::move(way)};
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
