// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// One step into a value: a member of an object by its key, or an element of an array by its index; or a label, which leads to no other value: `[key]` for
/// the key itself under which a value stands, as pydantic has it.
struct step
{
    std::string key      = {};    ///< the key of the member
    std::size_t index    = 0;     ///< the index of the element, from 0
    bool        is_index = false; ///< whether the step is an index
    bool        is_label = false; ///< whether the step is a label, with its text in `key`

    friend constexpr auto operator<=>(step const&, step const&) = default;
};

/// The steps from the root of a document to a value. The path of the root is empty.
using path = std::vector<step>;

/// How deep arrays and objects may lie in each other, so that whatever is valid can be read: the root is the first.
inline constexpr std::size_t max_depth = 32;

/// One step of a path under construction. Each step lies on the stack of the function that takes it and refers to the step before, so that no
/// memory is allocated on the way down.
struct path_link
{
    path_link const* parent   = nullptr; ///< null for the root
    std::string_view key      = {};      ///< the key of the member; must outlive this
    std::size_t      index    = 0;       ///< the index of the element, when `key` has no data
    std::size_t      depth    = 0;       ///< how many steps it is from the root, labels aside
    bool             is_label = false;   ///< whether `key` is a label

    /// Makes the root.
    constexpr path_link() = default;
    /// Makes the step from `from` to a member. `from` must outlive this.
    constexpr path_link(path_link const& from, std::string_view member)
        : parent(&from), key(member), depth(from.depth + 1)
    {}
    /// Makes the step from `from` to an element. `from` must outlive this.
    constexpr path_link(path_link const& from, std::size_t element)
        : parent(&from), index(element), depth(from.depth + 1)
    {}

    /// Makes the step from `from` to a label, which leads to no other value. `from` must outlive this.
    static constexpr path_link label(path_link const& from, std::string_view text)
    {
        path_link made(from, text);
        made.depth    = from.depth;
        made.is_label = true;
        return made;
    }

    /// Returns the path from the root to here. Linear in its length.
    [[nodiscard]] PREFLIGHT_CONSTEXPR_VECTOR path to_path() const
    {
        std::size_t n = 0;
        for (path_link const* at = this; at->parent; at = at->parent)
            ++n;
        path steps(n);
        for (path_link const* at = this; at->parent; at = at->parent)
            steps[--n] = {std::string(at->key), at->index, !at->key.data(), at->is_label};
        return steps;
    }
};

/// Returns a path with its keys and indices joined by dots, as pydantic prints it. The root is an empty string.
[[nodiscard]] inline std::string to_dotted(path const& steps)
{
    std::string text;
    for (auto const& s : steps)
    {
        if (&s != &steps.front())
            text += '.';
        text += s.is_index ? std::to_string(s.index) : s.key;
    }
    return text;
}

/// The label of a step to the key under which a value stands.
inline constexpr std::string_view key_label = "[key]";

/// Returns a path as a JSON Pointer (RFC 6901), without labels. The root is an empty string.
[[nodiscard]] inline std::string to_pointer(path const& steps)
{
    std::string text;
    for (auto const& s : steps)
    {
        if (s.is_label)
            continue;
        text += '/';
        if (s.is_index)
            text += std::to_string(s.index);
        for (char c : s.key)
            c == '~' ? text += "~0" : c == '/' ? text += "~1" : text += c;
    }
    return text;
}

/// Returns a JSON Pointer as the fragment of a URI (RFC 6901, section 6), without the `#`. Characters that RFC 3986, section 3.5, does not allow
/// in a fragment are percent-encoded.
[[nodiscard]] inline std::string to_fragment(std::string_view pointer)
{
    constexpr std::string_view allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?";
    constexpr std::string_view hex = "0123456789ABCDEF";

    std::string text;
    for (char const c : pointer)
        if (auto const byte = static_cast<unsigned char>(c); allowed.find(c) != allowed.npos)
            text += c;
        else
            ((text += '%') += hex[byte >> 4]) += hex[byte & 0xf];
    return text;
}
} // namespace preflight::inline PREFLIGHT_ABI
