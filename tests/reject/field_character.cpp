// expect: field_character.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

struct holder
{
#ifdef REJECT
    char value;
#else
    signed char value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
