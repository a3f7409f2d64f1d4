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

struct multiple_of // a rule has data, the code of its issue, a message, and a predicate
{
    int                   step;
    static constexpr auto code     = preflight::code::value_error;
    std::string_view      sentence = "Seats come in groups of {step}";

    constexpr bool operator()(int number) const { return number % step == 0; }
    constexpr void parameters(auto&& put) const { put("step", step); }     // for the message
    constexpr void keywords(auto&& put) const { put("multipleOf", step); } // for JSON Schema
};

template <>
inline constexpr auto preflight::schema_of<reservation> =
    object(field("room", &reservation::room, min_length{1}, max_length{20}),
        field("seats", &reservation::seats, defaulted, at_least{2}, at_most{12}, multiple_of{2}),
        field("note", &reservation::note, max_length{200}));

int main()
{
    std::string_view const body = R"({"room": "", "seats": 3})";
    std::cout << preflight::show(body, preflight::validate<reservation>(body));
    std::cout << preflight::json_schema<reservation>() << '\n';
}
