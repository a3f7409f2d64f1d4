// SPDX-License-Identifier: BSL-1.0

// Checks that a body in pieces, cut anywhere, has the same result as the whole body.
#include "harness.hpp"

#include "../tests/support.hpp"

#include <preflight/fastapi.hpp>
#include <preflight/fluence.hpp>
#include <preflight/read.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string_view>

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace
{
/// Reads `text` in pieces of random sizes, with a limit that is sometimes too small.
template <class T>
void read_in_pieces(std::string_view text, preflight::choices& from)
{
    std::size_t const    limit = from.once_in(16) ? from.below(text.size() + 1) : text.size();
    preflight::reader<T> in(limit);
    if (from.once_in(4)) // what came before must not matter
    {
        in.write(text.substr(from.below(text.size() + 1)));
        in.finish();
    }
    bool taken = true;
    for (std::string_view rest = text; !rest.empty();)
    {
        std::size_t const n = std::min(rest.size(), from.below(from.once_in(4) ? 1000 : 10));
        taken &= in.write(rest.substr(0, n));
        rest.remove_prefix(n);
    }
    auto const whole  = preflight::read<T>(text);
    auto const pieces = in.finish();
    fuzz::require(taken == (text.size() <= limit), "a piece is taken or not as the limit has it", text);
    if (!taken)
        return fuzz::require(!pieces && pieces.error()[0].code == preflight::code::body_too_large, "too large", text);
    fuzz::require(in.text() == text, "the pieces are not the text", text);
    fuzz::require(whole.has_value() == pieces.has_value(), "the pieces have another verdict", text);
    if (whole)
        fuzz::require(support::spelled(*whole) == support::spelled(*pieces), "the pieces have another value", text);
    else
        fuzz::require(show(text, whole.error()) == show(text, pieces.error()) &&
                          to_fastapi(whole.error()) == to_fastapi(pieces.error()),
            "the pieces have other issues", text);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const         text = preflight::fuzz::text_of(data, size);
    std::minstd_rand   engine(static_cast<unsigned>(std::hash<std::string_view>()(text)));
    preflight::choices from(engine);
    read_in_pieces<container_request>(text, from);
    read_in_pieces<machine_request>(text, from);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return preflight::fuzz::mutate<container_request, machine_request>(data, size, most, seed);
}
