// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
PREFLIGHT_DECL std::string quoted(std::string_view word)
{
    constexpr std::size_t most = 60;

    auto const  whole = detail::without_tokens(word);
    std::size_t end   = 0;
    for (std::size_t n = 0; end < whole.size() && n != most; ++n)
        end += character_length(std::string_view(whole).substr(end));
    return '`' + printable(std::string_view(whole).substr(0, end)) + (end < whole.size() ? "…`" : "`");
}

PREFLIGHT_DECL advice& adviser::add(
    advice_code const& what, path const& where, std::string_view message, std::string_view help)
{
    return to_.all.emplace_back(advice{where, what.name, what.certainty, detail::without_tokens(message),
        detail::without_tokens(help.empty() ? what.help : help)});
}

PREFLIGHT_DECL void adviser::add(std::vector<unknown_key> const& keys)
{
    for (auto const& k : keys)
    {
        auto const meant   = k.meant.data() ? preflight::quoted(k.meant) : std::string();
        auto const ignored = preflight::quoted(k.key()) + " is ignored: ";
        auto       where   = k.path;
        where.push_back({std::string(key_label), 0, false, true});
        if (k.is_misplaced())
        {
            auto const place =
                k.belongs_in == "body" ? std::string("the body itself") : preflight::quoted(k.belongs_in);
            bool const as_is = k.meant == k.key();
            add(advice_codes::misplaced_key, where,
                ignored + (as_is ? "it" : meant + ", which is meant, it seems,") + " belongs in " + place,
                as_is ? "Move it to " + place + '.' : "Write " + meant + " in " + place + '.');
        }
        else
        {
            auto& added = add(advice_codes::unknown_key, where, ignored + "there is no such key here",
                meant.empty() ? std::string() : "Did you mean " + meant + '?');
            if (!meant.empty())
                append_json(added.replacement.emplace(), k.meant);
        }
        to_.all.back().hides_value = k.is_secret;
    }
}
} // namespace preflight::inline PREFLIGHT_ABI
