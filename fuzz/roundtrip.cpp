// SPDX-License-Identifier: BSL-1.0

// Converts text to a struct, to text or a JSON value, and back, without loss.
#include "harness.hpp"

#include "../tests/samples.hpp"
#include "../tests/support.hpp"

#include <preflight/fluence.hpp>
#include <preflight/read.hpp>
#include <preflight/write.hpp>

#include <boost/json/value_from.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using preflight::fluence::container_request;
using preflight::fluence::machine_request;

namespace
{
template <class T>
void go_around(std::string_view text)
{
    auto const read = preflight::read<T>(text);
    if (!read)
        return;
    auto const spelled = support::spelled(*read);
    if (!preflight::is_valid(*read)) // JSON may leave out a member whose default breaks a rule
        return fuzz::require(!preflight::write(*read), "an invalid struct is written", text);

    auto const written = preflight::write(*read);
    fuzz::require(written.has_value(), "what was read is not written", text);
    fuzz::require(*written == spelled, "it is written otherwise", text);
    auto const again = preflight::read<T>(*written);
    fuzz::require(again && support::spelled(*again) == spelled, "what was written is read otherwise", text);

    auto const value = boost::json::value_from(*read);
    fuzz::require(preflight::validate<T>(value).empty(), "the value is invalid", text);
    auto const back = boost::json::try_value_to<T>(value);
    fuzz::require(back && support::spelled(*back) == spelled, "the value is another", text);
}

/// The types with a value of each kind, and none that another has.
constexpr auto with_types(auto&& f)
{
    using namespace sample;
    return f.template operator()<container_request, machine_request, scalars, lists, maybe, node, odd, ring>();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    with_types([text = preflight::fuzz::text_of(data, size)]<class... T> { (go_around<T>(text), ...); });
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    return with_types([&]<class... T> { return preflight::fuzz::mutate<T...>(data, size, most, seed); });
}
