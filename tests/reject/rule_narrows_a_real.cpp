// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string_view>

struct positive
{
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "Number must be positive";

    constexpr bool operator()(int n) const { return n > 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};

struct order
{
#ifdef REJECT
    double weight;
#else
    int weight;
#endif
};

template <>
inline constexpr auto preflight::schema_of<order> =
    // error: a rule or a mark that does not fit the type of the member
    preflight::object(preflight::field("weight", &order::weight, positive{}));
