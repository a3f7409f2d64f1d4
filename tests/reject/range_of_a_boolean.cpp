// expect: range_of_a_boolean.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

struct choice
{
#ifdef REJECT
    bool value;
#else
    int value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<choice> =
    preflight::object(preflight::field("value", &choice::value, preflight::at_least{1}));
