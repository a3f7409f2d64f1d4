// SPDX-License-Identifier: BSL-1.0
#include <preflight/kinds/chrono.hpp>
#include <preflight/schema.hpp>

#include <chrono>

struct job
{
#ifdef REJECT
    std::chrono::duration<double> timeout;
#else
    std::chrono::milliseconds timeout;
#endif
};

template <>
inline constexpr auto preflight::schema_of<job> =
    // error: a member of a type that no schema describes
    preflight::object(preflight::field("timeout", &job::timeout));
