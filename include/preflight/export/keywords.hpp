// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/as_spelled.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
/// What a rule, or a kind, puts its JSON Schema keywords into: the schema of a value. A keyword that is there already goes into an `allOf` of its own.
class keywords
{
    boost::json::object& schema_;

public:
    /// Puts into `schema`, which must outlive this.
    explicit keywords(boost::json::object& schema) : schema_(schema) {}

    /// A keyword whose value is text.
    void operator()(std::string_view name, std::string_view words) { put(name, boost::json::string_view(words)); }

    /// A keyword whose value is a number.
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    void operator()(std::string_view name, N number)
    {
        put(name, as_spelled(number));
    }

    /// A keyword whose value is a list of texts.
    template <std::size_t N>
    void operator()(std::string_view name, std::array<std::string_view, N> const& words)
    {
        boost::json::array all;
        for (auto const word : words)
            all.emplace_back(boost::json::string_view(word));
        put(name, std::move(all));
    }

    /// A keyword whose value is a list of numbers or booleans.
    template <class V, std::size_t N>
        requires std::is_arithmetic_v<V>
    void operator()(std::string_view name, std::array<V, N> const& values)
    {
        boost::json::array all;
        for (auto const value : values)
            all.emplace_back(as_spelled(value));
        put(name, std::move(all));
    }

    /// A keyword whose value is a schema of its own, which `f` fills by calling another `keywords`.
    void nested(std::string_view name, auto&& f)
    {
        boost::json::object inner;
        f(keywords(inner));
        put(name, std::move(inner));
    }

    /// A keyword whose value is a list of schemas, one for each of `parts`, which `f` fills by calling a `keywords`: `f(keywords, part)`.
    void list(std::string_view name, auto const& parts, auto&& f)
    {
        boost::json::array all;
        for (auto const& part : parts)
            f(keywords(all.emplace_back(boost::json::object_kind).get_object()), part);
        put(name, std::move(all));
    }

private:
    void put(std::string_view name, boost::json::value value)
    {
        auto& target = schema_.contains(name) ? also().emplace_back(boost::json::object_kind).get_object() : schema_;
        target[name] = std::move(value);
    }
    boost::json::array& also()
    {
        auto& all = schema_["allOf"];
        return all.is_array() ? all.get_array() : all.emplace_array();
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
