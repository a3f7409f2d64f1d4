// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <optional>

struct point
{
    std::optional<int> x;
    int                y;
};

#ifdef REJECT
constexpr auto mark = preflight::required;
#else
constexpr auto mark = preflight::secret;
#endif

template <>
inline constexpr auto preflight::schema_of<point> = preflight::object(
    // error: marks that contradict each other
    preflight::field("x", &point::x, preflight::not_null, mark));
