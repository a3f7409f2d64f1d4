// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <string>

struct parcel
{
    std::string id;
};

#ifdef REJECT
#define PATTERN "^a(?=b)"
#else
#define PATTERN "^a$"
#endif

template <>
inline constexpr auto preflight::schema_of<parcel> = preflight::object(preflight::field("id", &parcel::id,
    // error: a pattern with look-ahead
    preflight::pattern<PATTERN>));
