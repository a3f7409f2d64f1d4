// SPDX-License-Identifier: BSL-1.0

// Checks what advice knows of keys, images, tokens, countries and commands: on any text no function leaves it, and each agrees with another form of itself.
#include "harness.hpp"

#include <preflight/fluence/advice/base64_source.hpp>
#include <preflight/fluence/advice/command_line.hpp>
#include <preflight/fluence/advice/country.hpp>
#include <preflight/fluence/advice/image_reference.hpp>
#include <preflight/fluence/advice/listening.hpp>
#include <preflight/fluence/advice/port_spelling.hpp>
#include <preflight/fluence/advice/ssh_key.hpp>
#include <preflight/fluence/advice/value_text.hpp>
#include <preflight/report/token_format.hpp>
#include <preflight/rules.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>

namespace
{
namespace detail = preflight::detail;
using fuzz::require;

/// Whether a part lies in a text, or is empty.
bool lies_in(std::string_view part, std::string_view text)
{
    return part.empty() || (part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size());
}

/// Whether all of a text matches; false for one that would be too much for the recursion of the standard library.
bool matches(std::string_view text, std::regex const& all)
{
    return text.size() < 300 && std::regex_match(text.begin(), text.end(), all);
}

void check_key(std::string_view text)
{
    auto const key      = detail::decode_ssh_key(text);
    bool const is_sound = key.form == detail::ssh_key_form::sound;
    require(is_sound == (key.bits != 0), "a size of no key", text);
    require(
        (key.form == detail::ssh_key_form::unreadable) == (key.fault != detail::ssh_key_fault::none), "no fault", text);
    if (is_sound) // whatever line follows
    {
        auto const again = detail::decode_ssh_key(std::string(text) + "\nssh-rsa AAAA");
        require(again.form == key.form && again.type == key.type && again.bits == key.bits, "another key", text);
    }
    auto const line = detail::unwrapped_ssh_key(text);
    require(line.empty() || (key.form == detail::ssh_key_form::wrapped && line.size() <= text.size() &&
                                detail::decode_ssh_key(line).form == detail::ssh_key_form::sound),
        "a key that is not sound", text);

    std::string bare;
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(bare), detail::is_blank_in_base64);
    auto const size = detail::size_of_base64(text);
    require(size.has_value() == preflight::format::base64(bare), "Base64 or not", text);
    if (size)
    {
        detail::base64_source in(text);
        for (std::size_t i = 0; i != *size; ++i)
            in.take();
    }
}

void check_image(std::string_view text)
{
    static std::regex const grammar(
        R"((?:(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])(?:\.(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]))*(?::[0-9]+)?/|\[[A-Fa-f0-9:]+\](?::[0-9]+)?/)?)"
        R"([a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)"
        R"((?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?)"
        R"((?:@(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}))?)");

    auto const image = detail::parts_of_image(text);
    for (auto const part : {image.registry, image.path, image.tag, image.digest})
        require(lies_in(part, text), "a part elsewhere", text);
    if (image.fault == detail::image_fault::none)
    {
        auto whole = image.registry.empty() ? std::string() : std::string(image.registry) + '/';
        whole += image.path;
        whole += image.tag.empty() ? std::string() : ':' + std::string(image.tag);
        whole += image.digest.empty() ? std::string() : '@' + std::string(image.digest);
        require(whole == text, "the parts are not the whole", text);
    }
    if (text.size() >= 250 || text.find('\n') != text.npos) // where the path may be too long
        return;
    bool const is_identifier = text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
    // What would be a registry but for the grammar, as `A_b/c`, is none of a path either.
    require(
        (image.fault == detail::image_fault::none) == (!is_identifier && matches(text, grammar)), "the grammar", text);
}

void check_text(std::string_view text)
{
    if (auto const token = detail::find_token(text))
    {
        require(lies_in(token->text, text) && !token->text.empty(), "a token elsewhere", text);
        auto const alone = detail::find_token(token->text);
        require(alone && alone->what == token->what, "no token alone", text);
    }
    require(lies_in(detail::find_placeholder(text), text), "a placeholder elsewhere", text);
    auto const inside = detail::unquoted(text);
    require(inside.size() == text.size() || (inside.size() + 2 == text.size() && text.front() == text.back()), "quotes",
        text);

    static std::regex const range("[1-9][0-9]{0,4}-[1-9][0-9]{0,4}(/(tcp|udp|http))?");
    if (detail::spelling_of_port(text) == detail::port_spelling::range)
        require(matches(text, range), "a range", text);

    bool const is_country = detail::is_country(text);
    require(!is_country || detail::country_meant(text) == text, "a country that means another", text);
    require(detail::country_meant(text).empty() || detail::is_country(detail::country_meant(text)), "no country", text);
}

