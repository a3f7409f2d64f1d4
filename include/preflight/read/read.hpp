// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/convert.hpp>
#include <preflight/read/fast/reader.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/validate/explain.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/system/result.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Whether the reader that knows the schema is sure of a text: of an object, as it reads nothing else at the root.
template <document_type T, class Out = fast::no_output>
bool try_fast(std::string_view text, waivers granted, Out out = {})
{
    if constexpr (PREFLIGHT_FAST && described<T>)
        return fast::try_fast<T>(text, granted, out);
    else
        return false;
}

/// Every issue of a text taken for a `T`, by way of a parsed document; where there is none, `out` is filled unless it is null.
template <document_type T>
report read_document(std::string_view text, T* out, waivers granted)
{
    std::array<unsigned char, 8192> buffer; // enough for most documents
    boost::json::monotonic_resource memory(buffer.data(), buffer.size());

    auto const document = parse(text, &memory);
    if (!document)
        return {{document.error()}, secret_names_of<T>()};
    report issues = detail::validate<T>(*document, granted, true);
    if (out && issues.empty())
        fill(*out, *document);
    return issues;
}
} // namespace detail

/// Every issue of JSON text taken for a `T`: of text that is no JSON that one, else what `validate` finds in the document. Linear.
template <document_type T>
report validate(std::string_view text, waivers granted = {})
{
    if (detail::try_fast<T>(text, granted))
        return {};
    return detail::read_document<T>(text, nullptr, granted);
}

/// Whether JSON text spells a valid `T`: the same as whether `validate` finds nothing. Linear; a yes allocates nothing for most objects, namely
/// those that hold no key twice and spell the schema's keys without escapes.
template <document_type T>
bool is_valid(std::string_view text, waivers granted = {})
{
    return detail::try_fast<T>(text, granted) || detail::read_document<T>(text, nullptr, granted).empty();
}

/// Reads JSON text into `out`, reusing the memory it has, and returns every issue; where there are any, what is in `out` is unspecified.
/// Linear.
template <document_type T>
report read_into(std::string_view text, T& out, waivers granted = {})
{
    if (detail::try_fast<T>(text, granted, &out))
        return {};
    return detail::read_document(text, &out, granted);
}

namespace detail
{
/// The `T` that `fill` fills, or the issues that it returns.
template <class T>
boost::system::result<T, report> filled_by(auto const& fill)
{
    boost::system::result<T, report> out(boost::system::in_place_value);
    if (report issues = fill(*out); !issues.empty())
        out = std::move(issues);
    return out;
}
} // namespace detail

/// The `T` that JSON text spells, or every issue of it. Linear.
template <document_type T>
boost::system::result<T, report> read(std::string_view text, waivers granted = {})
{
    return detail::filled_by<T>([&](T& out) { return read_into(text, out, granted); });
}
} // namespace preflight::inline PREFLIGHT_ABI
