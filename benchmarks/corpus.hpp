// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The documents of all measurements. They are generated from a fixed seed, and are the same on every platform.
namespace bench
{
enum class request
{
    container,    // preflight::fluence::container_request
    machine,      // preflight::fluence::machine_request
    training_job, // bench::training_job_request
    chat,         // chat::request, in examples/formats
    pod,          // pod::request, likewise
};

/// Whether the schema is one of the formats in the examples, for which a peer has nothing.
constexpr bool is_of_examples(request kind) { return kind == request::chat || kind == request::pod; }

struct corpus
{
    std::string              name;
    request                  kind{};
    bool                     valid = true;
    std::vector<std::string> texts;
    std::vector<std::string> broken; // for each invalid text, the rules that it breaks, joined by "; "

    std::size_t bytes() const;
};

/// How many bytes can be read past the end of each text, which simdjson needs.
inline constexpr std::size_t padding = 64;

/// The names of all corpora, in the order in which results are shown.
std::vector<std::string_view> corpus_names();

/// Returns the corpus with this name. It ends the program when `preflight::validate` does not find the texts as valid or invalid as they should be.
corpus make_corpus(std::string_view name);

/// Returns container requests that differ only in the amount of one thing: `axis` is ports, variables, command or payload.
corpus make_scale(std::string_view axis, std::size_t much);
} // namespace bench
