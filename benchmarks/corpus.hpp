#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The documents that everything here is measured on: generated from a fixed seed, the same on every platform.
namespace bench
{
enum class request
{
    container,    // preflight::fluence::container_request
    machine,      // preflight::fluence::machine_request
    training_job, // bench::training_job_request
};

struct corpus
{
    std::string              name;
    request                  kind{};
    bool                     valid = true;
    std::vector<std::string> texts;
    std::vector<std::string> broken; // of each faulty text, the rules it breaks, joined by "; "

    std::size_t bytes() const;
};

/// What may stand behind a text, for readers that ask for it (simdjson): every text has that much capacity to spare.
inline constexpr std::size_t padding = 64;

/// The names that `make` knows, in the order in which results are shown.
std::vector<std::string_view> corpus_names();

/// The corpus of that name. Ends the program if a text of it is not as valid or as faulty as it must be by `preflight::validate`.
corpus make_corpus(std::string_view name);

/// Container requests that differ only in how much there is of one thing: `axis` is ports, variables, command or payload.
corpus make_scale(std::string_view axis, std::size_t much);
} // namespace bench
