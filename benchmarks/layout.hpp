// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random.hpp"

#include <boost/json/value.hpp>

#include <string>

/// Different forms of the same document.
namespace bench
{
enum class key_order
{
    schema,
    sorted,
    shuffled
};

/// Returns `document` with the members of all its objects in another order, or in the same one for `schema`.
boost::json::value arranged(boost::json::value const& document, key_order order, random& r);

/// Returns `document` as text without white space.
std::string compact(boost::json::value const& document);

/// Returns `document` as text with an indentation of two, like Python's `json.dumps(document, indent=2, ensure_ascii=False)`.
std::string pretty(boost::json::value const& document);
} // namespace bench
