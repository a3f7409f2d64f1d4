// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct holder
{
#ifdef REJECT
    int const value = 0;
#else
    int value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
