// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/multiple_of.hpp>
#include <preflight/schema.hpp>

struct order
{
    int dozens;
};

#ifdef REJECT
constexpr int chosen = 0;
#else
constexpr int chosen = 12;
#endif

template <>
inline constexpr auto preflight::schema_of<order> =
    // error: a.step.that.is.not.above.zero
    preflight::object(preflight::field("dozens", &order::dozens, preflight::multiple_of{chosen}));
