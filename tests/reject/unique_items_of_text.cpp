// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds.hpp>
#include <preflight/rules/unique_items.hpp>
#include <preflight/schema.hpp>

#include <string>
#include <vector>

struct box
{
#ifdef REJECT
    std::string marks;
#else
    std::vector<std::string> marks;
#endif
};

template <>
inline constexpr auto preflight::schema_of<box> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("marks", &box::marks, preflight::unique_items));
