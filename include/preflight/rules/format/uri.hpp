// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/format/text_format.hpp>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <array>
#include <string_view>

/// @file
/// URIs, which need Boost.URL, and a program that links it or has its `<boost/url/src.hpp>`.

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
struct uri_syntax
{
    static constexpr std::string_view name     = "uri";
    static constexpr std::string_view sentence = "Text should be a URI with a scheme, like https://example.com/";

    /// Whether a path, or the slashes before an authority, may begin with a character.
    static constexpr bool is_path(char c)
    {
        return detail::is_letter(c) || detail::is_digit(c) ||
               std::string_view("-._~%!$&'()*+,;=:@/").find(c) != std::string_view::npos;
    }

    static bool matches(std::string_view text)
    {
        // Boost 1.81 asserts that a path is there behind a scheme, when something else follows: what is not one is judged apart.
        auto const behind = text.find(':') + 1;
        if (behind != 0 && behind != text.size() && !is_path(text[behind]))
            return (text[behind] == '?' || text[behind] == '#') &&
                   boost::urls::parse_uri({text.data(), behind}).has_value() &&
                   boost::urls::parse_relative_ref({text.data() + behind, text.size() - behind}).has_value();
        auto const uri = boost::urls::parse_uri({text.data(), text.size()});
        if (!uri || !uri->has_authority())
            return uri.has_value();
        auto const path = uri->encoded_path(); // which 1.81 lets begin with what is no port
        return path.empty() || path.front() == '/';
    }

    static constexpr std::array<std::string_view, 7> inside{"https://example.com/", "a:", "urn:isbn:0451450523",
        "http://user@[2001:db8::1]:8080/a%20b?q=1#f", "mailto:ada@example.com", "file:///etc/hosts",
        "ftp://192.0.2.1/x;type=a"};
    static constexpr std::array<std::string_view, 9> outside{
        "", "a", "//example.com", "/a", "1a:b", "https://example.com/ ", "http://[::1", "http://a/%2", "\xc3\xa4:b"};
};
} // namespace detail

namespace format
{
/// A `URI` of RFC 3986, section 3: with a scheme, ASCII only. At run time alone, as Boost.URL has it.
inline constexpr text_format<detail::uri_syntax> uri;
} // namespace format
} // namespace preflight::inline PREFLIGHT_ABI
