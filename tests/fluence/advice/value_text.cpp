// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/value_text.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fluence_advice_value_text)

using preflight::detail::find_expansion;
using preflight::detail::find_placeholder;
using preflight::detail::unquoted;

static_assert(find_expansion("$(A)") == "$(A)" && unquoted("'a'") == "a");

BOOST_AUTO_TEST_CASE(placeholders)
{
    struct
    {
        std::string_view text, placeholder;
    } const rows[] = {
        {"<YOUR_TOKEN>", "<YOUR_TOKEN>"},
        {"serve --key <api-key> --port 80", "<api-key>"},
        {"<your hugging face token>", "<your hugging face token>"},
        {"<password>", "<password>"},
        {"${{ secrets.HF_TOKEN }}", "${{ secrets.HF_TOKEN }}"},
        {"x=${{a}} y", "${{a}}"},
        {"changeme", "changeme"},
        {"ChangeMe", "ChangeMe"},
        {"http://u:change_me@h", "change_me"},
        {"REPLACE-ME", "REPLACE-ME"},
        {"your-api-key", "your-api-key"},
        {"YOUR_TOKEN", "YOUR_TOKEN"},
        {"hf_your_token", "hf_your_token"},
        {"https://your-bucket.example.com", "your-bucket"},
        {"TOKEN_HERE", "TOKEN_HERE"},
        {"put-it-here", "put-it-here"},
        {"insert_key_here now", "insert_key_here"},
        {"xxxx", "xxxx"},
        {"XXXXXXXX", "XXXXXXXX"},
        {"xxx", "xxx"},
        {"hf_xxx", "hf_xxx"},
        {"a sk-XXXX b", "sk-XXXX"},
        {"hf_...", "hf_..."},
        {"sk-\xe2\x80\xa6 x", "sk-\xe2\x80\xa6"},
        {"todo", "todo"},
        {"TBD", "TBD"},
        {"placeholder", "placeholder"},
        {"< <token>", "<token>"},
    };
    for (auto const& [text, placeholder] : rows)
        BOOST_TEST(find_placeholder(text) == placeholder, text);

    for (std::string_view const text : {"", "a", "<", "<>", "<s>", "</s>", "<|im_end|>", "<EOS>", "<token", "<token|>",
             "sort <in >out", "cat <token.txt", "${token}", "${{", "${{ token }", "{{ message }}", "my todo list", "xx",
             "xxx-small", "max", "hf_xx", "hf_xxy", "xXxX", "to the user...", "...", "here", "over-here", "your",
             "is-it-your", "yours-truly", "key_there", "a xxx b", "/models/llama", "exchangeme", "token-hereafter"})
        BOOST_TEST(find_placeholder(text) == "", text);
    // in brackets, within 64 characters
    BOOST_TEST(!find_placeholder("<token" + std::string(58, ' ') + ">").empty());
    BOOST_TEST(find_placeholder("<token" + std::string(59, ' ') + ">").empty());
    BOOST_TEST(!find_placeholder("${{" + std::string(59, ' ') + "}}").empty());
    BOOST_TEST(find_placeholder("${{" + std::string(60, ' ') + "}}").empty());
}

BOOST_AUTO_TEST_CASE(quotes)
{
    struct
    {
        std::string_view text, inside;
    } const rows[] = {
        {"", ""},
        {"\"", "\""},
        {"\"\"", ""},
        {"''", ""},
        {"\"a b\"", "a b"},
        {"'it is \"so\"'", "it is \"so\""},
        {"\"a' b\"", "a' b"},
        {"\"a\" \"b\"", "\"a\" \"b\""},
        {"'a'b'", "'a'b'"},
        {"\"a'", "\"a'"},
        {"\"a", "\"a"},
        {"a\"", "a\""},
        {"`a`", "`a`"},
        {" \"a\"", " \"a\""},
    };
    for (auto const& [text, inside] : rows)
        BOOST_TEST(unquoted(text) == inside, text);
}

BOOST_AUTO_TEST_CASE(expansions)
{
    struct
    {
        std::string_view text, found;
    } const rows[] = {
        {"$(A)", "$(A)"}, {"x$(HOME_1)y", "$(HOME_1)"}, {"$(_a) $(B)", "$(_a)"}, {"$$$(A)", "$(A)"}, {"$x$(A)", "$(A)"},
        {"$$(A) $(B)", "$(B)"}, {"$(a b) $(B)", "$(B)"}, {"$(1) $(B)", "$(B)"}, {"$() $(B)", "$(B)"},
        {"$(echo $(A)) $(B)", "$(B)"}, // the name goes to the first bracket
    };
    for (auto const& [text, found] : rows)
        BOOST_TEST(find_expansion(text) == found, text);
    for (std::string_view const text : {"", "$", "$$", "a$", "$(", "$(A", "$A", "${A}", "(A)", "$$(A)", "$$$$(A)",
             "$(A-B)", "$(a b)", "$( A)", "$(date +%s)", "$((1+2))", "$(1A)", "$()", "$($(A)", "$ (A)", "$(\xc3\xa4)"})
        BOOST_TEST(find_expansion(text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()
