// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/kinds/any_json.hpp>
#include <preflight/read/fast/choice.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/kind.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Any JSON: looked at, and where it is read parsed.
template <any_json V>
struct value_reader<V>
{
    template <class Said, class Out, class Kept>
    PREFLIGHT_OUTLINE static char const* read(reading& in, char const* at, std::size_t depth, Out out, Kept&)
    {
        if (!is_among(type_by(*at), kind<V>::types))
            return nullptr;
        char const* const behind = skip_value(in.text, at, max_depth + 1 - depth);
        if constexpr (output<Out>)
            if (!behind || !parse_into(*out, {at, static_cast<std::size_t>(behind - at)}))
                return nullptr;
        return behind;
    }

private:
    static bool parse_into(V& out, std::string_view text)
    {
        auto made = preflight::parse(text, out.storage());
        if (!made)
            return false; // LCOV_EXCL_LINE: what has been skipped is JSON
        if constexpr (std::same_as<V, boost::json::object>)
            out = std::move(made->get_object());
        else if constexpr (std::same_as<V, boost::json::array>)
            out = std::move(made->get_array());
        else
            out = std::move(*made);
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::fast
