// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/any_json.hpp>
#include <preflight/read/fast/choice.hpp>
#include <preflight/read/fast/list.hpp>
#include <preflight/read/fast/map.hpp>
#include <preflight/read/fast/nullable.hpp>
#include <preflight/read/fast/object.hpp>
#include <preflight/read/fast/reading.hpp>
#include <preflight/read/fast/scalar.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Whether text spells a `T` that keeps every rule but those lifted, judged as its schema expects it, value by value; false says nothing. `out`:
/// `no_output`, or a pointer to a `T` that is filled, and left in an unspecified state where the answer is false.
///
/// An issue, a key that comes twice, a known key spelled with escapes, and whatever else is odd is left to the parser and `validate`. Allocates nothing
/// but what `T` owns, and where nothing is read what a rule asks to see that looks into a list, a map or a struct.
template <document_type T, class Out = no_output>
bool try_fast(std::string_view text, waivers granted = {}, Out out = {})
{
    reading in(text, granted);
    if (in.text.empty())
        return false;
    char const* const begin = in.text.settle(skip_space(in.text, in.text.begin()));
    unused            none;
    char const* const behind = fast::read_value<T, nothing_at>(in, begin, 1, out, none);
    return behind == in.text.end(); // which may have moved
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
