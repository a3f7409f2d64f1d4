// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/report.hpp>
#include <preflight/validate/judging.hpp>
#include <preflight/validate/value.hpp>
#include <preflight/validate/value_input.hpp>
#include <preflight/validate/walk.hpp>

#include <boost/json/value.hpp>

namespace preflight::inline PREFLIGHT_ABI::detail
{
PREFLIGHT_DECL report validate(boost::json::value const& document, model::node<model::judging> const& type,
    secret_names secrets, waivers granted, bool is_utf8)
{
    report            found{{}, secrets};
    path_link const   root;
    value_input const in(document, is_utf8);
    walk<value_input> w(found, granted);
    if (document.is_null() && !is_among(json_type::null, type.types)) // FastAPI: a body of `null` is no body
        w.missing(in, root, false);
    else
        w.value(in, type, model::nothing_said<model::judging>, root, false);
    return found;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
