// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/spot.hpp>
#include <preflight/config.hpp>
#include <preflight/fluence/advice/about_ports.hpp>
#include <preflight/fluence/advice/value_text.hpp>
#include <preflight/fluence/advice_codes.hpp>
#include <preflight/fluence/container.hpp>
#include <preflight/report/token_format.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Advice on the values of variables, and on what else people forget to fill in.
namespace preflight::inline PREFLIGHT_ABI::fluence::detail
{
/// Adds the advice on text that the program in the container gets: a value or the command.
inline void advise_on_text(spot const& where, std::vector<std::string_view> const& variables, adviser& to)
{
    auto const text = where.text();
    if (!text)
        return;
    if (auto const token = preflight::detail::find_token(*text))
        to.add(
              detail::code_named("token-in-the-clear"), where, "This is " + std::string(token->what) + ", or holds one")
            .hides_value = true;
    auto const expansion = preflight::detail::find_expansion(*text);
    if (expansion.empty())
        return;
    auto const name     = expansion.substr(2, expansion.size() - 3);
    bool const is_known = std::find(variables.begin(), variables.end(), name) != variables.end();
    if (is_known || variable_name(name)) // others are commands for a shell, it seems
        to.add(detail::code_named("expanded-by-host"), where,
            preflight::quoted(expansion) + " is replaced by the variable of that name");
}

/// Adds the advice on text that was to be filled in. What stands there is not shown.
inline void advise_on_placeholder(spot const& where, adviser& to)
{
    auto const text = where.text();
    if (text && !preflight::detail::find_placeholder(*text).empty())
        to.add(detail::code_named("placeholder-left"), where,
            "This stands for a value that was to be filled in, it seems");
}

/// Adds the advice on all values and texts of a request for a container.
inline void advise_on_values(spot const& body, adviser& to)
{
    auto const                    settings = body[&container_request::container_settings];
    auto const                    all      = settings[&container_settings::environment];
    std::size_t const             n        = (std::min)(all.size(), most_elements);
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i != n; ++i)
    {
        auto const where = all[i][&environment_variable::name];
        auto const name  = where.text();
        if (name && std::find(names.begin(), names.end(), *name) != names.end())
            to.add(detail::code_named("variable-doubled"), where, preflight::quoted(*name) + " is set already");
        if (name)
            names.push_back(*name);
    }
    for (std::size_t i = 0; i != n; ++i)
    {
        auto const where = all[i][&environment_variable::value];
        auto const value = where.text();
        detail::advise_on_text(where, names, to);
        detail::advise_on_placeholder(where, to);
        if (value && preflight::detail::unquoted(*value).size() != value->size())
            to.add(detail::code_named("quotes-in-value"), where, "The quotes become part of the value");
    }
    detail::advise_on_text(settings[&container_settings::startup_command], names, to);
    for (auto const& where : {settings[&container_settings::startup_command], settings[&container_settings::image],
             settings[&container_settings::credentials][&registry_credentials::username],
             settings[&container_settings::credentials][&registry_credentials::password]})
        detail::advise_on_placeholder(where, to);
}
} // namespace preflight::inline PREFLIGHT_ABI::fluence::detail
