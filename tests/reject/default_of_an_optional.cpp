// expect: default_of_an_optional.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/schema.hpp>

#include <optional>

struct point
{
    int                x = 0;
    std::optional<int> y;
};

#ifdef REJECT
constexpr auto member = &point::y;
#else
constexpr auto member = &point::x;
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    preflight::object(preflight::field("x", member, preflight::defaulted));
