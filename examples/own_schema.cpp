// SPDX-License-Identifier: BSL-1.0

// A schema and a rule of your own, for a request to another service.
#include <preflight.hpp>

#include <iostream>

struct reservation
{
    std::string                room;
    int                        seats = 2;
    std::optional<std::string> note;
};

struct no_table_for // a rule has data, the code of its issue, a message, and a predicate
{
    int                   seats;
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "There is no table for {seats}";

    constexpr bool operator()(int number) const { return number != seats; }
    constexpr void parameters(auto&& put) const { put("seats", seats); } // for the message
    constexpr void keywords(auto&& put) const                            // for JSON Schema
    {
        put.nested("not", [this](auto&& inner) { inner("const", seats); });
    }
};

template <>
inline constexpr auto preflight::schema_of<reservation> =
    object(field("room", &reservation::room, min_length{1}, max_length{20}),
        field("seats", &reservation::seats, defaulted, at_least{2}, at_most{12}, no_table_for{3}),
        field("note", &reservation::note, max_length{200}));

int main()
{
    std::string_view const body = R"({"room": "", "seats": 3})";
    std::cout << preflight::show(body, preflight::validate<reservation>(body));
    std::cout << preflight::json_schema<reservation>() << '\n';
}
