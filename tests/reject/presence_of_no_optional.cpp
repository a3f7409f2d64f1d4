// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <optional>

struct trip
{
    std::optional<int> from;
#ifdef REJECT
    int to;
#else
    std::optional<int> to;
#endif
};

template <>
inline constexpr auto preflight::schema_of<trip> =
    preflight::object(preflight::field("from", &trip::from), preflight::field("to", &trip::to),
        // error: a rule on which members are there takes two optional ones or more
        preflight::exactly_one("no", &trip::from, &trip::to));
