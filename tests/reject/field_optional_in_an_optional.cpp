// expect: field_optional_in_an_optional.cpp:[0-9]+:[0-9]+: error
// expect: describable
#include <preflight/schema.hpp>

#include <optional>

struct holder
{
#ifdef REJECT
    std::optional<std::optional<int>> value;
#else
    std::optional<int> value;
#endif
};

template <>
inline constexpr auto preflight::schema_of<holder> = preflight::object(preflight::field("value", &holder::value));
