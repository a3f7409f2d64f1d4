// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/as_spelled.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/issue.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// Appends `words` with each `{name}` replaced by what `find` has of that name, by `N` where that has no data; `{s}` becomes a plural `s` unless the number
/// before it is 1.
constexpr void append_filled(auto& text, std::string_view words, auto const& find)
{
    bool one = false;
    for (;;)
    {
        auto const open  = words.find('{');
        auto const close = open == words.npos ? words.npos : words.find('}', open);
        if (close == words.npos)
        {
            text += words;
            return;
        }
        text += words.substr(0, open);
        auto const name = words.substr(open + 1, close - open - 1);
        words.remove_prefix(close + 1);
        if (name == "s")
            text += one ? std::string_view() : std::string_view("s");
        else
        {
            std::string_view const given = find(name);
            text += given.data() ? given : std::string_view("N");
            one = given == "1";
        }
    }
}

/// What a rule puts when asked for its parameters.
class arguments
{
    struct argument
    {
        std::string_view name;
        std::string      plain; // as a sentence has it
        std::string      json;  // as the context has it
    };
    std::vector<argument> list_;

public:
    void operator()(std::string_view name, std::string_view words)
    {
        std::string json;
        append_json(json, words);
        add(name, std::string(words), std::move(json));
    }
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    void operator()(std::string_view name, N given)
    {
        auto const  number = as_spelled(given);
        std::string digits;
        append_json(digits, number);
        std::string plain = digits;
        if constexpr (std::floating_point<N>) // as pydantic's sentences have them: no exponent, no `.0`
        {
            std::array<char, 512> buffer{};
            auto const            end =
                std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
            plain.assign(buffer.data(), end);
        }
        add(name, std::move(plain), std::move(digits));
    }

    /// What is not known, and how a sentence says so; null in the context.
    void unknown(std::string_view name, std::string_view words) { add(name, std::string(words), "null"); }

    /// `words` with each `{name}` replaced, as `append_filled` has it.
    std::string fill(std::string_view words) const
    {
        std::string text;
        text.reserve(2 * words.size());
        detail::append_filled(text, words, [this](std::string_view name) {
            auto const* const given = find(name);
            return given ? std::string_view(given->plain) : std::string_view();
        });
        return text;
    }

    std::vector<parameter> context() &&
    {
        std::vector<parameter> all;
        all.reserve(list_.size());
        for (auto& a : list_)
            all.push_back({std::string(a.name), std::move(a.json)});
        return all;
    }

private:
    void add(std::string_view name, std::string plain, std::string json)
    {
        if (list_.empty())
            list_.reserve(3); // as many as most rules have
        list_.push_back({name, std::move(plain), std::move(json)});
    }
    argument const* find(std::string_view name) const
    {
        for (auto const& a : list_)
            if (a.name == name)
                return &a;
        return nullptr;
    }
};

/// An issue that no rule of a schema states: a wrong type, a missing key.
template <code C>
struct plain_issue
{
    static constexpr preflight::code code = C;
    constexpr void                   parameters(auto&&) const {}
};

/// Takes what a kind reports of a value that is known to be valid: nothing.
struct ignore_issues
{
    constexpr void operator()(auto const&) const {}
};

/// The issue of a message whose gaps `given` fills. A `sentence`, unless it has no data, is what a `value_error` says.
inline issue issue_of(message const& what, std::string_view sentence, arguments given)
{
    issue said;
    said.code = what.code;
    if (what.code == code::other)
        said.other_type = what.type;
    if (sentence.data())
    {
        arguments error;
        error("error", given.fill(sentence));
        said.message = error.fill(what.text);
        said.context = {{"error", "{}"}};
    }
    else
    {
        said.message = given.fill(what.text);
        said.context = std::move(given).context();
    }
    return said;
}

/// The sentence that a rule has of its own; without data where it has none.
template <class Rule>
constexpr std::string_view sentence_of([[maybe_unused]] Rule const& rule)
{
    if constexpr (requires { rule.sentence; })
        return rule.sentence;
    else
        return {};
}
} // namespace detail

/// What is said of a value that breaks `rule`: code, message and context, without a path or the value.
template <class Rule>
[[nodiscard]] issue make_issue(Rule const& rule)
{
    detail::arguments given;
    rule.parameters(given);
    return detail::issue_of(message_of(rule.code), detail::sentence_of(rule), std::move(given));
}
} // namespace preflight::inline PREFLIGHT_ABI
