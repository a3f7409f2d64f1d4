// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../tests/support.hpp"
#include "harness.hpp"

#include <preflight/read.hpp>

#include <string_view>
#include <tuple>

/// Checks what must hold for any text and any type: the fast reader says yes only to texts that the parser and `validate` accept.
namespace fuzz
{
/// What the parser makes of a text.
using parsed = decltype(preflight::parse({}));

/// Fails when functions that validate or read `text`, which is `document`, disagree. `kept` and `other` are read into again and again, and what
/// `other` drops is kept.
template <class T>
void agree(std::string_view text, parsed const& document, T& kept, T& other)
{
    static preflight::read_context spare;

    bool const valid = document && preflight::validate<T>(*document).empty();

    if (preflight::is_valid<T>(text) != valid)
        fail("is_valid is wrong", text);
    if (preflight::fast::try_fast<T>(text) && !valid)
        fail("a wrong yes", text);
    if (preflight::read_into(text, kept).empty() != valid)
        fail("read_into is wrong", text);
    if (preflight::read_into(text, other, spare).empty() != valid)
        fail("read_into is wrong, where what is dropped is kept", text);
    if (!valid)
        return;
    T expected{};
    preflight::detail::fill(expected, *document);
    if (support::spelled(kept) != support::spelled(expected))
        fail("read_into reads another value", text);
    if (support::spelled(other) != support::spelled(expected))
        fail("read_into reads another value, where what is dropped is kept", text);
}

/// Checks the same for each of the types.
template <class... T>
void agree_on_all(std::string_view text)
{
    static std::tuple<T...> kept, others;
    parsed const            document = preflight::parse(text);
    (agree(text, document, std::get<T>(kept), std::get<T>(others)), ...);
}
} // namespace fuzz
