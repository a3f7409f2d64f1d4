// expect: field_map.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

#include <map>
#include <string>
#include <vector>

struct holder
{
#ifdef REJECT
    std::map<std::string, int> value;
#else
    std::vector<int> value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
