// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fluence/advice/command_line.hpp>
#include <preflight/fluence/advice/listening.hpp>
#include <preflight/fluence/advice/value_text.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/report/nearest_name.hpp>
#include <preflight/rules/pattern.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
// Words with a blank between them. Options are without their hyphens.
inline constexpr std::string_view port_options = "p port http-port http_port listen-port server-port server_port "
                                                 "server.port LabApp.port NotebookApp.port ServerApp.port";
inline constexpr std::string_view address_options =
    "b addr address bind bind-addr bind-address bind_addr bind_address host http-host ip listen listen-addr "
    "listen-address "
    "server-host server-name server.address server_name web.listen-address LabApp.ip NotebookApp.ip ServerApp.ip";
inline constexpr std::string_view port_variables =
    "FLASK_RUN_PORT GRADIO_SERVER_PORT JUPYTER_PORT PORT STREAMLIT_SERVER_PORT UVICORN_PORT";
inline constexpr std::string_view address_variables =
    "FLASK_RUN_HOST GRADIO_SERVER_NAME HOST OLLAMA_HOST STREAMLIT_SERVER_ADDRESS UVICORN_HOST";
inline constexpr std::string_view words_before_port = "SimpleHTTPServer http.server runserver";
/// Programs whose options are of these names and tell of other things.
inline constexpr std::string_view clients = "cp curl docker kubectl mkdir mongosh mysql nc ncat nmap ping ps psql "
                                            "redis-cli rsync scp sftp ssh tar telnet unzip wget";

/// An address as an option has it, `host:port` or a part of it, `[v6]:port`, or a URL of such.
struct address_parts
{
    std::string_view host, port;
    bool             is_any = false, is_loopback = false; ///< all interfaces, one that nothing outside reaches
};

inline std::optional<address_parts> parts_of_address(std::string_view text)
{
    if (auto const scheme = text.find("://"); scheme != text.npos)
        text.remove_prefix(scheme + 3);
    if (text.ends_with('/'))
        text.remove_suffix(1);
    address_parts parts;
    bool const    is_bracketed = text.starts_with('[');
    auto const    end          = is_bracketed ? text.find(']') : text.find(':');
    if (is_bracketed && end == text.npos)
        return {};
    parts.host  = text.substr(is_bracketed ? 1 : 0, end - (is_bracketed ? 1 : 0));
    auto behind = text.substr((std::min)(end, text.size()));
    if (is_bracketed)
        behind.remove_prefix(1);
    if (!is_bracketed && std::count(text.begin(), text.end(), ':') > 1)
    {
        parts.host = text;
        behind     = {};
    }
    if (!behind.empty())
    {
        parts.port = behind.substr(1);
        if (behind.front() != ':' || !fluence::port_number(parts.port))
            return {};
    }
    parts.is_any      = detail::has_word("* 0.0.0.0 ::", parts.host) || (parts.host.empty() && !parts.port.empty());
    parts.is_loopback = detail::is_same_but_for_case(parts.host, "localhost") || parts.host == "::1" ||
                        pattern<R"(^127(\.[0-9]+)+$)">(parts.host);
    return parts;
}

/// What an option or a variable says with a value, where it is one for ports or for addresses.
inline std::optional<listening_place> place_said(bool is_port, bool is_address, std::string_view value)
{
    if (is_port && fluence::port_number(value))
        return listening_place{value, value};
    if (!is_address)
        return {};
    auto const parts = detail::parts_of_address(value);
    if (!parts || (!parts->is_loopback && parts->port.empty()))
        return {};
    return listening_place{value, parts->port, parts->is_loopback};
}

PREFLIGHT_DECL std::optional<listening_place> listening_place_in(std::string_view variable, std::string_view value)
{
    return detail::place_said(
        detail::has_word(port_variables, variable), detail::has_word(address_variables, variable), value);
}

/// What an option says, together with the next word, which it takes where that is its value.
inline std::optional<listening_place> place_in_option(std::string_view option, std::string_view& left)
{
    auto const said_by = [](std::string_view name, std::string_view value) {
        return detail::place_said(
            detail::has_word(port_options, name), detail::has_word(address_options, name), detail::unquoted(value));
    };
    auto const name   = option.substr((std::min)(option.find_first_not_of('-'), option.size()));
    auto const equals = name.find('=');
    auto       behind = left;
    auto       found  = equals == name.npos ? said_by(name, detail::take_word(behind))
                                            : said_by(name.substr(0, equals), name.substr(equals + 1));
    auto const end    = found && equals == name.npos ? behind.data() : left.data();
    if (found && equals == name.npos)
        left = behind;
    if (!found && name.size() > 1 && option[1] != '-') // -p80
        found = said_by(name.substr(0, 1), name.substr(1));
    if (found)
        found->where = std::string_view(option.data(), static_cast<std::size_t>(end - option.data()));
    return found;
}

PREFLIGHT_DECL std::vector<listening_place> listening_places(std::string_view command)
{
    std::vector<listening_place> all;
    auto const                   add = [&](std::optional<listening_place> const& found, std::string_view where) {
        if (found)
            all.push_back({where, found->port, found->is_loopback});
    };
    for (auto left = detail::script_of(command); !left.empty();)
    {
        auto       words  = left;
        auto const simple = detail::take_command(left);
        words.remove_suffix(left.size());
        if (detail::has_word(clients, simple.program))
            continue;
        std::string_view before;
        for (auto word = detail::take_word(words); !word.empty() && !detail::is_operator(word);
            word       = detail::take_word(words))
        {
            auto const text = detail::unquoted(word);
            if (text.starts_with('-'))
            {
                if (auto const found = detail::place_in_option(text, words))
                    all.push_back(*found);
            }
            else if (pattern<"^[A-Z_]+=">(text))
                add(detail::listening_place_in(
                        text.substr(0, text.find('=')), detail::unquoted(text.substr(text.find('=') + 1))),
                    word);
            else if (detail::has_word(words_before_port, before) && fluence::port_number(text))
                all.push_back({word, text});
            else if (auto const parts = detail::parts_of_address(text);
                parts && !parts->port.empty() && (parts->is_any || parts->is_loopback))
                all.push_back({word, parts->port, parts->is_loopback});
            before = text;
        }
    }
    return all;
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
