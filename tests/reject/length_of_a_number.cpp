// expect: length_of_a_number.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/rules/length.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

struct point
{
    int x;
};

#ifdef REJECT
constexpr preflight::max_length rule{25};
#else
constexpr preflight::at_most rule{25};
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(preflight::field("x", &point::x, rule));
