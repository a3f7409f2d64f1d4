#pragma once

#include <preflight/excerpt.hpp>
#include <preflight/mask.hpp>
#include <preflight/secrets.hpp>
#include <preflight/unescape.hpp>

#include <boost/algorithm/string/replace.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Makes text from elsewhere fit to be shown: without the secrets that went there, and with pictures for control characters.
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

    /// The lines of `text`.
    std::string lines(std::string text) const
    {
        constexpr std::size_t width = 2000; // characters of a line
        hide(text);
        std::string out;
        for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
            out += preflight::make_excerpt(text, {at, at}, {}, width).line + '\n';
        return out;
    }

    /// The beginning of `text`, on one line.
    std::string beginning(std::string_view text) const
    {
        constexpr std::size_t width = 300; // characters
        std::string           out;
        preflight::append_masked(out, text, names_);
        hide(out);
        std::replace(out.begin(), out.end(), '\n', ' ');
        return preflight::make_excerpt(out, {0, 0}, {}, width).line;
    }

private:
    void hide(std::string& text) const
    {
        for (auto const& secret : secrets_)
            boost::algorithm::replace_all(text, secret, "**********");
    }
};
