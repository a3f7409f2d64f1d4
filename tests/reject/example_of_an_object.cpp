// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct point
{
    int x;
};

#ifdef REJECT
constexpr int sample = 9;
#else
constexpr auto sample = R"({"x": 9})";
#endif

template <>
inline constexpr auto preflight::schema_of<point> =
    // error: an.example.that.is.not.valid.itself
    preflight::object(preflight::examples{sample}, preflight::field("x", &point::x));
