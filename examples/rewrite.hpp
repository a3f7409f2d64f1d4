// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

/// Puts text in the place of what is in a file, all of it or nothing: into a new file beside it, which has its mode and its owner and then takes its name. A
/// link leads to the file that is rewritten. Returns what went wrong, or an empty text.
inline std::string rewrite(std::string const& file, std::string_view text)
{
    auto const why = [] { return std::generic_category().message(errno); };

    std::unique_ptr<char, decltype(&std::free)> const real(realpath(file.c_str(), nullptr), std::free);
    struct stat                                       was = {};
    if (!real || stat(real.get(), &was) != 0 || access(real.get(), W_OK) != 0)
        return why();
    if (!S_ISREG(was.st_mode))
        return "it is no file";

    std::string beside = std::string(real.get()) + ".XXXXXX";
    int const   fd     = mkstemp(beside.data());
    if (fd < 0)
        return why();
    bool written = true;
    while (written && !text.empty())
    {
        auto const n = write(fd, text.data(), text.size());
        written      = n > 0 || (n < 0 && errno == EINTR);
        text.remove_prefix(n > 0 ? static_cast<std::size_t>(n) : 0);
    }
    // The owner is set first, as that takes some bits of the mode away.
    written =
        written && fchown(fd, was.st_uid, was.st_gid) == 0 && fchmod(fd, was.st_mode & 07777U) == 0 && fsync(fd) == 0;
    std::string wrong = written ? "" : why();
    if (close(fd) != 0 && wrong.empty())
        wrong = why();
    if (wrong.empty() && std::rename(beside.c_str(), real.get()) != 0)
        wrong = why();
    if (!wrong.empty() && unlink(beside.c_str()) != 0)
        wrong += "; " + beside + " is left behind";
    return wrong;
}
