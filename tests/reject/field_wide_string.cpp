// expect: field_wide_string.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

#include <string>

struct holder
{
#ifdef REJECT
    std::wstring value;
#else
    std::string value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
