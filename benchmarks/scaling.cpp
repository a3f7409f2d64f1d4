// SPDX-License-Identifier: BSL-1.0

// Measures how the time grows with the size of a request, along one axis at a time.
#include "boost_floor.hpp"
#include "operations.hpp"

#include <deque>
#include <memory>

namespace bench
{
namespace
{
struct tokenize
{
    std::shared_ptr<tokenizer> parser = std::make_shared<tokenizer>();

    bool operator()(of<request::container>, std::string const& text) const { return (*parser)(text); }
};

void add_axis(std::string_view axis, std::vector<std::size_t> const& sizes)
{
    static std::deque<corpus> kept; // the benchmarks refer to them
    for (auto const size : sizes)
    {
        auto const& c = kept.emplace_back(make_scale(axis, size));
        suite::add("scaling", "preflight", c, of<request::container>(), is_valid());
        suite::add("scaling", "boost floor", c, of<request::container>(), tokenize());
    }
}
} // namespace

void add_scaling()
{
    constexpr std::size_t kib = 1024;
    add_axis("ports", {1, 2, 4, 6, 8, 10});
    add_axis("variables", {0, 8, 16, 24, 32, 48, 64});
    add_axis("command", {0, 256, 512, 1024, 1536, 2048});
    add_axis("payload", {kib, 4 * kib, 16 * kib, 64 * kib, 256 * kib, 1024 * kib, 4096 * kib, 16384 * kib});
}
} // namespace bench
