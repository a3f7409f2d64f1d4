// SPDX-License-Identifier: BSL-1.0

// expect: field_struct_without_schema.cpp:[0-9]+:[0-9]+:
// expect: a struct without a schema: specialise preflight::schema_of for it
#include <preflight/validate.hpp>

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

// A field does not ask for the schema of its struct, which may still have to be stated. What uses the schema does.
template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));

bool sound(boost::json::value const& document) { return preflight::is_valid<holder>(document); }
