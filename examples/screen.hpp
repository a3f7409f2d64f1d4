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

/// Makes what an answer says fit to be shown: it may echo the secrets that were sent.
class screen
{
    preflight::secret_names  names_;
    std::vector<std::string> secrets_;

public:
    /// `body` is JSON text that was sent, in which `names` are the keys of secrets; `key` is one more secret.
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

    /// `text` without what was secret in the request.
    std::string words(std::string text) const
    {
        for (auto const& secret : secrets_)
            boost::algorithm::replace_all(text, secret, "**********");
        return text;
    }

    /// JSON text, or the like, without that, and without what lies under the names of secrets.
    std::string json(std::string_view text) const
    {
        std::string out;
        preflight::append_redacted(out, text, names_);
        return words(std::move(out));
    }

    /// The same on one line, of which not much more is shown than its beginning.
    std::string excerpt(std::string_view text) const
    {
        std::string line = json(text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return preflight::make_excerpt(line, {0, 0}, {}, 300).line;
    }
};
