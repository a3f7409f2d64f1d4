// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/fill.hpp>
#include <preflight/convert/holds_text.hpp>
#include <preflight/read/fast/reader.hpp>
#include <preflight/read/read_context.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/secrets.hpp>
#include <preflight/validate/judging.hpp>

#include <boost/assert.hpp>
#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// A text that has more bytes than its reader takes.
struct within_limit
{
    static constexpr auto code = preflight::code::body_too_large;
    std::size_t           limit;

    constexpr void parameters(auto&& put) const { put("max_length", limit); }
};

/// Whether the reader that knows the schema is sure of a text: of an object or an array, as it reads nothing else at the root. It knows one depth.
template <document_type T, class Out = fast::no_output>
bool try_fast(std::string_view text, waivers granted, limits const& most, Out out = {}, read_context* spare = nullptr)
{
    if constexpr (PREFLIGHT_FAST)
        return text.size() <= most.bytes && max_depth <= most.depth && fast::try_fast<T>(text, granted, out, spare);
    else
        return false;
}

/// The same, where it may also be sure that the text is faulty.
template <document_type T>
fast::known judge_text(std::string_view text, waivers granted, limits const& most)
{
    if constexpr (PREFLIGHT_FAST)
        if (text.size() <= most.bytes && max_depth <= most.depth)
            return fast::judge_text<T>(text, granted, fast::no_output{}, nullptr, true);
    return fast::known::nothing;
}

/// What is done with a sound document: it is read into `out`.
using use_document = void (*)(void* out, boost::json::value const& document);

template <class T>
void fill_from(void* out, boost::json::value const& document)
{
    detail::fill(*static_cast<T*>(out), document);
}

/// The report of a text that no reader was sure of. Where there is no issue, `use` is called with `out` and the document, unless it is null.
PREFLIGHT_DECL report read_document(std::string_view text, model::node<model::judging> const& type,
    secret_names secrets, waivers granted, limits const& most, void* out = nullptr, use_document use = nullptr);

template <document_type T, class... Use>
report read_document_as(std::string_view text, waivers granted, limits const& most, Use... use)
{
    return detail::read_document(text, model::node_of<model::judging, T>, secret_names_of<T>(), granted, most, use...);
}
} // namespace detail

/// The report of JSON text taken for a `T`: of text that is no JSON that one issue, else what `validate` finds in the document. Linear.
template <document_type T>
[[nodiscard]] report validate(std::string_view text, waivers granted = {}, limits const& most = {})
{
    if (detail::try_fast<T>(text, granted, most))
        return {};
    return detail::read_document_as<T>(text, granted, detail::with_an_issue(most));
}

/// Whether JSON text spells a valid `T`: the same as whether `validate` finds nothing. It looks no further than to the first issue. Linear; a yes
/// allocates nothing for most documents, namely objects and arrays that hold no key twice and spell the schema's keys without escapes, where no rule
/// looks into a list, a map or a struct.
template <document_type T>
[[nodiscard]] bool is_valid(std::string_view text, waivers granted = {}, limits const& most = {})
{
    auto const known = detail::judge_text<T>(text, granted, most);
    return known == fast::known::yes ||
           (known == fast::known::nothing &&
               detail::read_document_as<T>(text, granted, detail::without_issues(most)).empty());
}

namespace detail
{
template <document_type T>
report read_anew(std::string_view text, T& out, read_context* spare, waivers granted, limits const& most)
{
    BOOST_ASSERT(!detail::text_holder(text)(out)); // LCOV_EXCL_BR_LINE: it ends the program
    if (detail::try_fast<T>(text, granted, most, &out, spare))
        return {};
    return detail::read_document_as<T>(text, granted, detail::with_an_issue(most), &out, &detail::fill_from<T>);
}
} // namespace detail

/// Reads JSON text into `out`, reusing the memory it has, and returns every issue; where there are any, what is in `out` is unspecified. Members
/// that the schema does not name keep their values, but those of list elements and of optionals are as in a new one. Linear.
/// @pre No string in `out` holds `text`, which is asserted (`BOOST_ASSERT`).
template <document_type T>
[[nodiscard]] report read_into(std::string_view text, T& out, waivers granted = {}, limits const& most = {})
{
    return detail::read_anew(text, out, nullptr, granted, most);
}
/// The same where what `out` drops is kept, with its memory, for the next time.
template <document_type T>
[[nodiscard]] report read_into(
    std::string_view text, T& out, read_context& spare, waivers granted = {}, limits const& most = {})
{
    return detail::read_anew(text, out, &spare, granted, most);
}

namespace detail
{
/// Returns the `T` that `read_into` fills, or the issues that it returns.
template <class T>
boost::system::result<T, report> filled_by(auto const& read_into)
{
    boost::system::result<T, report> out(boost::system::in_place_value);
    if (report issues = read_into(*out); !issues.empty())
        out = std::move(issues);
    return out;
}
} // namespace detail

/// The `T` that JSON text spells, or every issue of it. Linear.
template <document_type T>
[[nodiscard]] boost::system::result<T, report> read(
    std::string_view text, waivers granted = {}, limits const& most = {})
{
    return detail::filled_by<T>([&](T& out) { return read_into(text, out, granted, most); });
}
} // namespace preflight::inline PREFLIGHT_ABI

#if PREFLIGHT_HEADER_ONLY
#include <preflight/read/impl/read.hpp>
#endif
