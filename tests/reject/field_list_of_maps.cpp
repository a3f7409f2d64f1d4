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

// A field cannot ask what a struct in a list is, which may be the one being described; whoever walks over it can.
template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));

bool sound(holder const& value) { return preflight::is_valid(value); }
