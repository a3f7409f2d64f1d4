// SPDX-License-Identifier: BSL-1.0
#include <preflight/report/token_format.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// All tokens here are made up when the tests run, so that nothing that scans this file takes them for secrets.
BOOST_AUTO_TEST_SUITE(report_token_format)

using preflight::detail::crc32;
using preflight::detail::ends_with_check_sum;
using preflight::detail::find_token;

static_assert(crc32("123456789") == 0xcbf43926 && crc32("") == 0);

namespace
{
/// So many characters of an alphabet, one after the other.
std::string body(std::size_t size, std::string_view of = "Ab0")
{
    std::string text;
    while (text.size() < size)
        text += of[text.size() % of.size()];
    return text;
}

/// What a text is behind which GitHub's check sum stands.
std::string summed(std::string const& text)
{
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    std::string sum(6, '0');
    auto        n = crc32(text);
    for (std::size_t i = 6; i-- != 0; n /= 62)
        sum[i] = digits[n % 62];
    return text + sum;
}

std::string const mark = std::string("T3Blb") + "kFJ";

struct row
{
    std::string begin, rest, what;
};
std::vector<row> tokens()
{
    std::vector<row> all;
    for (std::string const begin : {"ghp_", "gho_", "ghu_", "ghs_", "ghr_"})
        all.push_back({begin, summed(body(30)), "a GitHub token"});
    all.push_back({"github_pat_", body(22) + '_' + body(59), "a GitHub token"});
    all.push_back({"glpat-", body(20, "Ab0_-"), "a GitLab token"});
    all.push_back({"glpat-", body(27, "Ab0_-") + "." + body(9, "a0"), "a GitLab token"});
    all.push_back({"glpat-", body(100) + "." + body(9, "a0"), "a GitLab token"});
    all.push_back({"hf_", body(34), "a Hugging Face token"});
    all.push_back({"AKIA", body(16, "AZ27"), "an AWS access key"});
    all.push_back({"ASIA", body(16, "AZ27"), "an AWS access key"});
    all.push_back({"sk-", body(20) + mark + body(20), "an OpenAI API key"});
    for (std::string const kind : {"proj-", "svcacct-", "admin-"})
        for (std::size_t const size : {20U, 58U, 74U})
            all.push_back({"sk-", kind + body(size, "Ab0_-") + mark + body(size, "-_0bA"), "an OpenAI API key"});
    for (std::string const kind : {"api03-", "admin01-", "oat01-"})
        all.push_back({"sk-ant-", kind + body(93, "Ab0_-") + "AA", "an Anthropic API key"});
    all.push_back({"dckr_pat_", body(27, "Ab0_-"), "a Docker Hub access token"});
    return all;
}

bool finds(std::string const& text, std::string const& token, std::string const& what)
{
    auto const found = find_token(text);
    return found && found->text == token && found->what == what;
}
} // namespace

BOOST_AUTO_TEST_CASE(tokens_wherever_they_stand)
{
    for (auto const& [begin, rest, what] : tokens())
    {
        auto const token = begin + rest;
        for (std::string const before :
            {"", " ", "TOKEN=", "https://me:", "\"", "--password-", "\n", "\xc3\xa4", "hf_ "})
            for (std::string const after : {"", " ", "\"", "@github.com", "\n", "/x", ",", "\xc3\xa4", "\\n"})
                BOOST_TEST(finds(before + token + after, token, what), before + token + after);
        BOOST_TEST(finds(token + ' ' + "hf_" + body(34), token, what)); // the first
        for (std::string const before : {"a", "Z", "0", "_"})
            BOOST_TEST(!find_token(before + token), before + token);
        for (std::string const after : {"a", "0", "_"})
            BOOST_TEST((!find_token(token + after) || rest.find(mark) != rest.npos), token + after);
        BOOST_TEST(!find_token(token.substr(1)), token);
        BOOST_TEST(!find_token(begin), token);
    }
}

