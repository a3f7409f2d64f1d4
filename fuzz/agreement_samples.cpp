// Any bytes as each of the tests' own types, which together have everything that a schema can say.
#include "agreement.hpp"

#include "../tests/samples.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    fuzz::agree_on_all<sample::scalars, sample::limits, sample::lists, sample::maybe, sample::node, sample::vault,
        sample::sealed, sample::batch, sample::odd>({reinterpret_cast<char const*>(data), size});
    return 0;
}
