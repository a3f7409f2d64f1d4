#pragma once

#include <preflight/convert.hpp>
#include <preflight/explain.hpp>
#include <preflight/parse.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/system/result.hpp>

#include <string_view>

namespace preflight
{
namespace detail
{
/// Every fault of a text taken for a `T`; where there is none, `out` is filled unless it is null.
template <described T>
report read_text(std::string_view text, T* out, waivers granted)
{
    boost::json::monotonic_resource memory;

    auto const document = parse(text, &memory);
    if (!document)
        return {{document.error()}, secret_names_of<T>()};
    report faults = explain<T>(*document, granted);
    if (out && faults.empty())
        fill(*out, *document);
    return faults;
}
} // namespace detail

/// Every fault of JSON text taken for a `T`: of text that is no JSON that one, else what `explain` finds. Linear.
template <described T>
report explain(std::string_view text, waivers granted = {})
{
    return detail::read_text<T>(text, nullptr, granted);
}

/// The `T` that JSON text spells, or every fault of it. Linear.
template <described T>
boost::system::result<T, report> read(std::string_view text, waivers granted = {})
{
    T out{};
    if (report faults = detail::read_text(text, &out, granted); !faults.empty())
        return faults;
    return out;
}

/// Whether JSON text spells a valid `T`: the same as whether `explain` finds nothing.
template <described T>
bool accepts(std::string_view text, waivers granted = {})
{
    return explain<T>(text, granted).empty();
}
} // namespace preflight
