#pragma once

#include <preflight/config.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// One step into a value: a member of an object by its key, or an element of an array by its index.
struct step
{
    std::string key      = {};    ///< of an object
    std::size_t index    = 0;     ///< from 0, into an array
    bool        is_index = false; ///< which of the two

    friend constexpr auto operator<=>(step const&, step const&) = default;
};

/// The way from the root of a document to a value; empty for the root itself.
using path = std::vector<step>;

/// A path under construction: steps chained on the stack of the walk that takes them, so that going deeper allocates nothing.
struct path_link
{
    path_link const* parent = nullptr; ///< none: the root, which is no step
    std::string_view key    = {};      ///< the step into an object; must outlive this
    std::size_t      index  = 0;       ///< the step, where `key` has no data

    constexpr path_link() = default;
    /// One step further, to a member. `from` must outlive this.
    constexpr path_link(path_link const& from, std::string_view member) : parent(&from), key(member) {}
    /// One step further, to an element.
    constexpr path_link(path_link const& from, std::size_t element) : parent(&from), index(element) {}

    /// The path from the root to here.
    constexpr path to_path() const
    {
        std::size_t depth = 0;
        for (path_link const* at = this; at->parent; at = at->parent)
            ++depth;
        path steps;
        steps.reserve(depth);
        for (path_link const* at = this; at->parent; at = at->parent)
            steps.push_back({std::string(at->key), at->index, !at->key.data()});
        std::reverse(steps.begin(), steps.end());
        return steps;
    }
};

/// The path as people and pydantic write it: keys and indices joined by dots; empty for the root.
inline std::string to_dotted(path const& steps)
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

/// The path as a JSON Pointer (RFC 6901); empty for the root.
inline std::string to_pointer(path const& steps)
{
    std::string text;
    for (auto const& s : steps)
    {
        text += '/';
        if (s.is_index)
            text += std::to_string(s.index);
        for (char c : s.key)
            c == '~' ? text += "~0" : c == '/' ? text += "~1" : text += c;
    }
    return text;
}

/// A JSON Pointer as the fragment of a URI (RFC 6901, section 6), without the `#`: what RFC 3986, section 3.5, does not allow there is
/// percent-encoded.
inline std::string to_fragment(std::string_view pointer)
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
