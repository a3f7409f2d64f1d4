// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/renew.hpp>
#include <preflight/read/read_context.hpp>
#include <preflight/schema/kind.hpp>

#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// Makes and destroys the values that are read into. What is dropped goes to a `spare`, and what is made comes from there, if there is one.
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

/// Whether a `V` can be kept, and may hold memory.
template <class V>
inline constexpr bool is_kept =
    !std::is_trivially_destructible_v<V> && std::is_move_constructible_v<V> && std::is_move_assignable_v<V>;

/// Keeps a value that is about to be dropped.
template <class V>
void keep([[maybe_unused]] V& value, [[maybe_unused]] read_context* spare)
{
    if constexpr (is_kept<V>)
        if (spare)
            spare->keep(std::move(value));
}
/// Makes a new value one that was kept, if there is one.
template <class V>
V& taken(V& value, [[maybe_unused]] read_context* spare)
{
    if constexpr (is_kept<V>)
        if (spare && spare->take(value))
            return detail::renewed(value);
    return value;
}

/// An optional whose value lies elsewhere, as that of a `std::unique_ptr`: it is kept as a whole.
template <class V>
concept points = nullable<V> && requires { typename V::element_type; };

/// Empties an optional.
template <nullable V>
PREFLIGHT_INLINE void unset(V& out, read_context* spare = nullptr)
{
    fast::apart<unwrapped_t<V>>([&] {
        if (spare && kind<V>::has(out))
        {
            if constexpr (points<V>)
                fast::keep(out, spare);
            else
                fast::keep(kind<V>::emplace(out), spare);
        }
        kind<V>::reset(out);
    });
}

/// The value of an optional, which is there or comes to be.
template <nullable V>
PREFLIGHT_INLINE unwrapped_t<V>* set(V& out, read_context* spare = nullptr)
{
    return fast::apart<unwrapped_t<V>>([&] {
        if constexpr (points<V>)
            if (!kind<V>::has(out))
                fast::taken(out, spare);
        if (kind<V>::has(out))
            return &detail::renewed(kind<V>::emplace(out));
        return &fast::taken(kind<V>::emplace(out), spare);
    });
}

/// Gives a list as many elements, of which it has as many, or more.
template <sequence V>
PREFLIGHT_INLINE void resize(V& out, std::size_t n, read_context* spare = nullptr)
{
    using inner = typename kind<V>::inner;
    fast::apart<inner>([&] {
        if constexpr (is_kept<inner> && preflight::detail::fixed_size<V> == 0)
            if (spare)
                for (auto size = out.size(); size > n; --size)
                    fast::keep(out[size - 1], spare);
        kind<V>::resize(out, n);
    });
}

/// Whether a map gives its entries away, each with its key, for any other map of its type to take.
template <class V>
concept gives_entries = requires(V& out, typename V::node_type entry) {
    requires std::allocator_traits<typename V::allocator_type>::is_always_equal::value;
    out.extract(out.begin());
    entry.key();
    out.insert(std::move(entry)).position->second;
};

/// Empties a map.
template <mapping V>
void clear(V& out, [[maybe_unused]] read_context* spare = nullptr)
{
    if constexpr (gives_entries<V>)
        if (spare)
            while (!out.empty())
                spare->keep(out.extract(out.begin()));
    kind<V>::clear(out);
}

/// A list or a map that may have nothing.
template <class V>
inline constexpr bool is_emptied = mapping<V> || (sequence<V> && preflight::detail::fixed_size<V> == 0);

/// Takes all out of a list or a map.
template <class V>
    requires is_emptied<V>
void empty(V& out, read_context* spare)
{
    if constexpr (mapping<V>)
        fast::clear(out, spare);
    else
        fast::resize(out, 0, spare);
}

/// The value under a key of a map, there or new.
template <mapping V>
PREFLIGHT_INLINE typename kind<V>::inner* entry(
    V& out, std::string_view key, [[maybe_unused]] read_context* spare = nullptr)
{
    return fast::apart<typename kind<V>::inner>([&] {
        if constexpr (gives_entries<V>)
            if (typename V::node_type kept; spare && spare->take(kept))
            {
                kept.key().assign(key);
                return &detail::renewed(out.insert(std::move(kept)).position->second);
            }
        return &kind<V>::emplace(out, key);
    });
}

/// Keeps what a union holds, if that is not alternative number `I`.
template <std::size_t I, choice V>
PREFLIGHT_OUTLINE void keep_other(V& out, read_context* spare)
{
    preflight::detail::with_alternative<V>(kind<V>::index(out), [&](auto there) {
        constexpr std::size_t other = decltype(there)::value;
        if constexpr (other != I)
            fast::keep(kind<V>::template emplace<other>(out), spare);
    });
}

/// Alternative number `I` of a union, which is there or comes to be.
template <std::size_t I, choice V>
PREFLIGHT_INLINE typename kind<V>::template alternative<I>* alternative(V& out, read_context* spare = nullptr)
{
    return fast::apart<typename kind<V>::template alternative<I>>([&] {
        if (kind<V>::index(out) == I)
            return &detail::renewed(kind<V>::template emplace<I>(out));
        if (spare)
            fast::keep_other<I>(out, spare);
        return &fast::taken(kind<V>::template emplace<I>(out), spare);
    });
}

/// Element number `n`, which is there or comes next.
template <sequence V>
PREFLIGHT_INLINE typename kind<V>::inner* element_number(V& all, std::size_t n, read_context* spare = nullptr)
{
    if (n < all.size())
        return &detail::renewed(all[n]);
    return fast::apart<typename kind<V>::inner>([&] {
        if constexpr (requires { all.reserve(all.capacity()), all.emplace_back(); })
        {
            if (all.capacity() == 0)
                all.reserve(8); // to begin with one and double costs three allocations more
            return &fast::taken(all.emplace_back(), spare);
        }
        else
        {
            kind<V>::resize(all, n + 1);
            return &fast::taken(all[n], spare);
        }
    });
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
