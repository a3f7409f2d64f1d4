#pragma once

#include <preflight/json_text.hpp>
#include <preflight/mask.hpp>
#include <preflight/message.hpp>
#include <preflight/path.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight
{
/// Whether secrets may be shown.
enum class secrecy
{
    masked,
    verbatim
};

/// The value that an issue is about, as compact JSON text. It is masked unless asked for verbatim.
class echo
{
    std::string  text_;
    secret_names names_;
    bool         is_secret_ = false;

public:
    constexpr echo() = default;
    /// `names` are the keys under which secrets lie in the value; `is_secret` says that all of it is one.
    constexpr echo(std::string text, secret_names names, bool is_secret)
        : text_(std::move(text)), names_(names), is_secret_(is_secret)
    {}

    /// Whether there is no value, as in an answer from elsewhere that leaves it out.
    constexpr bool empty() const { return text_.empty(); }

    /// The value as JSON text.
    std::string text(secrecy show = secrecy::masked) const
    {
        std::string out;
        append_to(out, show);
        return out;
    }

    /// The same, appended to `out`.
    void append_to(std::string& out, secrecy show) const
    {
        if (show == secrecy::verbatim)
            out += text_;
        else if (is_secret_)
            out += mask;
        else
            append_masked(out, text_, names_);
    }
};

/// A named value in an issue's context, as JSON text: `{"max_length", "25"}`.
struct parameter
{
    std::string name;
    std::string value;

    friend constexpr bool operator==(parameter const&, parameter const&) = default;
};

/// One fault of a document: where it is, what is wrong, and the value that is wrong.
struct issue
{
    path                   where; // from the root of the document; of `json_invalid`, the offset in code points
    preflight::code        code = preflight::code::other; // what is wrong
    std::string            message;                       // in English
    std::vector<parameter> context;                       // the rule's parameters, in order
    echo                   input;                         // the value; where a key is missing, the object that lacks it
    std::string            foreign;                       // the type's name, where the code is `other`
    bool                   in_body = true; // or else `where` begins with another part of the request, such as "query"

    /// The name of what is wrong, as pydantic's `type` has it.
    constexpr std::string_view type() const
    {
        return code == preflight::code::other ? std::string_view(foreign) : message_of(code).type;
    }
};

namespace detail
{
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
        if constexpr (std::floating_point<N>) // as pydantic's sentences have them: no exponent, no `.0`
        {
            std::array<char, 512> buffer{};
            auto const            end =
                std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
            plain.assign(buffer.data(), end);
        }
        list_.push_back({name, std::move(plain), std::move(digits)});
    }

    /// `words` with each `{name}` replaced, by `N` where no parameter has that name; `{s}` becomes a plural `s` unless the number before it
    /// is 1.
    constexpr std::string fill(std::string_view words) const
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

    constexpr std::vector<parameter> context() &&
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
} // namespace detail

namespace detail
{
/// A fault that no rule of a schema states: a wrong type, a missing key.
template <code C>
struct basic_fault
{
    static constexpr code fault = C;
    constexpr void        parameters(auto&&) const {}
};
} // namespace detail

/// What is said of a value that breaks `rule`: code, message and context, without a place or the value.
template <class Rule>
constexpr issue complaint(Rule const& rule)
{
    detail::arguments arguments;
    rule.parameters(arguments);

    issue said;
    said.code           = Rule::fault;
    auto const& message = message_of(Rule::fault);
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
} // namespace preflight
