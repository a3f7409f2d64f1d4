// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/advice/unknown_keys.hpp>
#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/printable.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/secrets.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// The kinds of advice that any schema has.
namespace advice_codes
{
/// A key that the schema does not know.
inline constexpr advice_code unknown_key{
    "unknown-key",
    certainty::sure,
    "A key that is not one of those that are known.",
    "It is ignored without a word: what it should do is not done, and the instance is charged all the same.",
    "Write the key that is meant, or leave it out.",
};
/// A key of another object.
inline constexpr advice_code misplaced_key{
    "misplaced-key",
    certainty::sure,
    "A key that is known, but in another place.",
    "Where it stands it is ignored without a word: what it should do is not done, and the instance is charged all the "
    "same.",
    "Move it to where it belongs.",
};
} // namespace advice_codes

/// How a message shows a word of the document: in backquotes, printable, at most 60 characters of it, and without secrets.
[[nodiscard]] PREFLIGHT_DECL std::string quoted(std::string_view word);

/// Collects advice. Whoever writes checks for a schema of their own gets one (`advise`).
class adviser
{
    advice_list& to_;

public:
    /// Adds to `to`, which must outlive this.
    explicit adviser(advice_list& to) : to_(to) {}

    /// Adds advice about a value, or about what is lacking there. `help` is what the code says, unless it is given. Secrets of known forms are taken
    /// out of both texts; what else must not be shown must not be in them. It returns what is added, for a replacement.
    advice& add(advice_code const& what, spot const& where, std::string_view message, std::string_view help = {})
    {
        return add(what, where.path(), message, help);
    }

    /// Adds advice at a path, as above.
    PREFLIGHT_DECL advice& add(
        advice_code const& what, path const& where, std::string_view message, std::string_view help = {});

    /// Returns what has been added so far, which may be changed.
    [[nodiscard]] std::vector<advice>& told() { return to_.all; }

    /// Adds what there is to tell of unknown keys.
    PREFLIGHT_DECL void add(std::vector<unknown_key> const& keys);
};

/// Returns the advice on a JSON value as a `T`: on its unknown keys, and what `check(spot, adviser&)` adds, which gets the whole document, valid or not. The
/// verdict does not depend on it.
template <document_type T, std::same_as<boost::json::value> Value, class Check> // and nothing that converts to one
[[nodiscard]] advice_list advise(Value const& document, Check const& check)
{
    advice_list found{{}, secret_names_of<T>()};
    adviser     to(found);
    to.add(preflight::unknown_keys<T>(document));
    check(spot(document), to);
    return found;
}

/// Returns the advice on JSON text, as above, and none on text that is not JSON.
template <document_type T, class Check>
[[nodiscard]] advice_list advise(std::string_view text, Check const& check)
{
    auto const document = parse(text);
    return document ? preflight::advise<T>(*document, check) : advice_list{{}, secret_names_of<T>()};
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/advice/impl/adviser.hpp>
#endif
