// expect: length_of_a_list.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/rules/items.hpp>
#include <preflight/rules/length.hpp>
#include <preflight/schema.hpp>

#include <string>
#include <vector>

struct person
{
    std::vector<std::string> names;
};

#ifdef REJECT
constexpr preflight::min_length rule{1};
#else
constexpr preflight::min_items rule{1};
#endif

template <>
inline constexpr auto preflight::schema_of<person> = preflight::object(preflight::field("names", &person::names, rule));
