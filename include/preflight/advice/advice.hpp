// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/secret_names.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is told of a document besides its verdict: it may be valid and still not do what was meant.
namespace preflight::inline PREFLIGHT_ABI
{
/// How certain it is that a piece of advice is right.
enum class certainty : unsigned char
{
    perhaps, ///< it may well be meant
    likely,  ///< it is rarely meant
    sure     ///< it cannot work as it stands, whatever was meant
};

/// Returns the name of a certainty: `perhaps`, `likely` or `sure`.
[[nodiscard]] constexpr std::string_view name_of(certainty how)
{
    return how == certainty::sure ? "sure" : how == certainty::likely ? "likely" : "perhaps";
}

/// One kind of advice: a row of a table.
struct advice_code
{
    std::string_view     name;      ///< in kebab-case; it stays the same in all versions
    preflight::certainty certainty; ///< of all advice with this code
    std::string_view     what;      ///< what it is, in a sentence
    std::string_view     cost;      ///< why it costs, in a sentence or two
    std::string_view     help;      ///< how to mend it, in a sentence
};

/// One piece of advice. Nothing in it shows a secret.
struct advice
{
    preflight::path            path; ///< to the value; for advice about a key, with the label `[key]` at the end
    std::string_view           code; ///< the name of its kind
    preflight::certainty       certainty = preflight::certainty::perhaps; ///< how certain it is
    std::string                message;                                   ///< what is wrong, in a sentence
    std::string                help;                                      ///< how to mend it
    std::optional<std::string> replacement =
        {};                   ///< JSON text instead of the value, or of the key, where one is certain
    bool hides_value = false; ///< whether the value is a secret, though its key does not say so

    /// Returns whether it is about a key and not about a value.
    [[nodiscard]] bool is_about_key() const { return !path.empty() && path.back().is_label; }
    /// Returns the path to the value, also of advice about its key.
    [[nodiscard]] preflight::path value_path() const
    {
        auto way = path;
        if (is_about_key())
            way.pop_back();
        return way;
    }
};

/// All advice on one document. Without any the document may do what was meant.
struct advice_list
{
    std::vector<advice> all; ///< unknown keys first, in the order of the document; then in the order of the checks
    secret_names        secrets = {}; ///< the keys whose values are secret
    std::vector<path>   hidden =
        {}; ///< values that are secret, too, of which no advice tells: what was taken out of `all` may have

    /// Returns whether there is no advice.
    [[nodiscard]] bool empty() const { return all.empty(); }
    /// Returns how much advice there is.
    [[nodiscard]] std::size_t size() const { return all.size(); }
    /// Returns an iterator to the first piece.
    [[nodiscard]] auto begin() const { return all.begin(); }
    /// Returns the iterator past the last piece.
    [[nodiscard]] auto end() const { return all.end(); }
    /// Returns piece number `i`, which must be less than `size()`.
    [[nodiscard]] auto const& operator[](std::size_t i) const { return all[i]; }

    /// Returns the paths to all values that are secret, though their keys do not say so.
    [[nodiscard]] std::vector<path> hidden_values() const
    {
        auto found = hidden;
        for (auto const& each : all)
            if (each.hides_value)
                found.push_back(each.value_path());
        return found;
    }
};

/// Returns the path and the message of a piece of advice in one line, with its code: `container_settings.image: … [image-floating]`.
[[nodiscard]] inline std::string summary(advice const& a)
{
    auto const  way  = a.value_path();
    std::string text = way.empty() ? std::string("body") : preflight::to_dotted(way);
    (((text += ": ") += a.message) += " [").append(a.code) += ']';
    return preflight::printable(preflight::detail::without_tokens(text));
}
} // namespace preflight::inline PREFLIGHT_ABI
