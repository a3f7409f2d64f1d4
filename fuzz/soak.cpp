// SPDX-License-Identifier: BSL-1.0

// Judges bodies of all schemas, generated and mutated, with the fast reader, the walk over the text and the walk over the document, which must agree:
// `soak N [SEED]`. It is to be built without sanitizers, for it is there to judge many. Prints how many bodies of each kind there were.
#include "../tests/samples.hpp"

#include <preflight/arbitrary.hpp>
#include <preflight/fluence.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/validate/text.hpp>

#include <boost/json/monotonic_resource.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace
{
using preflight::report;
using preflight::secrecy;

/// A random engine that costs next to nothing (SplitMix64).
class engine
{
    std::uint64_t state_;

public:
    using result_type = std::uint64_t;
    explicit engine(std::uint64_t seed) : state_(seed) {}

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~result_type{0}; }

    result_type operator()()
    {
        std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
        mixed               = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
        mixed               = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
        return mixed ^ mixed >> 31;
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>((*this)() % n); }
};

/// What was judged.
struct counts
{
    std::uint64_t bodies  = 0;
    std::uint64_t sound   = 0;
    std::uint64_t faulty  = 0;
    std::uint64_t no_json = 0;
    std::uint64_t sure    = 0; // sound ones of which the fast reader was sure
    std::uint64_t refused = 0; // others of which it was sure, too
    std::uint64_t walked  = 0; // of all, by the walk over the text: the others were left to the parser
    std::uint64_t issues  = 0;
};

[[noreturn]] void fail(char const* what, std::string_view type, std::string_view text)
{
    std::fprintf(stderr, "soak: %s, as a %.*s:\n%.*s\n", what, static_cast<int>(type.size()), type.data(),
        static_cast<int>(text.size()), text.data());
    std::exit(1);
}

/// Whether two reports say the same in all their parts.
bool is_same(report const& a, report const& b)
{
    if (a.size() != b.size() || a.cut != b.cut)
        return false;
    std::string one, other;
    for (std::size_t i = 0; i != a.size(); ++i)
    {
        auto const &x = a[i], &y = b[i];
        if (x.code != y.code || x.message != y.message || x.path != y.path || x.context != y.context ||
            x.other_type != y.other_type || x.suggestion != y.suggestion || x.input.is_secret() != y.input.is_secret())
            return false;
        one.clear();
        other.clear();
        x.input.append_to(one, secrecy::verbatim);
        y.input.append_to(other, secrecy::verbatim);
        if (one != other)
            return false;
    }
    return true;
}

/// What a mutation puts into a text.
constexpr std::array<std::string_view, 48> pieces{"null", "true", "false", "0", "-0", "-1", "1.0", "1e2", "1E400",
    "1e-400", "0.1", "255", "65536", "9223372036854775807", "9223372036854775808", "18446744073709551616", "\"\"",
    "\"a\"", "\"\\u0000\"", "\"\\u0041\"", "\\n", "\\ud83d\\ude00", "\\ud800", "\\", "\"", "[]", "{}", "[", "]", "{",
    "}", ",", ":", " ", "\n", "\t ", "\x1f", "\x7f", "\xc3\xa4", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\x80", "\xff",
    ",\"x\":1", "\"x\":[],", "[[[[", "e5", "."};

/// Bodies of one type.
class kind
{
    std::vector<std::string> bodies_;

protected:
    virtual std::string generated(preflight::choices& from) const = 0;

    explicit kind(std::string_view called) : name(called) {}

public:
    std::string_view name;

    kind(kind const&)            = delete;
    kind& operator=(kind const&) = delete;
    virtual ~kind()              = default;

    virtual void judge(std::string_view text, counts& seen) const = 0;

    /// One of the last bodies that were generated, often changed in up to three places. One in 64 times a new one takes its place before.
    void next(engine& random, std::string& text)
    {
        constexpr std::size_t most = 256;
        bool const            more = bodies_.size() < most;
        if (more || random.below(64) == 0)
        {
            preflight::choices from(random);
            auto               made = generated(from);
            more ? bodies_.push_back(std::move(made))
                               : static_cast<void>(bodies_[random.below(bodies_.size())] = std::move(made));
        }
        text = bodies_[random.below(bodies_.size())];
        for (std::size_t n = random.below(8); n < 3; ++n) // most of the time not at all
            change(random, text);
    }

private:
    void change(engine& random, std::string& text) const
    {
        auto const at   = random.below(text.size() + 1);
        auto const rest = text.size() - at;
        auto const size = random.below(12);
        switch (random.below(8))
        {
        case 0:
            text.erase(at, size);
            break;
        case 1:
            text.insert(at, pieces[random.below(pieces.size())]);
            break;
        case 2:
            text.replace(at, std::min(size, rest), pieces[random.below(pieces.size())]);
            break;
        case 3: // a part once more
            text.insert(at, text.substr(random.below(text.size() + 1), 4 * size));
            break;
        case 4:
            if (rest != 0)
                text[at] = static_cast<char>(random.below(8) == 0 ? random.below(256) : ' ' + random.below(95));
            break;
        case 5: // white space where it may be
            text.insert(std::min(text.size(), text.find_first_of(":,", at)), " ");
            break;
        default: { // a value that stands somewhere else
            auto const& other = bodies_[random.below(bodies_.size())];
            auto const  from  = other.find_first_of(":[,", random.below(other.size() + 1));
            auto const  to    = from == other.npos ? from : other.find_first_of(",]}", from + 1);
            auto const  here  = text.find_first_of(":[,", at);
            auto const  end   = here == text.npos ? here : text.find_first_of(",]}", here + 1);
            if (to != other.npos && end != text.npos)
                text.replace(here + 1, end - here - 1, other, from + 1, to - from - 1);
        }
        }
    }
};

