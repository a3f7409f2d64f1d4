// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/config.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/report.hpp>
#include <preflight/show/position.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// One thing to tell of a JSON text, and where: an issue or a piece of advice, for programs that show it in a way of their own. Nothing in it shows a
/// secret; its texts are those of the document otherwise, and not yet safe to print on a terminal (see `printable`).
struct finding
{
    preflight::path path;  ///< to the value, without labels
    text_range      range; ///< of the text: the value, the key, or the object in which a key is lacking
    position        begin; ///< where that range begins
    position        end;   ///< where it ends, one column past its last character
    std::string     code;  ///< the type of an issue, as pydantic has it, or the code of advice
    std::optional<preflight::certainty> certainty = {}; ///< of advice; none of an issue
    std::string                         message   = {}; ///< what is wrong, in a sentence
    std::string                         help      = {}; ///< how to mend it; of an issue mostly empty
    std::optional<std::string>          replacement =
        {};                    ///< JSON text instead of the range, where one is certain and holds no secret
    bool is_about_key = false; ///< whether the range is that of a key
};

namespace detail
{
PREFLIGHT_DECL std::vector<finding> findings_of_issues(std::string_view text, report const& issues);
PREFLIGHT_DECL std::vector<finding> findings_of_advice(std::string_view text, advice_list const& told);
} // namespace detail

/// Returns each issue of a report with its place in `text`, which the report was made from. The cost is that of `locate`.
template <std::same_as<report> Report> // and nothing that converts to one
[[nodiscard]] std::vector<finding> findings(std::string_view text, Report const& issues)
{
    return detail::findings_of_issues(text, issues);
}

/// Returns each piece of advice with its place in `text`, which it is about. The cost is that of `locate`.
template <std::same_as<advice_list> List>
[[nodiscard]] std::vector<finding> findings(std::string_view text, List const& told)
{
    return detail::findings_of_advice(text, told);
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/advice/impl/finding.hpp>
#endif
