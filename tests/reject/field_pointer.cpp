// expect: field_pointer.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

struct holder
{
#ifdef REJECT
    int const* value;
#else
    int value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
