// SPDX-License-Identifier: BSL-1.0

// The types of tests/samples.hpp as a program, for judges that are not written in C++:
//   preflight_zoo names                        the types, one a line
//   preflight_zoo schema NAME                  the JSON Schema of one
//   preflight_zoo generate NAME SEED COUNT     so many bodies, one a line: sound ones, and ones with broken rules
//   preflight_zoo check NAME … [--lines]       the body on stdin, or one a line: the 422 body of each, or null where it is sound
#include "../samples.hpp"

#include <preflight/arbitrary.hpp>

#include <boost/json/serialize.hpp>

#include <charconv>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace
{
/// The name of a type without its namespace.
template <class T>
std::string_view name_of()
{
    std::string_view const id = preflight::model_of<T>.id;
    return id.substr(id.rfind(':') + 1);
}

void print(std::string text)
{
    text += '\n';
    std::fwrite(text.data(), 1, text.size(), stdout);
}

template <class T>
void generate(std::uint_fast32_t seed, int count)
{
    preflight::arbitrary<T> const make;
    std::minstd_rand              engine(seed);
    preflight::choices            from(engine);
    auto const                    one = [&] {
        switch (from.below(4))
        {
        case 0:
        case 1:
            return make.text(from);
        case 2:
            if (auto const broken = make.text(from, from.pick(make.broken_rules())))
                return broken->document;
            [[fallthrough]];
        default:
            return make.faulty_text(from);
        }
    };
    while (count-- > 0)
    {
        auto text = one();
        for (char& c : text) // which is white space wherever it stands
            if (c == '\n')
                c = ' ';
        print(std::move(text));
    }
}

template <class T>
void check(std::string_view body)
{
    auto const report = preflight::validate<T>(body);
    print(report.empty() ? "null" : preflight::to_fastapi(report, preflight::secrecy::verbatim));
}

template <class T>
void check(std::istream& in, bool lines)
{
    if (!lines)
        return check<T>(std::string(std::istreambuf_iterator(in), {}));
    for (std::string line; std::getline(in, line);)
        check<T>(line);
}

int number_of(std::string_view word)
{
    int n = 0;
    std::from_chars(word.data(), word.data() + word.size(), n);
    return n;
}

/// What one type does; false where the arguments are none of those above.
template <class T>
bool run(std::vector<std::string_view> const& arguments)
{
    auto const what = arguments[0];
    if (what == "schema")
        print(boost::json::serialize(preflight::json_schema<T>()));
    else if (what == "generate" && arguments.size() == 4)
        generate<T>(static_cast<std::uint_fast32_t>(number_of(arguments[2])), number_of(arguments[3]));
    else if (what == "check")
        check<T>(std::cin, arguments.back() == "--lines");
    else
        return false;
    return true;
}
} // namespace

int main(int count, char** words)
{
    std::vector<std::string_view> const arguments(words + 1, words + count);
    bool const                          done = sample::with_all([&]<class... T> {
        if (arguments.size() == 1 && arguments[0] == "names")
            return (print(std::string(name_of<T>())), ...), true;
        return arguments.size() > 1 && ((name_of<T>() == arguments[1] && run<T>(arguments)) || ...);
    });
    if (!done)
        std::cerr << "see the beginning of tests/zoo/main.cpp\n";
    return done ? 0 : 2;
}
