// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string>
#include <vector>

struct any_two
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "no";

    constexpr bool operator()(auto const&, auto const&) const { return true; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

struct port
{
    std::string protocol;
#ifdef REJECT
    std::vector<int> number;
#else
    int number;
#endif
};

// A rule across fields cannot take a list.
template <>
inline constexpr auto preflight::schema_of<port> =
    preflight::object(preflight::field("number", &port::number), preflight::field("protocol", &port::protocol),
        // error: a rule across members of types that it cannot judge
        preflight::cross_field(any_two{}, &port::protocol, &port::number));
