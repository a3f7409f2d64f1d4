// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/advice.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/secret_names.hpp>
#include <preflight/show/excerpt.hpp>
#include <preflight/show/locate.hpp>

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
    /// `body` is the JSON text that was sent, and `told` the advice on it, which knows its secrets. `key` is another one.
    screen(std::string_view body, preflight::advice_list const& told, std::string key) : names_(told.secrets)
    {
        secrets_.push_back(std::move(key));
        auto ranges = preflight::find_secrets(body, names_, body.size());
        for (auto const& way : told.hidden)
            ranges.push_back(preflight::locate(body, way));
        for (auto const [begin, end] : ranges)
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
