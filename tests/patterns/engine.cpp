// SPDX-License-Identifier: BSL-1.0

// engine LENGTH: reads patterns from standard input, one a line in hexadecimal digits, and says of each what it matches of all strings up to a length;
// or `unsupported`, `error`, or `large`. See compare.py.
#include "strings.hpp"

#include "../rules/pattern/engine.hpp"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    using preflight::regex::mistake;

    std::size_t const length = argc == 2 ? std::strtoul(argv[1], nullptr, 10) : 4;
    // as numbers of characters
    std::vector<std::vector<std::size_t>> strings{{}};
    for (std::size_t from = 0, n = length; n != 0; --n)
        for (std::size_t const end = strings.size(); from != end; ++from)
            for (std::size_t c = 0; c != patterns::characters.size(); ++c)
            {
                auto longer = strings[from];
                longer.push_back(c);
                strings.push_back(longer);
            }

    for (std::string line; std::getline(std::cin, line);)
    {
        std::string pattern;
        for (std::size_t i = 0; i + 1 < line.size(); i += 2)
            pattern += static_cast<char>(std::stoi(line.substr(i, 2), nullptr, 16));
        engine::automaton const made(pattern);
        if (made.wrong != mistake::none)
        {
            bool const is_known = made.wrong <= mistake::group_name || made.wrong >= mistake::too_deep;
            std::puts(is_known ? "unsupported" : "error");
            continue;
        }
        if (made.too_large)
        {
            std::puts("large");
            continue;
        }
        if (made.count() != made.count_needed())
        {
            std::printf("not minimal: %zu states instead of %zu\n", made.count(), made.count_needed());
            continue;
        }
        std::vector<std::size_t> symbols;
        symbols.reserve(std::size(patterns::characters));
        for (char32_t const c : patterns::characters)
            symbols.push_back(made.symbol_of(c));
        patterns::digest answers;
        for (auto const& string : strings)
        {
            std::size_t state = made.start();
            for (auto const c : string)
                state = made.next(state, symbols[c]);
            answers.add(made.is_match(state));
        }
        answers.print();
    }
}
