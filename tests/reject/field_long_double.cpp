// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct holder
{
#ifdef REJECT
    long double value;
#else
    double value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
