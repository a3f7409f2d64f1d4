// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/kind.hpp>

#include <boost/json/value.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The keys of a document that its schema does not know. They are no issue, unless an object is closed; but whoever writes one means something by it, and
/// it is ignored.
namespace preflight::inline PREFLIGHT_ABI
{
/// A key that no field is read from, and which one was meant, as far as that can be told.
struct unknown_key
{
    preflight::path  path;       ///< to the value under the key, which is the last step
    std::string_view meant = {}; ///< the key that was meant, it seems; no data where none is like it
    std::string      belongs_in =
        {}; ///< where that key belongs if not in this object: `container_settings`, `ports[]`, or `body`
    bool is_secret =
        false; ///< whether what stands under it is a secret, it seems: the key that was meant is, or one like it

    /// Returns the key.
    [[nodiscard]] std::string_view key() const { return path.back().key; }
    /// Returns whether the key belongs in another object.
    [[nodiscard]] bool is_misplaced() const { return !belongs_in.empty(); }
};

/// How many unknown keys are told of, unless the caller says otherwise.
inline constexpr std::size_t max_unknown_keys = 64;

namespace detail
{
/// The unknown keys of a document, up to `most` of them.
PREFLIGHT_DECL std::vector<unknown_key> unknown_keys(
    boost::json::value const& document, model::node<model::structure> const& type, std::size_t most);

/// The same of JSON text; none of what is no JSON.
PREFLIGHT_DECL std::vector<unknown_key> unknown_keys(
    std::string_view text, model::node<model::structure> const& type, std::size_t most);
} // namespace detail

/// Returns the keys of a document that no field of the schema of `T` is read from, in the order of the document, and for each which key was meant:
/// of those that are not there in the same object, the one that `nearest_name` finds; else a key of another object of the schema that is equal but for
/// case; else one of the `synonyms` of this object; else one of the keys and then of the synonyms of other objects. What is in a secret, in a value of
/// another JSON type than the schema has, or deeper than `max_depth`, is not looked at. No more than the first `most` are looked for, so that the cost
/// is linear in the document, whatever its keys are.
template <document_type T, std::same_as<boost::json::value> Value> // and nothing that converts to one
[[nodiscard]] std::vector<unknown_key> unknown_keys(Value const& document, std::size_t most = max_unknown_keys)
{
    return detail::unknown_keys(document, model_of<T>, most);
}

/// Returns the unknown keys of JSON text, as above, and none of text that is not JSON.
template <document_type T>
[[nodiscard]] std::vector<unknown_key> unknown_keys(std::string_view text, std::size_t most = max_unknown_keys)
{
    return detail::unknown_keys(text, model_of<T>, most);
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/advice/impl/unknown_keys.hpp>
#endif
