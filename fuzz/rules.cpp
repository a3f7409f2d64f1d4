// SPDX-License-Identifier: BSL-1.0

// Compares each rule with its meaning, expressed by regular expressions of the standard library, arithmetic or comparisons.
#include "harness.hpp"

#include <preflight/json_schema.hpp>
#include <preflight/read.hpp>
#include <preflight/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <regex>
#include <string>
#include <string_view>

namespace
{
using preflight::at_least;
using preflight::at_most;
using preflight::choices;
using preflight::exactly;
using preflight::integer_text;
using preflight::less_than;
using preflight::literal;
using preflight::max_length;
using preflight::min_length;
using preflight::more_than;
using preflight::multiple_of;
using preflight::not_equal;
using preflight::only_with;
using preflight::pattern;
using preflight::spelled;
using preflight::without;

/// Checks that `rule` agrees with its keyword `pattern` in JSON Schema. (A long text would be too much for the recursion of the standard library.)
template <class Rule>
void matches(Rule const& rule, std::string_view text)
{
    boost::json::object schema;
    rule.keywords(preflight::keywords(schema));
    std::string const pattern(std::string_view(schema.at("pattern").get_string()));
    if (text.size() >= 300)
        return;
    static std::map<std::string, std::regex> made; // to make one takes longer than to match
    if (made.size() > 1000)
        made.clear();
    auto const  at    = made.find(pattern);
    auto const& regex = at != made.end() ? at->second : made.emplace(pattern, pattern).first->second;
    fuzz::require(rule(text) == std::regex_match(text.begin(), text.end(), regex), pattern.c_str(), text);
}

/// Checks that a pattern, in which nothing depends on characters beyond ASCII, agrees with the standard library, which matches bytes.
template <preflight::fixed_string P>
void finds(std::string_view text)
{
    static std::regex const regex{std::string(P.view())};
    if (text.size() < 300)
        fuzz::require(pattern<P>(text) == std::regex_search(text.begin(), text.end(), regex), P.view().data(), text);
}

/// Checks that a format agrees with a regular expression.
template <class Rule>
void has_form(Rule const& rule, std::string_view text, std::regex const& form, char const* name)
{
    if (text.size() < 300)
        fuzz::require(rule(text) == std::regex_match(text.begin(), text.end(), form), name, text);
}

/// The formats that a regular expression of some length can tell.
void judge_formats(std::string_view text)
{
    namespace format = preflight::format;

    static std::regex const uuid("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    static std::regex const ipv4(
        "((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])");
    static std::regex const base64("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?");
    static std::regex const pointer("(/([^/~]|~[01])*)*");
    static std::regex const duration("P([0-9]+W|([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+D)"
                                     "(T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S))?"
                                     "|T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S))");
    static std::regex const host(
        "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    has_form(format::uuid, text, uuid, "uuid");
    has_form(format::ipv4, text, ipv4, "ipv4");
    has_form(format::base64, text, base64, "base64");
    has_form(format::json_pointer, text, pointer, "json_pointer");
    has_form(format::duration, text, duration, "duration");
    if (text.size() <= 253)
        has_form(format::hostname, text, host, "hostname");
}

/// Rules on text.
void judge(std::string_view text, choices& from)
{
    std::size_t const limit = from.below(40);
    auto const        points =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
    if (preflight::is_utf8(text))
    {
        fuzz::require(min_length{limit}(text) == (points >= limit), "min_length", text);
        fuzz::require(max_length{limit}(text) == (points <= limit), "max_length", text);
    }
    matches(spelled{"a-z0-9", "a-z0-9-", "a-z0-9"}, text);
    matches(spelled{"A-Z", "A-Z0-9_"}, text);
    matches(exactly{limit, "A-Z"}, text);
    matches(without{"A-Z", ""}, text);
    matches(pattern<"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$">, text);
    matches(pattern<"^[A-Z]{2,4}$">, text);
    finds<"[0-9]{2}|^a|b$">(text);
    finds<"a(b|cd)*e?$">(text);
    finds<"^(?:[a-z]+:\\/\\/)?[a-z0-9.-]+(?::\\d{1,5})?$">(text);

    auto const number = [&] { return static_cast<std::uint32_t>(from.below(from.once_in(2) ? 1U << 31 : 70000)); };
    auto const a = number(), b = number();
    matches(integer_text{std::min(a, b), std::max(a, b), ""}, text);

    std::string const word(text.substr(0, from.below(text.size() + 2)));
    fuzz::require(not_equal{word, ""}(text) == (text != word), "not_equal", text);
    fuzz::require(
        literal{"tcp", "udp", "http", ""}(text) == (text == "tcp" || text == "udp" || text == "http" || text.empty()),
        "literal", text);
    fuzz::require(only_with{word, "80", ""}(text, "80") && only_with{word, "80", ""}(text, "8") == (text != word),
        "only_with", text);
}

__extension__ using wide = __int128;

/// Rules on numbers, which may be of other types than their limits. They are compared in a type with more bits than both have.
template <class Limit, class V>
void judge_numbers(std::string_view text, choices& from)
{
    auto const any = [&]<class N>(N) {
        std::uint64_t bits = 0;
        for (int n = 0; n != 8; ++n)
            bits = bits << 8 | from.byte();
        return static_cast<N>(bits >> from.below(64));
    };
    Limit const limit = any(Limit());
    V const     value = from.once_in(4) ? static_cast<V>(limit) : any(V());
    fuzz::require(at_least{limit}(value) == (static_cast<wide>(value) >= static_cast<wide>(limit)), "at_least", text);
    fuzz::require(at_most{limit}(value) == (static_cast<wide>(value) <= static_cast<wide>(limit)), "at_most", text);
    fuzz::require(more_than{limit}(value) == (static_cast<wide>(value) > static_cast<wide>(limit)), "more_than", text);
    fuzz::require(less_than{limit}(value) == (static_cast<wide>(value) < static_cast<wide>(limit)), "less_than", text);
    fuzz::require(multiple_of{Limit{7}}(value) == (static_cast<wide>(value) % 7 == 0), "multiple_of", text);
    fuzz::require(multiple_of{7.0}(value) == (static_cast<wide>(value) % 7 == 0), "multiple_of a real", text);
    fuzz::require(literal{limit}(value) == (static_cast<wide>(value) == static_cast<wide>(limit)), "literal", text);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::size_t const head = std::min<std::size_t>(size, 24);
    choices           from({data, head});
    auto const        text = preflight::fuzz::text_of(data + head, size - head);
    judge(text, from);
    judge_formats(text);
    judge_numbers<int, std::int64_t>(text, from);
    judge_numbers<std::uint64_t, std::int64_t>(text, from);
    judge_numbers<std::int64_t, std::uint64_t>(text, from);
    judge_numbers<std::int8_t, std::uint8_t>(text, from);
    preflight::min_items const   least{from.below(8)};
    preflight::max_items const   most{from.below(8)};
    preflight::item_count const  items{size};
    preflight::entry_count const entries{size};
    fuzz::require(least(items) == (size >= least.limit) && most(items) == (size <= most.limit), "items", text);
    fuzz::require(least(entries) == least(items) && most(entries) == most(items), "entries", text);
    return 0;
}