/// The first variable that Kubernetes expands, by its own way: every dollar sign takes what is behind it.
std::string_view expansion_in(std::string_view text)
{
    static std::regex const name("[A-Za-z_][A-Za-z0-9_]*");
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
    {
        if (text[i] != '$')
            continue;
        auto const end = text[i + 1] == '(' ? text.find(')', i) : text.npos;
        if (end == text.npos)
            ++i; // a dollar sign or another character, or a bracket that is not closed
        else if (auto const found = text.substr(i + 2, end - i - 2); found.size() < 300 && matches(found, name))
            return text.substr(i, end + 1 - i);
        else
            i = end;
    }
    return {};
}

void check_command(std::string_view text)
{
    auto        left = text;
    std::size_t size = 0;
    while (!left.empty())
    {
        auto const before = left.size();
        auto const word   = detail::take_word(left);
        require(lies_in(word, text) && left.size() < before, "a word elsewhere", text);
        require(!word.empty() || left.empty(), "words end before the text", text);
        size += word.size();
    }
    auto const blanks =
        std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    require(size + static_cast<std::size_t>(blanks) >= text.size(), "words without some characters", text);

    for (left = text; !left.empty();)
    {
        auto const before = left.size();
        auto const next   = detail::take_command(left);
        require(lies_in(next.program, text) && lies_in(next.arguments, text) && left.size() < before,
            "a command elsewhere", text);
    }
    require(lies_in(detail::script_of(text), text), "a script elsewhere", text);
    require(lies_in(detail::ends_at_once(text), text), "a program elsewhere", text);
    require(!detail::starts_with_option(text) || text.find('-') != text.npos, "an option", text);
    for (auto const& place : detail::listening_places(text))
    {
        require(lies_in(place.where, text) && lies_in(place.port, place.where), "a place elsewhere", text);
        require(place.is_loopback || !place.port.empty(), "a place that says nothing", text);
        require(place.port.empty() || preflight::fluence::port_number(place.port), "no port", text);
    }
    if (text.size() < 300)
    {
        auto const found = detail::find_expansion(text);
        require(found == expansion_in(text) && (found.empty() || lies_in(found, text)), "an expansion", text);
    }
}

void check(std::string_view text)
{
    check_key(text);
    check_image(text);
    check_text(text);
    check_command(text);
}

/// What texts are made of that mutations would not come upon.
constexpr std::array<std::string_view, 64> pieces{"ssh-ed25519 ", "ssh-rsa ", "ecdsa-sha2-nistp256 ", "ssh-dss ",
    "AAAAC3NzaC1lZDI1NTE5AAAAIEAPpOOdMbI5qKBCeSg/9MswcTl2yHQ/XMOdp0ZL8/WH", "AAAAC3NzaC1lZDI1NTE5AAAAI",
    "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBJhUPGVp7OgTmjOMD0FD/I71HRlYbOd1FIdxo3hVRU5r42aiNkRA0GdhSRZT/"
    "+jyyRwPBMTd6xg05TCeMKDQMNI=",
    "AAAAB3NzaC1yc2EAAAADAQABAAAAgQ", " me@host", "\n", "\r\n", "-----BEGIN ", "PRIVATE KEY", "-----END ", "~/.ssh/",
    ".pub", "AAAA...", "command=\"", "docker.io", "index.docker.io/", "localhost:5000/", "[::1]", "library/", "ubuntu",
    ":latest", "@sha256:", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "__", "ghp_",
    "github_pat_", "glpat-", "hf_", "AKIA", "sk-", "sk-ant-api03-", "T3BlbkFJ", "dckr_pat_", "abcdefghijABCDEFGHIJ",
    "$(", "$$(", ")", "NAME", "<YOUR_", "TOKEN>", "your-", "changeme", "xxxx", "${{", "}}", " --port ",
    " --host=", "127.0.0.1", "0.0.0.0:", "8080", " -p", " && ", "bash -c '", "nvidia-smi", "pip install ", "python -m ",
    "http.server ", "PORT=", "5000-5005", "/tcp"};

/// A text in which each byte beyond ASCII stands for a piece; the beginning of a long one, as it would become far longer.
std::string with_pieces(std::string_view text)
{
    std::string all;
    for (char const c : text.substr(0, 100))
        if (auto const byte = static_cast<unsigned char>(c); byte < 128)
            all += c;
        else
            all += pieces[byte % pieces.size()];
    return all;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = preflight::fuzz::text_of(data, size);
    check(text);
    check(with_pieces(text));
    return 0;
}
