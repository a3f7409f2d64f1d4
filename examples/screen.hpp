// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/json/unescape.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/schema/secrets.hpp>
#include <preflight/show/excerpt.hpp>

#include <boost/algorithm/string/replace.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Makes an answer safe to show. An answer may echo the secrets that were sent.
class screen
{
    preflight::secret_names  names_;
    std::vector<std::string> secrets_;

public:
    /// `body` is the JSON text that was sent, and `names` are the keys of its secrets. `key` is another secret.
    screen(std::string_view body, preflight::secret_names names, std::string key) : names_(names)
    {
        secrets_.push_back(std::move(key));
        for (auto const [begin, end] : preflight::find_secrets(body, names, body.size()))
        {
            auto const token = body.substr(begin, end - begin);
            auto const text  = token.starts_with('"') ? token.substr(1, token.size() - 2) : token;
            secrets_.emplace_back(text);
            secrets_.push_back(preflight::unescaped(text));
        }
        std::erase(secrets_, "");
    }

    /// Returns `text` without the secrets of the request.
    std::string words(std::string text) const
    {
        for (auto const& secret : secrets_)
            boost::algorithm::replace_all(text, secret, "**********");
        return text;
    }

    /// Returns JSON text, or text like it, without the secrets of the request and the values of secret keys.
    std::string json(std::string_view text) const
    {
        std::string out;
        preflight::append_redacted(out, text, names_);
        return words(std::move(out));
    }

    /// Returns the beginning of such text, as one line.
    std::string excerpt(std::string_view text) const
    {
        std::string line = json(text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return preflight::make_excerpt(line, {0, 0}, {}, 300).line;
    }
};
