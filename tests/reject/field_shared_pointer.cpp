// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <memory>

struct holder
{
#ifdef REJECT
    std::shared_ptr<int> value;
#else
    std::unique_ptr<int> value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
