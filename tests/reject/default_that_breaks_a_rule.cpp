// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

struct reservation
{
#ifdef REJECT
    int seats = 0;
#else
    int seats = 1;
#endif
};

template <>
inline constexpr auto preflight::schema_of<reservation> = preflight::object(
    // error: a.default.that.breaks.its.own.rule
    preflight::field("seats", &reservation::seats, preflight::defaulted, preflight::at_least{1}));
