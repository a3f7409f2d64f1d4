// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "command_line.hpp"

#include <preflight/fluence/advice.hpp>

#include <algorithm>
#include <string>
#include <string_view>

/// Which advice the tool tells, and which it denies: what the options --no-advice, --allow and --deny say.
class advising
{
    command_line const& line_;

public:
    explicit advising(command_line const& line) : line_(line) {}

    /// Returns what is wrong with the options, or an empty text.
    std::string wrong() const
    {
        namespace gpu         = preflight::fluence;
        auto const is_unknown = [](std::string const& name) { return !gpu::find_advice_code(name); };
        for (auto const& each : line_.values("--allow"))
            if (is_unknown(each))
                return "--allow takes a code, of which `preflight explain` tells all, and none is " + each;
        for (auto const& each : line_.values("--deny"))
            if (level(each) == nullptr && is_unknown(each))
                return "--deny takes sure, likely, perhaps or a code, of which `preflight explain` tells all, and none "
                       "is " +
                       each;
        return "";
    }

    /// Takes out of `told` what is not to be told. What it knows to be secret remains known.
    void filter(preflight::advice_list& told) const
    {
        told.hidden        = told.hidden_values();
        auto const allowed = line_.values("--allow");
        std::erase_if(told.all, [&](preflight::advice const& each) {
            return line_.has("--no-advice") || std::find(allowed.begin(), allowed.end(), each.code) != allowed.end();
        });
    }

    /// Returns whether advice is denied: its code, its certainty, or a lower one.
    bool denies(std::string_view code, preflight::certainty how) const
    {
        auto const all = line_.values("--deny");
        return std::any_of(all.begin(), all.end(), [&](std::string const& each) {
            auto const* const least = level(each);
            return least ? how >= *least : code == each;
        });
    }

    /// Returns whether some of what is told is denied.
    bool denies(preflight::advice_list const& told) const
    {
        return std::any_of(
            told.begin(), told.end(), [&](preflight::advice const& one) { return denies(one.code, one.certainty); });
    }

private:
    static preflight::certainty const* level(std::string_view name)
    {
        using preflight::certainty;
        static constexpr certainty all[] = {certainty::perhaps, certainty::likely, certainty::sure};
        auto const* const          found =
            std::find_if(std::begin(all), std::end(all), [&](certainty c) { return name_of(c) == name; });
        return found == std::end(all) ? nullptr : found;
    }
};

/// Returns what there is to say of a code: what it is, why it costs and how to mend it.
inline std::string explained(preflight::advice_code const& code)
{
    std::string text(code.name);
    text.append(" (").append(name_of(code.certainty)).append(")\n\n");
    text.append("what it is:       ").append(code.what).append("\n");
    text.append("why it costs:     ").append(code.cost).append("\n");
    text.append("how to mend it:   ").append(code.help).append("\n");
    return text;
}
