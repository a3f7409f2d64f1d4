// SPDX-License-Identifier: BSL-1.0

// Makes requests for a test of your own parser from a schema alone: valid ones, and ones with exactly one issue.
#include <preflight.hpp>
#include <preflight/arbitrary.hpp>

#include <iostream>
#include <random>

struct reservation
{
    std::string room;
    int         seats = 2;
};

template <>
inline constexpr auto preflight::schema_of<reservation> =
    object(field("room", &reservation::room, min_length{1}, max_length{8}, spelled{"A-Z", "A-Z0-9"}),
        field("seats", &reservation::seats, defaulted, at_least{2}, at_most{12}));

int main()
{
    preflight::arbitrary<reservation> const make;
    std::mt19937       engine(7); // or take the bytes of a fuzzer: preflight::choices from({data, size});
    preflight::choices from(engine);

    std::size_t wrong = 0;
    for (int n = 0; n != 5; ++n)
    {
        std::string const text = make.text(from);
        std::cout << "sound: " << text << '\n';
        wrong += preflight::is_valid<reservation>(text) ? 0U : 1U;
    }
    for (preflight::broken_rule const& broken_rule : make.broken_rules())
        if (auto const made = make.text(from, broken_rule))
        {
            auto const issues = preflight::validate<reservation>(made->document);
            std::cout << to_string(broken_rule) << ": " << made->document << '\n';
            wrong += issues.size() == 1 && issues[0].code == broken_rule.code && issues[0].path == made->path ? 0U : 1U;
        }
    return wrong == 0 ? 0 : 1;
}
