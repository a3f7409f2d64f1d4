// expect: set_with_a_rule_too_many.cpp:[0-9]+:[0-9]+: error
// expect: says_of
#include <preflight/rules/length.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema.hpp>

#include <string>

struct person
{
    std::string name;
};

#ifdef REJECT
constexpr auto a_name = preflight::rules(preflight::min_length{1}, preflight::at_most{25});
#else
constexpr auto a_name = preflight::rules(preflight::min_length{1}, preflight::max_length{25});
#endif

template <>
inline constexpr auto preflight::schema_of<person> = preflight::object(preflight::field("name", &person::name, a_name));
