// expect: one_of_for_a_number.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/rules/one_of.hpp>
#include <preflight/schema.hpp>

#include <string>

struct choice
{
#ifdef REJECT
    int value;
#else
    std::string value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<choice> =
    preflight::object(preflight::field("value", &choice::value, preflight::one_of{"1", "2"}));
