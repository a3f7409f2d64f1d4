// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/only_with.hpp>
#include <preflight/schema.hpp>

#include <string>

struct port
{
    std::string protocol;
#ifdef REJECT
    int number;
#else
    std::string number;
#endif
};

template <>
inline constexpr auto preflight::schema_of<port> =
    preflight::object(preflight::field("number", &port::number), preflight::field("protocol", &port::protocol),
        // error: a rule across members of types that it cannot judge
        preflight::cross_field(preflight::only_with{"http", "80", "no"}, &port::protocol, &port::number));
