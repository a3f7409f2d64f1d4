// expect: field_list_of_booleans.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

#include <vector>

struct holder
{
#ifdef REJECT
    std::vector<bool> value;
#else
    std::vector<int> value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
