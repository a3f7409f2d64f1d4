#pragma once

#include <preflight/extent.hpp>
#include <preflight/path.hpp>
#include <preflight/scan.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace preflight
{
namespace detail
{
/// Where the member or element that `s` leads to begins, in the container that begins at `at`; of a key that comes twice, the last.
inline std::optional<std::size_t> find_step(std::string_view text, std::size_t at, step const& s)
{
    if (at >= text.size() || text[at] != (s.is_index ? '[' : '{'))
        return {};
    std::optional<std::size_t> found;
    std::size_t                index = 0;
    for (at = scan::skip_space(text, at + 1); at < text.size() && text[at] != ']' && text[at] != '}'; ++index)
    {
        bool here = s.is_index && index == s.index;
        if (!s.is_index)
        {
            std::size_t const key = at;
            at                    = scan::end_of_string(text, key);
            here                  = scan::spells(text.substr(key, at - key), s.key);
            at = scan::skip_space(text, std::min(text.size(), scan::skip_space(text, at) + 1)); // behind the colon
        }
        if (here)
            found = at;
        at = scan::skip_space(text, scan::end_of_value(text, at));
        if (at < text.size() && text[at] == ',')
            at = scan::skip_space(text, at + 1);
    }
    return found;
}
} // namespace detail

/// Where the value that `way` leads to stands in JSON text; of a path that leads on from what is there, the last value on it (so that a
/// missing key is at the object that lacks it). Linear in the text for each step.
inline extent locate(std::string_view text, path const& way)
{
    std::size_t at = scan::skip_space(text, 0);
    for (auto const& s : way)
    {
        auto const next = detail::find_step(text, at, s);
        if (!next)
            break;
        at = *next;
    }
    return {at, scan::end_of_value(text, at)};
}
} // namespace preflight
