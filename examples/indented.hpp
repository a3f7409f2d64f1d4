// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Returns compact JSON text with each member or element on a line of its own.
inline std::string indented(std::string_view json)
{
    std::string out, margin = "\n";
    bool        in_string = false;
    for (std::size_t i = 0; i != json.size(); ++i)
    {
        char const c = json[i];
        if (in_string || c == '"')
        {
            out += c;
            if (in_string && c == '\\')
                out += json[++i];
            else if (c == '"')
                in_string = !in_string;
            continue;
        }
        bool const empty = i + 1 != json.size() && (json[i + 1] == '}' || json[i + 1] == ']');
        if ((c == '{' || c == '[') && !empty)
            out += c + (margin += "  ");
        else if ((c == '}' || c == ']') && json[i - 1] != '{' && json[i - 1] != '[')
            (out += margin.erase(margin.size() - 2)) += c;
        else
            (out += c) += c == ',' ? margin : c == ':' ? " " : "";
    }
    return out += '\n';
}
