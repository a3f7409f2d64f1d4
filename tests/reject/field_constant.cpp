// expect: field_constant.cpp:[0-9]+:[0-9]+: error
// expect: describable
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
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
