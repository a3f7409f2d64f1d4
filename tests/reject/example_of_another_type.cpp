// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct point
{
    int x;
};

#ifdef REJECT
constexpr auto sample = "9";
#else
constexpr int sample = 9;
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(
    // error: an.example.that.is.not.valid.itself
    preflight::field("x", &point::x, preflight::examples{sample}));
