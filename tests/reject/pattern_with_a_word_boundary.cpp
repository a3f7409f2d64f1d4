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
#define PATTERN "\\bfoo"
#else
#define PATTERN "foo"
#endif

template <>
inline constexpr auto preflight::schema_of<parcel> = preflight::object(preflight::field("id", &parcel::id,
    // error: a pattern with a word boundary
    preflight::pattern<PATTERN>));
