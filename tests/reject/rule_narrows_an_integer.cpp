// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <cstdint>
#include <string_view>

struct even
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "Number must be even";

#ifdef REJECT
    constexpr bool operator()(int n) const { return n % 2 == 0; }
#else
    constexpr bool operator()(std::int64_t n) const { return n % 2 == 0; }
#endif
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};

struct order
{
    std::int64_t number;
};

template <>
inline constexpr auto preflight::schema_of<order> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("number", &order::number, even{}));
