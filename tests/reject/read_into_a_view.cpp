// SPDX-License-Identifier: BSL-1.0

// expect: read_into_a_view.cpp
// expect: a type that cannot be read into, as a view, which would not own its text
#include <preflight/read.hpp>

#include <string>
#include <string_view>

struct person
{
#ifdef REJECT
    std::string_view name;
#else
    std::string name;
#endif
};

template <>
inline constexpr auto preflight::schema_of<person> = preflight::object(preflight::field("name", &person::name));

bool sound(std::string_view text) { return preflight::read<person>(text).has_value(); }
