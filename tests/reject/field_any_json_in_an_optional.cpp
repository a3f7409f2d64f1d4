// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <boost/json/value.hpp>

#include <optional>

struct holder
{
#ifdef REJECT
    std::optional<boost::json::value> value;
#else
    boost::json::value value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
