// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

#include <string_view>

struct even
{
    static constexpr auto code = preflight::code::value_error;
#ifndef REJECT
    std::string_view sentence = "An even number";
#endif

    constexpr bool operator()(int number) const { return number % 2 == 0; }
    constexpr void parameters(auto&&) const {}
    constexpr void keywords(auto&&) const {}
};

struct row
{
    int seats;
};

// A `value_error` says what its rule says.
template <>
inline constexpr auto preflight::schema_of<row> = preflight::object(
    // error: a rule or a mark that does not fit the type of the member
    preflight::field("seats", &row::seats, even{}));
