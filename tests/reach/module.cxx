// SPDX-License-Identifier: BSL-1.0

// A program that imports the library: a schema of its own, text that the compiler judges, and another file that includes. (No tool of ours knows
// `import`, hence the name's end.)
#include <string>
#include <string_view>

import preflight;

struct room
{
    std::string name;
    int         seats = 1;
};
template <>
inline constexpr auto preflight::schema_of<room> =
    preflight::object(preflight::field("name", &room::name, preflight::min_length{1}),
        preflight::field("seats", &room::seats, preflight::defaulted, preflight::at_least{1}));

constexpr std::string_view sound = preflight::checked<room, R"({"name": "B-12"})">;

bool accepts(std::string_view body); // tests/reach/module_other.cpp, which includes

int main()
{
    std::string_view const faulty = R"({"name": "", "seats": 0})";
    auto const             issues = preflight::validate<room>(faulty);
    bool const shown = preflight::show(faulty, issues).starts_with("body:1:10: name: String should have at least 1");
    auto const read  = preflight::read<room>(sound);
    return issues.size() == 2 && shown && read.has_value() && read->name == "B-12" && !accepts("{}") ? 0 : 1;
}
