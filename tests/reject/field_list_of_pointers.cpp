// expect: field_list_of_pointers.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

#include <vector>

struct holder
{
#ifdef REJECT
    std::vector<int*> value;
#else
    std::vector<int> value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
