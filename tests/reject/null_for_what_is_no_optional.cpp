// expect: null_for_what_is_no_optional.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/schema.hpp>

#include <optional>

struct point
{
    int                x = 0;
    std::optional<int> y;
};

#ifdef REJECT
constexpr auto member = &point::x;
#else
constexpr auto member = &point::y;
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    preflight::object(preflight::field("y", member, preflight::or_null));
