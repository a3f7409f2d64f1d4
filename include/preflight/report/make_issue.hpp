// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append.hpp>
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
/// Collects the parameters of a rule: a rule calls it with a name and a value for each of them.
class arguments
{
    struct argument
    {
        std::string_view name;
        std::string      plain; // for the message
        std::string      json;  // for the context
    };
    std::vector<argument> list_;

public:
    constexpr void operator()(std::string_view name, std::string_view words)
    {
        std::string json;
        append_json(json, words);
        list_.push_back({name, std::string(words), std::move(json)});
    }
    template <class N>
        requires std::integral<N> || std::floating_point<N>
    constexpr void operator()(std::string_view name, N number)
    {
        std::string digits;
        append_json(digits, number);
        std::string plain = digits;
        if constexpr (std::floating_point<N>) // pydantic's messages have neither an exponent nor a trailing `.0`
        {
            std::array<char, 512> buffer{};
            auto const            end =
                std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
            plain.assign(buffer.data(), end);
        }
        list_.push_back({name, std::move(plain), std::move(digits)});
    }

    /// Returns `words` with each `{name}` replaced by the parameter of that name, or by `N` where there is none. `{s}` becomes `s`, or nothing
    /// when the parameter before it is 1.
    [[nodiscard]] constexpr std::string fill(std::string_view words) const
    {
        std::string text;
        bool        one = false;
        for (;;)
        {
            auto const open  = words.find('{');
            auto const close = open == words.npos ? words.npos : words.find('}', open);
            if (close == words.npos)
                return text += words;
            text += words.substr(0, open);
            auto const name = words.substr(open + 1, close - open - 1);
            words.remove_prefix(close + 1);
            if (name == "s")
                text += one ? "" : "s";
            else
            {
                auto const given = find(name);
                text += given ? std::string_view(given->plain) : std::string_view("N");
                one = given && given->plain == "1";
            }
        }
    }

    /// Returns the parameters for the context of an issue.
    [[nodiscard]] constexpr std::vector<parameter> context() &&
    {
        std::vector<parameter> all;
        all.reserve(list_.size());
        for (auto& a : list_)
            all.push_back({std::string(a.name), std::move(a.json)});
        return all;
    }

private:
    constexpr argument const* find(std::string_view name) const
    {
        for (auto const& a : list_)
            if (a.name == name)
                return &a;
        return nullptr;
    }
};

/// Stands for a rule where an issue comes from the type of a value or from a missing key.
template <code C>
struct plain_issue
{
    static constexpr preflight::code code = C;
    constexpr void                   parameters(auto&&) const {}
};
} // namespace detail

/// Returns the issue of a value that breaks `rule`, with its code, message and context. Its path and its input are left empty.
template <class Rule>
[[nodiscard]] constexpr issue make_issue(Rule const& rule)
{
    detail::arguments arguments;
    rule.parameters(arguments);

    issue said;
    said.code           = Rule::code;
    auto const& message = message_of(Rule::code);
    if constexpr (requires { rule.sentence; })
    {
        detail::arguments error;
        error("error", arguments.fill(rule.sentence));
        said.message = error.fill(message.text);
        said.context = {{"error", "{}"}};
    }
    else
    {
        said.message = arguments.fill(message.text);
        said.context = std::move(arguments).context();
    }
    return said;
}
} // namespace preflight::inline PREFLIGHT_ABI
