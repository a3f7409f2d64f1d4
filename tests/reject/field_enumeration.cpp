// expect: field_enumeration.cpp:[0-9]+:[0-9]+: error
// expect: describable
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
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
