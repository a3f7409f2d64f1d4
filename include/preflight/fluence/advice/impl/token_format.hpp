// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/private_key.hpp>
#include <preflight/fluence/advice/token_format.hpp>
#include <preflight/rules/format/scanner.hpp>
#include <preflight/rules/pattern.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// CRC-32 as zip and PNG have it (ISO 3309).
constexpr std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t sum = 0xffffffff;
    for (char const c : bytes)
    {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit != 8; ++bit)
            sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~sum;
}

/// Whether a text ends with the check sum of what is before it, in six digits to the base of 62.
constexpr bool ends_with_check_sum(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    auto sum = detail::crc32(text.substr(0, text.size() - 6));
    for (std::size_t i = 1; i <= 6; ++i, sum /= 62)
        if (text[text.size() - i] != digits[sum % 62])
            return false;
    return true;
}

/// A format of tokens: how they begin, and what must be true of the rest, which is as long as there are letters, digits, underscores and `others`.
struct token_format
{
    std::string_view begin;
    std::string_view what;
    std::string_view others;
    bool (*matches)(std::string_view rest);
};

// clang-format off
template <fixed_string P>
bool token_matches(std::string_view rest) { return pattern<P>(rest); }

inline bool is_github_token(std::string_view rest) { return pattern<"^[A-Za-z0-9]{36}$">(rest) && detail::ends_with_check_sum(rest); }
inline bool is_aws_key_id(std::string_view rest) // other than that of the manuals
{
    return pattern<"^[A-Z2-7]{16}$">(rest) && !rest.ends_with("EXAMPLE");
}

/// Twenty characters before its mark and behind it; or, of later keys, at least so many behind what it is for.
inline bool is_openai_key(std::string_view rest)
{
    constexpr std::string_view mark = "T3BlbkFJ";

    for (std::string_view const use : {"proj-", "svcacct-", "admin-"})
        if (rest.starts_with(use))
        {
            auto const at = rest.find(mark, use.size() + 20);
            return at != rest.npos && rest.size() >= at + mark.size() + 20;
        }
    return rest.size() == 40 + mark.size() && rest.substr(20, mark.size()) == mark && rest.find_first_of("-_") == rest.npos;
}

inline constexpr std::array token_formats{
    token_format{"ghp_",        "a GitHub token",              "",   is_github_token},
    token_format{"gho_",        "a GitHub token",              "",   is_github_token},
    token_format{"ghu_",        "a GitHub token",              "",   is_github_token},
    token_format{"ghs_",        "a GitHub token",              "",   is_github_token},
    token_format{"ghr_",        "a GitHub token",              "",   is_github_token},
    token_format{"github_pat_", "a GitHub token",              "",   token_matches<"^[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$">},
    token_format{"glpat-",      "a GitLab token",              "-",  token_matches<"^[A-Za-z0-9_-]{20}$">},
    token_format{"glpat-",      "a GitLab token",              "-.", token_matches<R"(^[A-Za-z0-9_-]{27,}\.[a-z0-9]{9}$)">},
    token_format{"hf_",         "a Hugging Face token",        "",   token_matches<"^[A-Za-z0-9]{34}$">},
    token_format{"AKIA",        "an AWS access key",           "",   is_aws_key_id},
    token_format{"ASIA",        "an AWS access key",           "",   is_aws_key_id},
    token_format{"sk-",         "an OpenAI API key",           "-",  is_openai_key},
    token_format{"sk-ant-",     "an Anthropic API key",        "-",  token_matches<"^(api|admin|oat)[0-9]{2}-[A-Za-z0-9_-]{93}AA$">},
    token_format{"dckr_pat_",   "a Docker Hub access token",   "-",  token_matches<"^[A-Za-z0-9_-]{27}$">},
};
// clang-format on

/// The token at the beginning of a text, where there is one.
inline std::optional<found_token> token_at(std::string_view text)
{
    constexpr std::size_t longest = 512; // so that what goes on and on is not looked at again and again

    for (auto const& format : token_formats)
    {
        if (!text.starts_with(format.begin))
            continue;
        scanner    in(text.substr(format.begin.size(), longest));
        auto const rest = in.take_while([&](char c) {
            return detail::is_letter(c) || detail::is_digit(c) || c == '_' ||
                   format.others.find(c) != format.others.npos;
        });
        if (rest.size() != longest && format.matches(rest))
            return found_token{text.substr(0, format.begin.size() + rest.size()), format.what};
    }
    return {};
}

PREFLIGHT_DECL std::optional<found_token> find_token(std::string_view text)
{
    auto const key       = detail::find_private_key(text);
    bool       is_inside = false; // a word
    for (std::size_t at = 0; at != text.size() && (key.empty() || text.data() + at != key.data()); ++at)
    {
        if (!is_inside)
            if (auto const found = detail::token_at(text.substr(at)))
                return found;
        is_inside = detail::is_letter(text[at]) || detail::is_digit(text[at]) || text[at] == '_';
    }
    return key.empty() ? std::nullopt : std::optional(found_token{key, "a private key"});
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
