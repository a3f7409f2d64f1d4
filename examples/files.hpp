// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/report/printable.hpp>

#include <array>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

/// Calls `use` with a file, or with standard input for `-`, and its name, which may hold what a terminal obeys: it is shown as `printable`. Returns
/// whether it could be read to its end, and otherwise prints an error.
bool read_file(std::string const& file, auto const& use)
{
    bool const    standard = file == "-";
    auto const    name     = standard ? std::string("stdin") : file;
    std::ifstream opened;
    if (!standard)
        opened.open(file, std::ios::binary);
    std::istream& in = standard ? std::cin : opened;
    in.peek(); // a folder can be opened, but not read

    bool const readable = in.good() || in.eof();
    if (readable)
        use(in, name);
    if (readable && !in.bad())
        return true;
    std::cerr << "preflight: cannot read " << preflight::printable(name) << '\n';
    return false;
}

/// Returns the whole content of a stream, or nullopt when reading fails.
inline std::optional<std::string> content(std::istream& in)
{
    std::string text;
    for (std::array<char, 65536> piece; in.read(piece.data(), piece.size()) || in.gcount() != 0;)
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    return in.bad() ? std::nullopt : std::optional(std::move(text));
}

/// Returns the whole content of a file, or nullopt when it cannot be read.
inline std::optional<std::string> content(std::string const& file)
{
    std::ifstream in(file, std::ios::binary);
    return in.is_open() ? content(in) : std::nullopt;
}
