// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules/length.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

struct point
{
    int x;
};

#ifdef REJECT
constexpr preflight::max_length rule{25};
#else
constexpr preflight::at_most rule{25};
#endif

template <>
// error: a rule or a mark that does not fit the type of the member
inline constexpr auto preflight::schema_of<point> = preflight::object(preflight::field("x", &point::x, rule));
