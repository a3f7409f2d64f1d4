// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/convert/append.hpp>
#include <preflight/read/read.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Helpers to write the tables of the tests.
namespace support
{
/// Returns the issues of a report, each as `path type`: "container_settings.expose.0.port value_error". The path of the root is "body".
inline std::vector<std::string> issues(preflight::report const& report)
{
    std::vector<std::string> all;
    for (auto const& i : report)
        all.push_back((i.path.empty() ? "body" : to_dotted(i.path)) + ' ' + std::string(i.type()));
    return all;
}

/// Returns the issues of JSON text that is validated as a `T`.
template <class T>
std::vector<std::string> issues(std::string_view text, preflight::waivers granted = {})
{
    return issues(preflight::validate<T>(text, granted));
}

/// Returns `value` as JSON text, whether it is valid or not.
template <class T>
std::string spelled(T const& value)
{
    std::string text;
    preflight::append_json(text, value);
    return text;
}

/// Returns `text` with the first `from` in it replaced by `to`. It throws when there is no `from`, which is an error in the test.
inline std::string with(std::string text, std::string_view from, std::string_view to)
{
    return text.replace(text.find(from), from.size(), to);
}

/// Returns `piece` repeated `n` times.
inline std::string times(std::size_t n, std::string_view piece)
{
    std::string all;
    while (n-- != 0)
        all += piece;
    return all;
}

/// Returns `n` pieces, joined by commas.
inline std::string listed(std::size_t n, std::string_view piece)
{
    std::string all = times(n, std::string(piece) + ',');
    return all.substr(0, all.empty() ? 0 : all.size() - 1);
}
} // namespace support