BOOST_AUTO_TEST_CASE(almost_tokens)
{
    for (auto const& [begin, rest, what] : tokens())
    {
        // One character less, and another, wherever that is: only what may be shorter is still found, up to there.
        bool const is_long = rest.find('.') != rest.npos || rest.find("-_0bA") != rest.npos;
        BOOST_TEST((!find_token(begin + rest.substr(1)) || is_long), begin + rest);
        for (std::size_t at = 0; at != rest.size(); ++at)
        {
            auto other = rest;
            other[at]  = '!';
            BOOST_TEST((!find_token(begin + other) || (is_long && at > 19)), begin + other);
        }
    }
    for (std::size_t at = 0; at != 36; ++at) // against the check sum
    {
        auto other = summed(body(30));
        other[at]  = other[at] == 'A' ? 'B' : 'A';
        BOOST_TEST(!find_token("ghp_" + other));
    }
    for (std::string const& text : {std::string(), std::string("token"), "github_pat_" + body(22) + '_' + body(58),
             "github_pat_" + body(23) + '_' + body(58), "github_pat_" + body(82), "glpat-" + body(21),
             "glpat-" + body(19), "glpat-" + body(26) + '.' + body(9, "a0"), "glpat-" + body(27) + '.' + body(10, "a0"),
             "glpat-" + body(27) + '.' + body(9), "hf_" + body(35), "hf_" + body(33), "hf_" + body(33) + '-',
             "AKIA" + body(15, "A"), "AKIA" + body(17, "A"), "AKIA" + body(16, "A1"), "AKIA" + body(16, "A8"),
             "AKIA" + body(16, "Aa"), std::string("AKIA") + "IOSFODNN7EXAMPLE", "ABIA" + body(16, "A"),
             "sk-" + body(48), "sk-" + body(19) + mark + body(20), "sk-" + body(20) + mark + body(19),
             "sk-" + body(20, "a-") + mark + body(20), "sk-proj-" + body(19) + mark + body(20),
             "sk-proj-" + body(20) + mark + body(19), "sk-live-" + body(20) + mark + body(20), "sk-ant-" + body(100),
             "sk-ant-api03-" + body(92) + "AA", "sk-ant-api03-" + body(94) + "AA", "sk-ant-api03-" + body(93) + "AB",
             "sk-ant-api3-" + body(93) + "AA", "sk-ant-api/3-" + body(93) + "AA", "sk-ant-api0:-" + body(93) + "AA",
             "sk-ant-api03_" + body(93) + "AA", "sk-ant-api03-" + body(92) + ".AA", "dckr_pat_" + body(26),
             "dckr_pat_" + body(28), "github_pat_" + body(21) + "-_" + body(59),
             "github_pat_" + body(22) + '_' + body(58) + '-', "github_pat_" + body(22) + '-' + body(59),
             "glpat-" + body(27) + '.' + body(8) + '-'})
        BOOST_TEST(!find_token(text), text);
    // longer than any
    BOOST_TEST(find_token("sk-proj-" + body(400) + mark + body(90)).has_value());
    BOOST_TEST(!find_token("sk-proj-" + body(400) + mark + body(99)).has_value());
    std::string text;
    while (text.size() < 1000000)
        text += "sk-";
    BOOST_TEST(!find_token(text));
}

BOOST_AUTO_TEST_CASE(check_sums)
{
    BOOST_TEST(ends_with_check_sum(summed("")));
    BOOST_TEST(ends_with_check_sum("000000")); // of nothing
    BOOST_TEST(!ends_with_check_sum("000001"));
    BOOST_TEST(summed("123456789") == "1234567893jZRME");
}

BOOST_AUTO_TEST_CASE(private_keys)
{
    auto const key =
        std::string("-----BEGIN RSA") + " PRIVATE KEY-----\nhf_" + body(34) + "\n-----END RSA PRIVATE KEY-----";
    BOOST_TEST(finds(key, key, "a private key"));
    BOOST_TEST(finds("KEY=" + key + "\nx", key, "a private key"));
    BOOST_TEST(finds("hf_" + body(34) + ' ' + key, "hf_" + body(34), "a Hugging Face token"));
}

BOOST_AUTO_TEST_SUITE_END()
