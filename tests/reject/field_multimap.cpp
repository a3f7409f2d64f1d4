// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <map>
#include <string>

struct holder
{
#ifdef REJECT
    std::multimap<std::string, int> value;
#else
    std::map<std::string, int> value;
#endif
};

template <>
// error: a member of a type that no schema describes
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
