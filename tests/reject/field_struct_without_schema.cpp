// expect: field_struct_without_schema.cpp:[0-9]+:[0-9]+: error
// expect: describable
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
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
