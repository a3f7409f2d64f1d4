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
#define PATTERN "^(a|b)*a(a|b){9}$"
#else
#define PATTERN "^(a|b)*a(a|b){8}$"
#endif

template <>
inline constexpr auto preflight::schema_of<parcel> = preflight::object(preflight::field("id", &parcel::id,
    // error: a pattern whose automaton has more than 1,024 states
    preflight::pattern<PATTERN>));
