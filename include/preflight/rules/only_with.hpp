// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/edges.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule across two text fields: the first may be `word` only when the second is `needed`. The default of the first field must not be `word`.
struct only_with
{
    static constexpr auto code = preflight::code::value_error;
    std::string_view      word;   ///< the value of the first field that needs the second
    std::string_view      needed; ///< the value that the second field must have then
    std::string_view      sentence;

    /// The message `said` may contain `{word}` and `{needed}`.
    constexpr only_with(std::string_view if_word, std::string_view then_needed, std::string_view said)
        : word(if_word), needed(then_needed), sentence(said)
    {}

    constexpr bool operator()(std::string_view one, std::string_view other) const
    {
        return one != word || other == needed;
    }
    constexpr void parameters(auto&& put) const
    {
        put("word", word);
        put("needed", needed);
    }
    /// Puts the keywords of JSON Schema; `one` and `other` are the names of the two fields.
    constexpr void keywords(auto&& put, std::string_view one, std::string_view other) const
    {
        auto const holds = [](std::string_view name, std::string_view value) {
            return [=](auto&& field) {
                field.nested("properties", [=](auto&& properties) {
                    properties.nested(name, [=](auto&& property) { property("const", value); });
                });
            };
        };
        put.nested("if", [&](auto&& condition) {
            holds(one, word)(condition);
            condition("required", std::array{one});
        });
        put.nested("then", holds(other, needed));
    }
    constexpr void edges(auto&& inside, auto&& outside) const
    {
        inside(word, needed);
        put_neighbours(word, [&](std::string_view another) { inside(another, needed); });
        put_neighbours(needed, [&](std::string_view another) { outside(word, another); });
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
