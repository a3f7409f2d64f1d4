// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/report/printable.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

/// Adds the files below a folder whose names end in a certain way, in order; links to folders are not followed. Returns whether all of it could be read,
/// and otherwise prints an error.
inline bool add_files_below(
    std::filesystem::path const& folder, std::string_view ending, std::vector<std::string>& files)
{
    namespace fs = std::filesystem;

    std::vector<fs::path> entries;
    std::error_code       failed;
    for (fs::directory_iterator at(folder, failed); !failed && at != fs::directory_iterator(); at.increment(failed))
        entries.push_back(at->path());
    if (failed)
    {
        std::cerr << "preflight: cannot read the folder " << preflight::printable(folder.string()) << ": "
                  << failed.message() << '\n';
        return false;
    }
    std::sort(entries.begin(), entries.end());
    bool readable = true;
    for (auto const& each : entries)
    {
        std::error_code ignored; // what is gone meanwhile is no file
        if (fs::symlink_status(each, ignored).type() == fs::file_type::directory)
            readable &= add_files_below(each, ending, files);
        else if (each.native().ends_with(ending) && fs::is_regular_file(each, ignored))
            files.push_back(each.string());
    }
    return readable;
}

/// Adds the files that words of the command line name: each that is a folder stands for the files below it whose names end in a certain way. Returns
/// false, and prints an error, where a folder has none or cannot be read.
inline bool add_inputs(std::vector<std::string> const& words, std::string_view ending, std::vector<std::string>& files)
{
    bool sound = true;
    for (auto const& word : words)
    {
        std::error_code ignored;
        if (word == "-" || !std::filesystem::is_directory(word, ignored))
        {
            files.push_back(word); // of which reading tells whether it is there
            continue;
        }
        auto const before   = files.size();
        bool const readable = add_files_below(word, ending, files);
        if (readable && files.size() == before)
            std::cerr << "preflight: no *" << ending << " is in the folder " << preflight::printable(word) << '\n';
        sound &= readable && files.size() != before;
    }
    return sound;
}
