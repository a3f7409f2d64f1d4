// expect: two_fields_of_one_name.cpp:[0-9]+:[0-9]+:
// expect: two fields of one name
#include <preflight/schema.hpp>

struct point
{
    int x;
    int y;
};

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(preflight::field("x", &point::x),
#ifdef REJECT
    preflight::field("x", &point::y));
#else
    preflight::field("y", &point::y));
#endif
