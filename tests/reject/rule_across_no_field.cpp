// expect: rule_across_no_field.cpp:[0-9]+:[0-9]+:
// expect: a rule across a member that no field holds
#include <preflight/rules/only_with.hpp>
#include <preflight/schema.hpp>

#include <string>

struct port
{
    std::string number;
    std::string protocol;
};

template <>
inline constexpr auto preflight::schema_of<port> = preflight::object(preflight::field("number", &port::number),
#ifndef REJECT
    preflight::field("protocol", &port::protocol),
#endif
    preflight::where(preflight::only_with{"http", "80", "no"}, &port::protocol, &port::number));
