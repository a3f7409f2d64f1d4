// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

enum class colour
{
    red,
    green
};

struct holder
{
#ifdef REJECT
    colour value;
#else
    int value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
