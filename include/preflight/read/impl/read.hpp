// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/read/read.hpp>
#include <preflight/report/report.hpp>
#include <preflight/validate/judging.hpp>
#include <preflight/validate/value.hpp>

#include <boost/json/monotonic_resource.hpp>

#include <array>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
PREFLIGHT_DECL report read_document(std::string_view text, model::node<model::judging> const& type,
    secret_names secrets, waivers granted, void* out, use_document use)
{
    std::array<unsigned char, 8192> buffer; // enough for most documents
    boost::json::monotonic_resource memory(buffer.data(), buffer.size());

    auto const document = parse(text, &memory);
    if (!document)
        return {{document.error()}, secrets};
    report issues = detail::validate(*document, type, secrets, granted, true);
    if (use && issues.empty())
        use(out, *document);
    return issues;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
