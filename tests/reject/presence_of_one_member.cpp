// SPDX-License-Identifier: BSL-1.0
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>

#include <optional>

struct trip
{
    std::optional<int> from;
    std::optional<int> to;
};

#ifdef REJECT
#define ALSO
#else
#define ALSO , &trip::to
#endif

template <>
inline constexpr auto preflight::schema_of<trip> =
    preflight::object(preflight::field("from", &trip::from), preflight::field("to", &trip::to),
        // error: a rule on which members are there takes two optional ones or more
        preflight::at_least_one("no", &trip::from ALSO));
