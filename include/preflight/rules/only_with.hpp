#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/schema/edges.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
{
/// A rule across two text fields: the one may hold `word` only where the other holds `needed`. A condition on the first field that must
/// not be its default.
struct only_with
{
    static constexpr auto code = preflight::code::value_error;
    std::string_view      word;   ///< of the first field: the condition
    std::string_view      needed; ///< of the second field, where the first holds `word`
    std::string_view      sentence;

    /// `said` may have `{word}` and `{needed}` in it.
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
    /// `one` and `other` are the fields' names.
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
