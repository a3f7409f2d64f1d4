// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "harness.hpp"

#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/read.hpp>
#include <preflight/validate/text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// Checks what must hold for any text and any type: the walk over the text, and the one over the document that a parser makes of it, give one report.
namespace fuzz
{
/// What the parser makes of a text.
using parsed = decltype(preflight::parse({}));

/// All that a report says, secrets included.
inline std::string told(preflight::report const& found)
{
    std::string all = preflight::to_fastapi(found) + preflight::to_fastapi(found, preflight::secrecy::verbatim);
    for (auto const& i : found)
    {
        (all += preflight::to_pointer(i.path)) += i.input.is_secret() ? "!" : "?";
        all += i.suggestion;
    }
    return all += found.cut ? "..." : ".";
}

/// The report of a text by way of a document.
template <class T>
preflight::report by_document(parsed const& document, preflight::limits const& most)
{
    if (document)
        return preflight::validate<T>(*document, {}, most);
    return {{document.error()}, preflight::secret_names_of<T>()};
}

/// Fails when the two reports of `text`, which is `document`, are not the same, or not the same up to a limit.
template <class T>
void report_alike(std::string_view text, parsed const& document)
{
    auto const expected = by_document<T>(document, {});
    // Not `validate`, which may be sure that it is sound without a walk.
    preflight::report found{{}, preflight::secret_names_of<T>()};
    auto const&       type = preflight::model::node_of<preflight::model::judging, T>;
    if (preflight::detail::try_validate(text, type, {}, {}, found) && told(found) != told(expected))
        fail("the walk over the text says something else", text);
    if (told(preflight::validate<T>(text)) != told(expected))
        fail("validate says something else", text);
    if (preflight::is_valid<T>(text) != expected.empty())
        fail("is_valid is wrong", text);
    if (document && preflight::is_valid<T>(*document) != expected.empty())
        fail("is_valid of the document is wrong", text);

    auto const              most = 1 + text.size() % (1 + std::min<std::size_t>(4, expected.size()));
    preflight::limits const few{.issues = most};
    auto const              cut  = preflight::validate<T>(text, {}, few);
    auto                    same = expected;
    same.cut                     = most < same.size();
    same.issues.resize(std::min(most, same.size()));
    if (told(cut) != told(same))
        fail("a report that is cut is not the beginning of the whole", text);
    if (told(by_document<T>(document, few)) != told(same))
        fail("a report of a document that is cut is not the beginning of the whole", text);
}

/// Checks the same for each of the types.
template <class... T>
void report_alike_all(std::string_view text)
{
    parsed const document = preflight::parse(text);
    (report_alike<T>(text, document), ...);
}
} // namespace fuzz
