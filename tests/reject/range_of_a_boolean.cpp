// SPDX-License-Identifier: BSL-1.0
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
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("value", &choice::value, preflight::at_least{1}));
