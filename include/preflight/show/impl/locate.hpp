// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/order.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/path.hpp>
#include <preflight/show/locate.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Paths that begin with the same steps and so have led to the same value, in ascending order.
struct fellow_paths
{
    std::span<std::size_t const> which;
    std::size_t                  depth;                        // the number of steps that they have in common
    std::size_t                  begin;                        // where the value begins, or npos when it is not there
    std::size_t                  key = std::string_view::npos; // where its key begins
};

/// Groups the paths of `fellows` that have another step by that step. Where these steps lead to is not known yet.
[[nodiscard]] inline std::vector<fellow_paths> split(fellow_paths const& fellows, std::span<path const* const> ways)
{
    auto const step_of = [&](std::size_t i) -> step const& { return (*ways[i])[fellows.depth]; };
    auto       rest    = fellows.which;
    while (!rest.empty() && ways[rest[0]]->size() == fellows.depth)
        rest = rest.subspan(1);

    std::vector<fellow_paths> all;
    while (!rest.empty())
    {
        auto const same =
            std::find_if(rest.begin(), rest.end(), [&](std::size_t i) { return step_of(i) != step_of(rest[0]); });
        auto const n = static_cast<std::size_t>(same - rest.begin());
        all.push_back({rest.first(n), fellows.depth + 1, std::string_view::npos});
        if (step_of(rest[0]).is_label) // which leads to no other value, but to its key
            all.back().begin = step_of(rest[0]).key == key_label ? fellows.key : fellows.begin;
        rest = rest.subspan(n);
    }
    return all;
}

/// Sets, for each of `fellows`, which `split` has made, where its last step leads to in the container that begins at `begin`. When a key comes twice,
/// the last one counts.
inline void take_step(
    std::string_view text, std::size_t begin, std::vector<fellow_paths>& fellows, std::span<path const* const> ways)
{
    auto const step_of = [&](fellow_paths const& f) -> step const& { return (*ways[f.which[0]])[f.depth - 1]; };
    step       taken;
    taken.is_index = begin < text.size() && text[begin] == '[';
    scan::for_each_in(text, begin, [&](std::string_view key, text_range value) {
        if (!taken.is_index)
            taken.key = unescaped(scan::inside(key));
        auto const f = std::lower_bound(fellows.begin(), fellows.end(), taken,
            [&](fellow_paths const& one, step const& s) { return step_of(one) < s; });
        if (f != fellows.end() && step_of(*f) == taken)
        {
            f->begin = value.begin;
            f->key   = taken.is_index ? f->key : static_cast<std::size_t>(key.data() - text.data());
        }
        taken.index += taken.is_index;
    });
}
} // namespace detail

PREFLIGHT_DECL std::vector<text_range> locate(std::string_view text, std::span<path const* const> ways)
{
    auto const order = detail::order_by(ways.size(), [&](std::size_t i) -> path const& { return *ways[i]; });
    std::vector<text_range>           found(ways.size());
    std::vector<detail::fellow_paths> left{{order, 0, scan::skip_space(text, 0)}};
    while (!left.empty())
    {
        auto const       fellows = left.back();
        text_range const value{fellows.begin, scan::end_of_value(text, fellows.begin)};
        left.pop_back();
        for (std::size_t const i : fellows.which)
            found[i] = value;

        auto next = detail::split(fellows, ways);
        if (next.empty())
            continue;
        detail::take_step(text, value.begin, next, ways);
        std::copy_if(next.begin(), next.end(), std::back_inserter(left),
            [](detail::fellow_paths const& f) { return f.begin != std::string_view::npos; });
    }
    return found;
}
} // namespace preflight::inline PREFLIGHT_ABI
