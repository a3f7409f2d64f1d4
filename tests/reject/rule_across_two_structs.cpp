// SPDX-License-Identifier: BSL-1.0

// expect: rule_across_two_structs.cpp:[0-9]+:[0-9]+: error
#include <preflight/rules/only_with.hpp>
#include <preflight/schema.hpp>

#include <string>

struct port
{
    std::string number;
    std::string protocol;
};
struct other
{
    std::string number;
};

#ifdef REJECT
constexpr auto member = &other::number;
#else
constexpr auto member = &port::number;
#endif

template <>
inline constexpr auto preflight::schema_of<port> =
    preflight::object(preflight::field("number", &port::number), preflight::field("protocol", &port::protocol),
        preflight::cross_field(preflight::only_with{"http", "80", "no"}, &port::protocol, member));
