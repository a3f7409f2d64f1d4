#pragma once

#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/redact.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// Whether secrets may be shown.
enum class secrecy
{
    redacted,
    verbatim
};

/// The value that an issue is about, as compact JSON text. It is redacted unless asked for verbatim.
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
    std::string text(secrecy show = secrecy::redacted) const
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
            out += redacted;
        else
            append_redacted(out, text_, names_);
    }
};

/// A named value in an issue's context, as JSON text: `{"max_length", "25"}`.
struct parameter
{
    std::string name;  ///< the key in `ctx`
    std::string value; ///< JSON text

    friend constexpr bool operator==(parameter const&, parameter const&) = default;
};

/// One issue of a document: where it is, what is wrong, and the value that is wrong.
struct issue
{
    preflight::path        path; ///< from the root of the document; of `json_invalid`, the offset in code points
    preflight::code        code = preflight::code::other; ///< what is wrong
    std::string            message;                       ///< in English
    std::vector<parameter> context;                       ///< the rule's parameters, in order
    echo                   input;          ///< the value; where a key is missing, the object that lacks it
    std::string            other_type;     ///< the type's name, where the code is `other`
    bool                   in_body = true; ///< or else `path` begins with another part of the request, such as "query"

    /// The name of what is wrong, as pydantic's `type` has it.
    constexpr std::string_view type() const
    {
        return code == preflight::code::other ? std::string_view(other_type) : message_of(code).type;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
