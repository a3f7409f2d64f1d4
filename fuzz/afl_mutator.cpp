// SPDX-License-Identifier: BSL-1.0

// The mutator of the library for AFL++, which takes one from a shared library: `./dev fuzz --afl` runs it with wrong_parser.cpp.
#include <preflight/fluence.hpp>
#include <preflight/fuzz.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

using request = preflight::fluence::machine_request;

struct mutator
{
    std::vector<std::uint8_t> bytes;
    unsigned                  seed;
};

extern "C" mutator* afl_custom_init(void*, unsigned seed) { return new mutator{{}, seed}; }
extern "C" void     afl_custom_deinit(mutator* self) { delete self; }

extern "C" std::size_t afl_custom_fuzz(mutator* self, std::uint8_t const* data, std::size_t size, std::uint8_t** out,
    std::uint8_t const*, std::size_t, std::size_t most)
{
    self->bytes.assign(data, data + size);
    self->bytes.resize(most);
    *out = self->bytes.data();
    return preflight::fuzz::mutate<request>(*out, size, most, self->seed++);
}
