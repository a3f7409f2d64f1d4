// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/read/read.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/report.hpp>
#include <preflight/validate/judging.hpp>
#include <preflight/validate/text.hpp>
#include <preflight/validate/value.hpp>

#include <boost/json/monotonic_resource.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
PREFLIGHT_DECL report read_document(std::string_view text, model::node<model::judging> const& type,
    secret_names secrets, waivers granted, limits const& most, void* out, use_document use)
{
    report found{{}, secrets};
    if (text.size() > most.bytes)
    {
        found.add({}, within_limit{most.bytes}, "null", false);
        return found;
    }
    bool const is_judged = detail::try_validate(text, type, granted, most, found);
    if (is_judged && (!use || !found.empty()))
        return found;

    std::array<unsigned char, 8192> buffer; // enough for most documents
    boost::json::monotonic_resource memory(buffer.data(), buffer.size());

    auto const document = parse(text, &memory, most.depth);
    if (!document)
        return {{document.error()}, secrets};
    if (!is_judged)
        found = detail::validate(*document, type, secrets, granted, true, most);
    if (use && found.empty())
        use(out, *document);
    return found;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
