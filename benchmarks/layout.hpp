#pragma once

#include "random.hpp"

#include <boost/json/value.hpp>

#include <string>

/// The forms that the same document comes in.
namespace bench
{
enum class key_order
{
    schema,
    sorted,
    shuffled
};

/// `document` with the members of all its objects in another order; `schema` leaves them.
boost::json::value arranged(boost::json::value const& document, key_order order, random& r);

/// As text without a blank.
std::string compact(boost::json::value const& document);

/// As text with an indentation of two, laid out like Python's `json.dumps(document, indent=2, ensure_ascii=False)`.
std::string pretty(boost::json::value const& document);
} // namespace bench
