// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/integer_text.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

#include <string>

struct port
{
    std::string number;
};

#ifdef REJECT
constexpr preflight::at_most rule{65535};
#else
constexpr preflight::integer_text rule{0, 65535, "at most {max}"};
#endif

template <>
// error: a rule or a mark that does not fit the type of the member
inline constexpr auto preflight::schema_of<port> = preflight::object(preflight::field("number", &port::number, rule));
