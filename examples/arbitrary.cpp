// Requests for a test of your own parser: sound ones, and ones with one fault each, made from a schema alone.
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
    std::mt19937                            engine(7); // or a fuzzer's bytes: preflight::choices from({data, size});
    preflight::choices                      from(engine);

    std::size_t wrong = 0;
    for (int n = 0; n != 5; ++n)
    {
        std::string const text = make.text(from);
        std::cout << "sound: " << text << '\n';
        wrong += preflight::accepts<reservation>(text) ? 0U : 1U;
    }
    for (preflight::flaw const& flaw : make.flaws())
        if (auto const made = make.text(from, flaw))
        {
            auto const faults = preflight::explain<reservation>(made->document);
            std::cout << to_string(flaw) << ": " << made->document << '\n';
            wrong += faults.size() == 1 && faults[0].code == flaw.fault && faults[0].where == made->where ? 0U : 1U;
        }
    return wrong == 0 ? 0 : 1;
}
