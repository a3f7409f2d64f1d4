// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/multiple_of.hpp>
#include <preflight/schema.hpp>

struct price
{
    double euros;
};

#ifdef REJECT
constexpr double chosen = -0.5;
#else
constexpr double chosen = 0.5;
#endif

template <>
inline constexpr auto preflight::schema_of<price> =
    // error: a.step.that.is.not.above.zero
    preflight::object(preflight::field("euros", &price::euros, preflight::multiple_of{chosen}));
