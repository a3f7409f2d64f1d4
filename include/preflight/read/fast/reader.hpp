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
#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/read/read_context.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/rule.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// What is known of a text, without a doubt.
enum class known : unsigned char
{
    nothing,
    yes,
    no
};

/// Whether text spells a `T` that keeps every rule but those lifted, judged as its schema expects it, value by value. `out`: `no_output`, or a pointer to a
/// `T` that is filled, and left in an unspecified state unless the answer is yes. What is dropped of it goes to `spare`, if there is one, and what it
/// lacks comes from there. A no is only said where it is wanted.
///
/// An issue, a key that comes twice, a known key spelled with escapes, and whatever else is odd is left to the parser and `validate`. Allocates nothing
/// but what `T` owns, and where nothing is read what a rule asks to see that looks into a list, a map or a struct.
template <document_type T, class Out>
PREFLIGHT_OUTLINE known judge_text(std::string_view text, waivers granted, Out out, read_context* spare, bool wants_no)
{
    reading        in(text, granted, spare, wants_no);
    constexpr bool is_bracketed = (preflight::detail::types_of<T> | json_type::array | json_type::object) ==
                                  (json_type::array | json_type::object);
    if (in.text.empty())
        return is_bracketed && wants_no ? known::no : known::nothing;
    char const* const begin = in.text.settle(skip_space(in.text, in.text.begin()));
    if (wants_no && !is_among(fast::type_by(*begin), preflight::detail::types_of<T>))
        return known::no;
    unused            none;
    char const* const behind = fast::read_value<T, nothing_at>(in, begin, 1, out, none);
    if (behind == in.text.end()) // which may have moved
        return known::yes;
    return in.no.is_certain() ? known::no : known::nothing;
}

/// Whether that is a yes; false says nothing.
template <document_type T, class Out = no_output>
bool try_fast(std::string_view text, waivers granted = {}, Out out = {}, read_context* spare = nullptr)
{
    return fast::judge_text<T>(text, granted, out, spare, false) == known::yes;
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
