#pragma once

#include <array>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

/// All of a file, or nothing where it cannot be read.
inline std::optional<std::string> read_file(std::string const& name)
{
    std::ifstream in(name, std::ios::binary);
    std::string   text;
    for (std::array<char, 65536> piece; in.read(piece.data(), piece.size()) || in.gcount() != 0;)
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    return in.is_open() && !in.bad() ? std::optional(std::move(text)) : std::nullopt;
}
