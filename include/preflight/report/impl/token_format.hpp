// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/report/private_key.hpp>
#include <preflight/report/token_format.hpp>

#include <algorithm>
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

/// Whether a character is a digit or a letter of ASCII.
constexpr bool is_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether a text is so many letters, digits and `others`.
constexpr bool is_made_of(std::string_view text, std::size_t size, std::string_view others = "")
{
    return text.size() == size && std::all_of(text.begin(), text.end(), [&](char c) {
        return detail::is_letter_or_digit(c) || others.find(c) != others.npos;
    });
}

// clang-format off
inline bool is_github_token(std::string_view rest) { return detail::is_made_of(rest, 36) && detail::ends_with_check_sum(rest); }
inline bool is_github_pat(std::string_view rest)
{
    return rest.size() == 82 && detail::is_made_of(rest.substr(0, 22), 22) && rest[22] == '_' && detail::is_made_of(rest.substr(23), 59);
}
inline bool is_gitlab_token(std::string_view rest) { return detail::is_made_of(rest, 20, "_-"); }
inline bool is_routable_gitlab_token(std::string_view rest) // a dot and nine more behind at least 27
{
    if (rest.size() < 37)
        return false;
    auto const first = rest.substr(0, rest.size() - 10), last = rest.substr(rest.size() - 9);
    return detail::is_made_of(first, first.size(), "_-") && rest[first.size()] == '.' && detail::is_made_of(last, 9) &&
           std::none_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}
inline bool is_hugging_face_token(std::string_view rest) { return detail::is_made_of(rest, 34); }
inline bool is_aws_key_id(std::string_view rest) // other than that of the manuals
{
    auto const is_digit_of_base32 = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7'); };
    return rest.size() == 16 && std::all_of(rest.begin(), rest.end(), is_digit_of_base32) && !rest.ends_with("EXAMPLE");
}
inline bool is_anthropic_key(std::string_view rest) // what it is for, two digits, and 93 more before AA
{
    for (std::string_view const use : {"api", "admin", "oat"})
        if (rest.starts_with(use))
        {
            rest.remove_prefix(use.size());
            auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
            return rest.size() == 98 && is_digit(rest[0]) && is_digit(rest[1]) && rest[2] == '-' &&
                   detail::is_made_of(rest.substr(3), 95, "_-") && rest.ends_with("AA");
        }
    return false;
}
inline bool is_docker_hub_token(std::string_view rest) { return detail::is_made_of(rest, 27, "_-"); }

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
    token_format{"github_pat_", "a GitHub token",              "",   is_github_pat},
    token_format{"glpat-",      "a GitLab token",              "-",  is_gitlab_token},
    token_format{"glpat-",      "a GitLab token",              "-.", is_routable_gitlab_token},
    token_format{"hf_",         "a Hugging Face token",        "",   is_hugging_face_token},
    token_format{"AKIA",        "an AWS access key",           "",   is_aws_key_id},
    token_format{"ASIA",        "an AWS access key",           "",   is_aws_key_id},
    token_format{"sk-",         "an OpenAI API key",           "-",  is_openai_key},
    token_format{"sk-ant-",     "an Anthropic API key",        "-",  is_anthropic_key},
    token_format{"dckr_pat_",   "a Docker Hub access token",   "-",  is_docker_hub_token},
};
// clang-format on

/// For each of the first three characters of a token: of each character, in which formats it stands there. A bit for each format.
inline constexpr auto formats_by_character = [] {
    std::array<std::array<std::uint16_t, 256>, 3> formats{};
    static_assert(token_formats.size() <= 16);
    for (std::size_t format = 0; format != token_formats.size(); ++format)
        for (std::size_t at = 0; at != formats.size(); ++at)
            formats[at][static_cast<unsigned char>(token_formats[format].begin[at])] |=
                static_cast<std::uint16_t>(1U << format);
    return formats;
}();

/// Whether the first three characters of a text, which has as many, are those of a token.
constexpr bool begins_token(std::string_view text)
{
    auto formats = formats_by_character[0][static_cast<unsigned char>(text[0])];
    if (formats == 0) // as nearly everywhere
        return false;
    formats &= formats_by_character[1][static_cast<unsigned char>(text[1])];
    return (formats & formats_by_character[2][static_cast<unsigned char>(text[2])]) != 0;
}

/// The token at the beginning of a text, where there is one.
inline std::optional<found_token> token_at(std::string_view text)
{
    constexpr std::size_t longest = 512; // so that what goes on and on is not looked at again and again

    for (auto const& format : token_formats)
    {
        if (!text.starts_with(format.begin))
            continue;
        auto const in   = text.substr(format.begin.size(), longest);
        auto const end  = std::find_if_not(in.begin(), in.end(), [&](char c) {
            return detail::is_letter_or_digit(c) || c == '_' || format.others.find(c) != format.others.npos;
        });
        auto const rest = in.substr(0, static_cast<std::size_t>(end - in.begin()));
        if (rest.size() != longest && format.matches(rest))
            return found_token{text.substr(0, format.begin.size() + rest.size()), format.what};
    }
    return {};
}

PREFLIGHT_DECL std::optional<found_token> find_token(std::string_view text)
{
    constexpr std::size_t shortest = 20; // AWS's

    if (text.size() < shortest)
        return {};
    auto const key       = detail::find_private_key(text);
    auto const end       = key.empty() ? text.size() : static_cast<std::size_t>(key.data() - text.data());
    auto const is_inside = [&](std::size_t at) { // a word
        return at != 0 && (detail::is_letter_or_digit(text[at - 1]) || text[at - 1] == '_');
    };
    for (std::size_t at = 0; at + shortest <= end; ++at)
        if (detail::begins_token(text.substr(at)) && !is_inside(at))
            if (auto const found = detail::token_at(text.substr(at)))
                return found;
    return key.empty() ? std::nullopt : std::optional(found_token{key, "a private key"});
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
