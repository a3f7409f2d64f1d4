// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/only_with.hpp>
#include <preflight/schema.hpp>

#include <string>

struct port
{
    std::string number;
    std::string protocol;
    std::string comment;
};

#ifdef REJECT
constexpr auto chosen = &port::comment;
#else
constexpr auto chosen = &port::number;
#endif

constexpr preflight::only_with rule{"http", "80", "no"};
constexpr auto                 number   = preflight::field("number", &port::number);
constexpr auto                 protocol = preflight::field("protocol", &port::protocol);

template <>
inline constexpr auto preflight::schema_of<port> =
    // error: a.rule.across.a.member.that.no.field.holds
    preflight::object(number, protocol, preflight::cross_field(rule, &port::protocol, chosen));