template <class T>
class kind_of final : public kind
{
    preflight::arbitrary<T> make_;

    std::string generated(preflight::choices& from) const override
    {
        if (from.once_in(4))
            return from.once_in(2) ? make_.text(from) : make_.faulty_text(from);
        // Without the white space, the escapes and the keys that come twice, of which the others have many.
        std::string text;
        auto const& rules = make_.broken_rules();
        auto const  made  = from.once_in(2) ? make_.json(from, from.pick(rules)) : std::nullopt;
        preflight::append_json(text, made ? made->document : make_.json(from));
        return text;
    }

public:
    explicit kind_of(std::string_view called) : kind(called) {}

    void judge(std::string_view text, counts& seen) const override
    {
        std::array<unsigned char, 16384> buffer;
        boost::json::monotonic_resource  memory(buffer.data(), buffer.size());

        auto const document = preflight::parse(text, &memory);
        auto const expected = document ? preflight::validate<T>(*document) : report{{document.error()}};
        auto const known    = preflight::fast::judge_text<T>(text, {}, preflight::fast::no_output{}, nullptr, true);
        bool const sure     = known == preflight::fast::known::yes;
        bool const refused  = known == preflight::fast::known::no;
        if (sure && !expected.empty())
            fail("the fast reader is sure of a body that is not valid", name, text);
        if (refused && expected.empty())
            fail("the fast reader refuses a body that is valid", name, text);

        report     found;
        auto const secrets = found.secrets = preflight::secret_names_of<T>();
        bool const walked                  = preflight::detail::try_validate(
            text, preflight::model::node_of<preflight::model::judging, T>, {}, {}, found);
        if (walked && (!document || !is_same(found, expected)))
            fail("the walk over the text says something else than that over the document", name, text);
        report     verdict{{}, secrets};
        auto const none = preflight::detail::without_issues({});
        if (walked && (preflight::detail::try_validate(
                           text, preflight::model::node_of<preflight::model::judging, T>, {}, none, verdict),
                          verdict.empty() != expected.empty()))
            fail("a walk that makes no issues says something else", name, text);

        ++seen.bodies;
        ++(!document ? seen.no_json : expected.empty() ? seen.sound : seen.faulty);
        seen.sure += sure ? 1 : 0;
        seen.refused += refused ? 1 : 0;
        seen.walked += walked ? 1 : 0;
        seen.issues += document ? expected.size() : 0;
    }
};

template <class... T>
std::vector<std::unique_ptr<kind>> kinds_of()
{
    std::vector<std::unique_ptr<kind>> all;
    (all.push_back(std::make_unique<kind_of<T>>(preflight::model_of<T>.id)), ...);
    return all;
}

void print(counts const& seen, double seconds)
{
    auto const part = [&](std::uint64_t n, std::uint64_t of) {
        return of == 0 ? 0.0 : 100 * static_cast<double>(n) / static_cast<double>(of);
    };
    std::printf(
        "%llu bodies in %.1f s of a processor, %.0f a second: %.1f %% sound, %.1f %% of these surely by the fast "
        "reader; %.1f %% faulty, with %llu issues; %.1f %% no JSON; %.1f %% of both surely refused; %.1f %% judged by "
        "the "
        "walk over the text\n",
        static_cast<unsigned long long>(seen.bodies), seconds, static_cast<double>(seen.bodies) / seconds,
        part(seen.sound, seen.bodies), part(seen.sure, seen.sound), part(seen.faulty, seen.bodies),
        static_cast<unsigned long long>(seen.issues), part(seen.no_json, seen.bodies),
        part(seen.refused, seen.faulty + seen.no_json), part(seen.walked, seen.bodies));
    std::fflush(stdout);
}
} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || argc > 3)
    {
        std::fputs("soak N [SEED]\n", stderr);
        return 2;
    }
    auto const          most = std::strtoull(argv[1], nullptr, 10);
    std::uint64_t const seed = argc == 3 ? std::strtoull(argv[2], nullptr, 10) : std::random_device()();
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));

    auto const  all = sample::with_all([]<class... T> {
        return kinds_of<preflight::fluence::container_request, preflight::fluence::machine_request, T...>();
    });
    engine      random(seed);
    counts      seen;
    std::string text;
    auto const  begin   = std::clock();
    auto const  seconds = [&] { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; };
    while (seen.bodies < most)
    {
        auto& each = *all[random.below(all.size())];
        each.next(random, text);
        each.judge(text, seen);
        if (seen.bodies % 10'000'000 == 0)
            print(seen, seconds());
    }
    print(seen, seconds());
}
