// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence/advice/command_line.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(fluence_advice_command_line)

using preflight::detail::ends_at_once;
using preflight::detail::is_operator;
using preflight::detail::script_of;
using preflight::detail::starts_with_option;
using preflight::detail::take_command;
using preflight::detail::take_word;

static_assert(is_operator("&&") && is_operator("\n") && !is_operator("") && !is_operator("a;"));

using words = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(words_of_a_command)
{
    struct
    {
        std::string_view command;
        words            expected;
    } const rows[] = {
        {"", {}},
        {" \t\r ", {}},
        {"a", {"a"}},
        {" a  b\tc\r", {"a", "b", "c"}},
        {"a 'b c' \"d 'e\"f", {"a", "'b c'", "\"d 'e\"f"}},
        {"a\\ b \"c\\\" d\" 'e\\' f", {"a\\ b", "\"c\\\" d\"", "'e\\'", "f"}},
        {"a;b", {"a", ";", "b"}},
        {"a && b||c | d &", {"a", "&&", "b", "||", "c", "|", "d", "&"}},
        {"a\nb", {"a", "\n", "b"}},
        {"a 2>&1 &>b >&", {"a", "2>&1", "&>b", ">&"}},
        {"'a;b' \"c|d\" e\\;f", {"'a;b'", "\"c|d\"", "e\\;f"}},
        {"a 'b c", {"a", "'b c"}},
        {"a\\", {"a\\"}},
        {"--x=\"a b\" c", {"--x=\"a b\"", "c"}},
    };
    for (auto const& [command, expected] : rows)
    {
        words found;
        auto  left = command;
        for (auto word = take_word(left); !word.empty(); word = take_word(left))
            found.emplace_back(word);
        BOOST_TEST(found == expected, command);
        BOOST_TEST(left == "");
    }
}

BOOST_AUTO_TEST_CASE(operators)
{
    for (std::string_view const word : {";", "&&", "||", "|", "&", "\n", "&&\n"})
        BOOST_TEST(is_operator(word), word);
    for (std::string_view const word : {"", "a", ";a", "a;", "2>&1"})
        BOOST_TEST(!is_operator(word), word);
}

BOOST_AUTO_TEST_CASE(simple_commands)
{
    struct
    {
        std::string_view command;
        words            expected; // programs and arguments
    } const rows[] = {
        {"", {}},
        {"a", {"a", ""}},
        {"/usr/bin/a -b c", {"a", " -b c"}},
        {"'/usr/bin/a' b", {"a", " b"}},
        {"A=1 b_2=\"c d\" e f", {"e", " f"}},
        {"A=1", {"", ""}},
        {"exec env -i A=1 sudo -E a b", {"a", " b"}},
        {"env", {"", ""}},
        {"tini -- a -- b", {"a", " -- b"}},
        {"--model x", {"--model", " x"}},
        {"a b && c;d", {"a", " b", "c", "", "d", ""}},
        {"; a", {"", "", "a", ""}},
        {"python3 -m http.server 80", {"http.server", " 80"}},
        {"python3.11 -m a", {"a", ""}},
        {"python -m", {"python", " -m"}},
        {"python x.py -m a", {"python", " x.py -m a"}},
        {"pythonic -m a", {"pythonic", " -m a"}},
        {"a=b", {"", ""}},
        {"1=b", {"1=b", ""}},
    };
    for (auto const& [command, expected] : rows)
    {
        words found;
        for (auto left = command; !left.empty();)
        {
            auto const next = take_command(left);
            found.emplace_back(next.program);
            found.emplace_back(next.arguments);
        }
        BOOST_TEST(found == expected, command);
    }
}

BOOST_AUTO_TEST_CASE(scripts)
{
    struct
    {
        std::string_view command, script;
    } const rows[] = {
        {"bash -c 'a b'", "a b"},
        {"/bin/sh -c \"a 'b'\" c", "a 'b'"},
        {"exec bash -l -ec a b", "a"},
        {"bash -lc \"a\"", "a"},
        {"bash -c", ""},
        {"bash", "bash"},
        {"bash x.sh -c a", "bash x.sh -c a"},
        {"bash --norc x", "bash --norc x"},
        {"bash - c", "bash - c"},
        {"python -c 'a'", "python -c 'a'"},
        {"", ""},
    };
    for (auto const& [command, script] : rows)
        BOOST_TEST(script_of(command) == script, command);
}

BOOST_AUTO_TEST_CASE(options_first)
{
    for (std::string_view const command : {"--model x", " -m a", "\"--host\" a", "-c"})
        BOOST_TEST(starts_with_option(command), command);
    for (std::string_view const command : {"", "-", "a --b", "'' --a", "/x", "A=- b"})
        BOOST_TEST(!starts_with_option(command), command);
}

BOOST_AUTO_TEST_CASE(what_ends_at_once)
{
    struct
    {
        std::string_view command, last;
    } const rows[] = {
        {"nvidia-smi", "nvidia-smi"},
        {"nvidia-smi -q", "nvidia-smi"},
        {"/usr/bin/nvidia-smi", "nvidia-smi"},
        {"echo hello > /tmp/a 2>&1", "echo"},
        {"ls -la", "ls"},
        {"pip install -r requirements.txt", "pip"},
        {"pip3 --quiet install x", "pip3"},
        {"python -m pip install x", "pip"},
        {"mkdir -p a && git clone b; cd b\n", "cd"},
        {"bash -c \"nvidia-smi\"", "nvidia-smi"},
        {"bash", "bash"},
        {"/bin/bash -l", "bash"},
        {"sh", "sh"},
        {"python3 -u", "python3"},
        {"apt-get update && apt-get install -y x && bash", "bash"},
        {"TOKEN=x exec ls", "ls"},
        {"cat a | bash", "bash"},
        {"ollama pull llama3", "ollama"},
    };
    for (auto const& [command, last] : rows)
        BOOST_TEST(ends_at_once(command) == last, command);
    for (std::string_view const command : {"", " ", ";", "A=1", "python3 serve.py", "python3 -c 'a'", "nvidia-smi -l 5",
             "nvidia-smi --loop", "nvidia-smi dmon", "pip install x && python serve.py", "python serve.py; echo done",
             "sleep infinity", "tail -f /dev/null", "bash start.sh", "bash -c 'ls; sleep infinity'",
             "ls & sleep infinity", "pip", "pip wheel", "git daemon", "lsof", "--model x", "yes | head", "ollama serve",
             "/usr/sbin/sshd -D", "node server.js", "env", "bash -c ''"})
        BOOST_TEST(ends_at_once(command) == "", command);
}

BOOST_AUTO_TEST_SUITE_END()
