// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string>
#include <string_view>

struct not_zero
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "no";

    constexpr bool operator()(std::string_view, int number) const { return number != 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&, std::string_view, std::string_view) const {}
};

struct inner
{
    int n;
};

struct port
{
    std::string protocol;
#ifdef REJECT
    inner number;
#else
    int number;
#endif
};

// A rule across fields sees a struct as it is.
template <>
inline constexpr auto preflight::schema_of<port> =
    preflight::object(preflight::field("number", &port::number), preflight::field("protocol", &port::protocol),
        // error: a rule across members of types that it cannot judge
        preflight::cross_field(not_zero{}, &port::protocol, &port::number));
