// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/renew.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

/// Makes and destroys the values that are read into.
namespace preflight::inline PREFLIGHT_ABI::fast
{
PREFLIGHT_OUTLINE decltype(auto) called(auto const& f) { return f(); }

/// Returns what `f` returns, which makes or destroys a `V`. If that holds others, `f` is not inlined into the reader, where the code for all of them
/// would stand wherever one of them is read.
template <class V>
PREFLIGHT_INLINE decltype(auto) apart(auto const& f)
{
    if constexpr (scalar<V>)
        return f();
    else
        return fast::called(f);
}

PREFLIGHT_OUTLINE inline void store_long(std::string& out, std::string_view text) { out.assign(text); }

/// Makes a string one of up to 15 bytes without a call, as any `std::string` holds these in place: from `text` 15 bytes may be read, whatever its size.
PREFLIGHT_INLINE void store(std::string& out, std::string_view text)
{
    constexpr std::string_view blank = "               ";
    if (text.size() > blank.size())
        return fast::store_long(out, text);
    if (out.size() < blank.size())
        out = std::string(blank);
    std::memcpy(out.data(), text.data(), blank.size());
    if (text.size() > out.size())
        PREFLIGHT_UNREACHABLE(); // so that `resize` cannot grow it; LCOV_EXCL_LINE: as it says
    out.resize(text.size());
}
/// The same for strings with other allocators.
PREFLIGHT_INLINE void store(auto& out, std::string_view text) { out.assign(text); }

/// Empties an optional.
template <nullable V>
PREFLIGHT_INLINE void unset(V& out)
{
    fast::apart<unwrapped_t<V>>([&] { kind<V>::reset(out); });
}

/// The value of an optional, which is there or comes to be.
template <nullable V>
PREFLIGHT_INLINE unwrapped_t<V>* set(V& out)
{
    return fast::apart<unwrapped_t<V>>([&] { return &detail::renewed(kind<V>::emplace(out)); });
}

/// Gives a list as many elements.
template <sequence V>
PREFLIGHT_INLINE void resize(V& out, std::size_t n)
{
    fast::apart<typename kind<V>::inner>([&] { kind<V>::resize(out, n); });
}

/// The value under a key of a map, there or new.
template <mapping V>
PREFLIGHT_INLINE typename kind<V>::inner* entry(V& out, std::string_view key)
{
    return fast::apart<typename kind<V>::inner>([&] { return &kind<V>::emplace(out, key); });
}

/// Alternative number `I` of a union, which is there or comes to be.
template <std::size_t I, choice V>
PREFLIGHT_INLINE typename kind<V>::template alternative<I>* alternative(V& out)
{
    return fast::apart<typename kind<V>::template alternative<I>>(
        [&] { return &detail::renewed(kind<V>::template emplace<I>(out)); });
}

/// Element number `n`, which is there or comes next.
template <sequence V>
PREFLIGHT_INLINE typename kind<V>::inner* element_number(V& all, std::size_t n)
{
    if (n < all.size())
        return &detail::renewed(all[n]);
    return fast::apart<typename kind<V>::inner>([&] {
        if constexpr (requires { all.reserve(all.capacity()), all.emplace_back(); })
        {
            if (all.capacity() == 0)
                all.reserve(8); // to begin with one and double costs three allocations more
            return &all.emplace_back();
        }
        else
        {
            kind<V>::resize(all, n + 1);
            return &all[n];
        }
    });
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
