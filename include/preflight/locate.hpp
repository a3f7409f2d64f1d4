#pragma once

#include <preflight/abi.hpp>
#include <preflight/extent.hpp>
#include <preflight/path.hpp>
#include <preflight/scan.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI
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
    scan::for_each_in(text, at, [&](std::string_view key, extent value) {
        if (s.is_index ? index++ == s.index : scan::spells(key, s.key))
            found = value.begin;
    });
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
} // namespace preflight::inline PREFLIGHT_ABI
