// SPDX-License-Identifier: BSL-1.0
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
/// How secrets are written.
enum class secrecy
{
    redacted, ///< replaced by asterisks
    verbatim  ///< as they are
};

/// The value that an issue is about, as compact JSON text. Secrets in it are redacted unless the caller asks for them verbatim.
class echo
{
    std::string  text_;
    secret_names names_;
    bool         is_secret_ = false;

public:
    /// Makes an echo without a value.
    constexpr echo() = default;
    /// `names` are the keys whose values are secret; `is_secret` tells that the whole value is a secret.
    constexpr echo(std::string text, secret_names names, bool is_secret)
        : text_(std::move(text)), names_(names), is_secret_(is_secret)
    {}

    /// Returns whether there is no value. An answer of another service may leave it out.
    [[nodiscard]] constexpr bool empty() const { return text_.empty(); }
    /// Returns whether the whole value is a secret.
    [[nodiscard]] constexpr bool is_secret() const { return is_secret_; }

    /// Returns the value as JSON text.
    [[nodiscard]] std::string text(secrecy show = secrecy::redacted) const
    {
        std::string out;
        append_to(out, show);
        return out;
    }

    /// Appends the value as JSON text to `out`.
    void append_to(std::string& out, secrecy show) const
    {
        if (show == secrecy::verbatim)
            out += text_;
        else if (is_secret_)
            out += redaction;
        else
            append_redacted(out, text_, names_);
    }
};

/// A named value in the context of an issue, for example `{"max_length", "25"}`.
struct parameter
{
    std::string name;  ///< the key in `ctx`
    std::string value; ///< the value, as JSON text

    friend constexpr bool operator==(parameter const&, parameter const&) = default;
};

/// One issue of a document: its path, its code and message, and the value that is wrong.
struct issue
{
    preflight::path        path; ///< from the root of the document; for `json_invalid`, the offset in code points
    preflight::code        code = preflight::code::other; ///< the kind of the issue
    std::string            message;                       ///< the message, in English
    std::vector<parameter> context;                       ///< the parameters of the rule, in order
    echo                   input;                         ///< the value; when a key is missing, the object without it
    std::string            other_type;                    ///< pydantic's `type`, when the code is `other`
    bool             in_body = true; ///< false when `path` begins with another part of the request, such as "query"
    std::string_view suggestion =
        {}; ///< the key that was meant, it seems, by an unknown one; no data where there is none

    /// Returns the name of the code, as pydantic writes it in `type`.
    [[nodiscard]] constexpr std::string_view type() const
    {
        return code == preflight::code::other ? std::string_view(other_type) : message_of(code).type;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
