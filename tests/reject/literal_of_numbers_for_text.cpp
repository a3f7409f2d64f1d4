// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/literal.hpp>
#include <preflight/schema.hpp>

#include <string>

struct choice
{
#ifdef REJECT
    std::string value;
#else
    int value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<choice> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("value", &choice::value, preflight::literal{1, 2}));
