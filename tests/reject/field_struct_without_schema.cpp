// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct plain
{
    int x;
};
struct described
{
    int x;
};

template <>
inline constexpr auto preflight::schema_of<described> = preflight::object(preflight::field("x", &described::x));

struct holder
{
#ifdef REJECT
    plain value;
#else
    described value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
