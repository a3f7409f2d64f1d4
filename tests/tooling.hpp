// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <array>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

/// Runs the command-line tool as a process.
namespace tooling
{
namespace fs  = std::filesystem;
using strings = std::vector<std::string>;

/// A temporary folder, which is deleted with the object.
class folder
{
    fs::path path_;

public:
    folder()
    {
        std::string name = (fs::temp_directory_path() / "preflight-XXXXXX").string();
        BOOST_TEST_REQUIRE(mkdtemp(name.data()));
        path_ = name;
    }
    folder(folder const&)            = delete;
    folder& operator=(folder const&) = delete;
    ~folder()
    {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    std::string path(std::string const& name) const { return (path_ / name).string(); }

    /// Makes a new file with `content` and returns its path.
    std::string file(std::string const& name, std::string const& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }
};

inline std::string content(std::string const& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct outcome
{
    int         status = -1; // or 128 plus the number of the signal that ended it
    std::string out, err;
    long        peak = 0; // of memory in KiB, when all input was read; 0 when the system does not tell
};

/// How to run the tool.
struct setting
{
    std::string input    = {};
    int         in       = -1;    // a file descriptor to read from instead
    std::string output   = {};    // a file to write to instead
    bool        terminal = false; // whether standard output is a terminal
    bool        no_color = false;
    bool        advice   = false; // whether `check` tells advice; the verdicts are tested without
};

inline void use(int wanted, std::string const& path, int flags)
{
    int const fd = open(path.c_str(), flags, 0600);
    if (fd < 0 || dup2(fd, wanted) < 0)
        _exit(126);
}

/// Returns the peak of memory of a process in KiB until now.
inline long peak_of(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    return 0;
}

inline outcome run(strings const& arguments, setting const& how = {})
{
    folder const      here;
    std::string const out = how.output.empty() ? here.file("out", "") : how.output;
    std::string const err = here.file("err", "");

    int         screen = -1;
    std::string name;
    if (how.terminal)
    {
        screen = posix_openpt(O_RDWR | O_NOCTTY);
        BOOST_TEST_REQUIRE(screen >= 0);
        BOOST_TEST_REQUIRE((grantpt(screen) == 0 && unlockpt(screen) == 0));
        name = ptsname(screen);
    }
    std::vector<char*> argv{const_cast<char*>(PREFLIGHT_TOOL)};
    for (auto const& a : arguments)
    {
        argv.push_back(const_cast<char*>(a.c_str()));
        if (argv.size() == 2 && a == "check" && !how.advice)
            argv.push_back(const_cast<char*>("--no-advice"));
    }
    argv.push_back(nullptr);

    std::array<int, 2> in{};
    BOOST_TEST_REQUIRE(pipe(in.data()) == 0);
    pid_t const process = fork();
    BOOST_TEST_REQUIRE(process >= 0);
    if (process == 0)
    {
        dup2(how.in < 0 ? in[0] : how.in, STDIN_FILENO);
        close(in[0]);
        close(in[1]);
        use(STDOUT_FILENO, how.terminal ? name : out, O_WRONLY | O_NOCTTY);
        use(STDERR_FILENO, err, O_WRONLY);
        how.no_color ? setenv("NO_COLOR", "1", 1) : unsetenv("NO_COLOR");
        execv(PREFLIGHT_TOOL, argv.data());
        _exit(127);
    }

    outcome done;
    close(in[0]);
    auto const       broken_pipe = std::signal(SIGPIPE, SIG_IGN); // the process may end before it has read everything
    std::string_view rest        = how.input;
    while (!rest.empty())
    {
        auto const n = write(in[1], rest.data(), rest.size());
        if (n <= 0)
            break;
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
    done.peak = peak_of(process);
    close(in[1]);
    std::signal(SIGPIPE, broken_pipe);
    if (how.terminal)
    {
        std::array<char, 4096> piece{};
        for (ssize_t n = 0; (n = read(screen, piece.data(), piece.size())) > 0;)
            done.out.append(piece.data(), static_cast<std::size_t>(n));
        close(screen);
    }

    int status = 0;
    BOOST_TEST_REQUIRE(waitpid(process, &status, 0) == process);
    done.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    done.err    = content(err);
    if (!how.terminal && how.output.empty())
        done.out = content(out);
    return done;
}

inline outcome run_on(std::string const& input, strings const& arguments) { return run(arguments, {.input = input}); }

inline strings lines_of(std::string const& text)
{
    strings            all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

/// A sound request for a VM, a faulty one, and a sound one for a container, which has a password.
inline std::string const vm     = R"({"plan_id":"p","name":"n","ssh_key":"k","os_image":"o"})";
inline std::string const bad_vm = R"({"plan_id":"","name":"n","ssh_key":"k"})";
inline std::string const box =
    R"({"plan_id":"p","name":"n","container_settings":{"image":"i","expose":[{"port":"22"}],)"
    R"("environment":[{"name":"A","value":""}],)"
    R"("credentials":{"host":"ghcr.io","username":"u","password":"hunter2"}}})";
} // namespace tooling
