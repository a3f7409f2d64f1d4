// SPDX-License-Identifier: BSL-1.0

// expect: field_list_of_maps.cpp:[0-9]+:[0-9]+:
// expect: describable
#include <preflight/validate.hpp>

#include <map>
#include <string>
#include <vector>

struct holder
{
#ifdef REJECT
    std::vector<std::map<std::string, int>> value;
#else
    std::vector<std::string> value;
#endif
};

// A field cannot check the type of the elements of a list, which may be the struct that is being described. The functions that use the schema can.
template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));

bool sound(holder const& value) { return preflight::is_valid(value); }
