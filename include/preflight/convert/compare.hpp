// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/is_finite.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/less.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Compares two of what kinds put when they encode: less than 0, 0 or more. Numbers by what they are, so that 1 is 1.0; what is no number is the least.
struct scalar_order
{
    template <class A, class B>
    constexpr int operator()(A const& a, B const& b) const
    {
        if constexpr (rank<A> != rank<B>)
            return rank<A> - rank<B>;
        else if constexpr (is_null<A>)
            return 0;
        else if constexpr (is_text<A>)
            return std::string_view(a).compare(std::string_view(b));
        else if constexpr (std::same_as<A, bool>)
            return static_cast<int>(a) - static_cast<int>(b);
        else
        {
            bool const a_is_nan = is_no_number(a), b_is_nan = is_no_number(b);
            if (a_is_nan || b_is_nan)
                return static_cast<int>(b_is_nan) - static_cast<int>(a_is_nan);
            return static_cast<int>(detail::less(b, a)) - static_cast<int>(detail::less(a, b));
        }
    }

private:
    template <class A>
    static constexpr bool is_null = std::same_as<A, std::nullptr_t>;
    template <class A>
    static constexpr bool is_text = !is_null<A> && std::convertible_to<A const&, std::string_view>;
    template <class A>
    static constexpr int rank = is_null<A>              ? 0
                                : std::same_as<A, bool> ? 1
                                : is_text<A>            ? 3
                                                        : 2;

    template <class A>
    static constexpr bool is_no_number([[maybe_unused]] A number)
    {
        if constexpr (std::is_floating_point_v<A>)
            return detail::is_nan(static_cast<double>(number));
        else
            return false;
    }
};

/// Compares two values of Boost.JSON, or two arrays or objects of it, likewise; the members of an object have no order. What is of another type comes
/// before or behind. (The library is not included here.)
struct any_json_order
{
    template <class V>
    int operator()(V const& a, V const& b) const
    {
        if constexpr (requires { a.get_string(); })
            return values(a, b);
        else if constexpr (requires { a.begin()->key(); })
            return sorted(
                a, b, [](auto const& each) { return std::string_view(each.key()); },
                [this](auto const& one, auto const& other) { return (*this)(one.value(), other.value()); });
        else
            return lists(a, b, *this);
    }

    /// Compares two lists.
    template <class V>
    static constexpr int lists(V const& a, V const& b, auto const& order)
    {
        for (std::size_t i = 0; i != a.size() && i != b.size(); ++i)
            if (int const found = order(a[i], b[i]); found != 0)
                return found;
        return static_cast<int>(b.size() < a.size()) - static_cast<int>(a.size() < b.size());
    }

    /// Compares two sets of members by their keys, and of those that are equal the values.
    template <class V>
    static int sorted(V const& a, V const& b, auto const& key_of, auto const& order)
    {
        auto const by_key = [&](V const& members) {
            std::vector<decltype(&*members.begin())> all;
            all.reserve(members.size());
            for (auto const& each : members)
                all.push_back(&each);
            std::sort(all.begin(), all.end(), [&](auto one, auto other) { return key_of(*one) < key_of(*other); });
            return all;
        };
        return lists(by_key(a), by_key(b), [&](auto one, auto other) {
            int const found = key_of(*one).compare(key_of(*other));
            return found != 0 ? found : order(*one, *other);
        });
    }

private:
    template <class V>
    int values(V const& a, V const& b) const
    {
        int order = 0;
        with_scalar(a, [&](auto const& x) { with_scalar(b, [&](auto const& y) { order = scalar_order{}(x, y); }); });
        if (a.is_array() && b.is_array())
            return (*this)(a.get_array(), b.get_array());
        if (a.is_object() && b.is_object())
            return (*this)(a.get_object(), b.get_object());
        return rank(a) == rank(b) ? order : rank(a) - rank(b);
    }
    static void with_scalar(auto const& value, auto const& f)
    {
        if (value.is_bool())
            f(value.get_bool());
        else if (value.is_int64())
            f(value.get_int64());
        else if (value.is_uint64())
            f(value.get_uint64());
        else if (value.is_double())
            f(value.get_double());
        else if (value.is_string())
            f(std::string_view(value.get_string()));
        else
            f(nullptr);
    }
    /// Of arrays and objects; those of scalars are all one.
    static int rank(auto const& value) { return value.is_array() ? 1 : value.is_object() ? 2 : 0; }
};

/// Compares two values of one C++ type as the JSON that they are written as, each shape by a function of its own: less than 0, 0 or more. 0 means that
/// they are equal JSON; which of two others comes first means nothing. Linear in the lesser.
struct value_order
{
    template <scalar V>
    constexpr int operator()(V const& a, V const& b) const
    {
        int order = 0;
        kind<V>::encode(
            a, [&](auto const& x) { kind<V>::encode(b, [&](auto const& y) { order = scalar_order{}(x, y); }); });
        return order;
    }
    template <nullable V>
    constexpr int operator()(V const& a, V const& b) const
    {
        bool const has_a = kind<V>::has(a), has_b = kind<V>::has(b);
        return has_a && has_b ? (*this)(kind<V>::get(a), kind<V>::get(b))
                              : static_cast<int>(has_a) - static_cast<int>(has_b);
    }
    template <sequence V>
    constexpr int operator()(V const& a, V const& b) const
    {
        return any_json_order::lists(a, b, *this);
    }
    template <mapping V>
    int operator()(V const& a, V const& b) const
    {
        return any_json_order::sorted(
            a, b, [](auto const& each) { return std::string_view(each.first); },
            [this](auto const& one, auto const& other) { return (*this)(one.second, other.second); });
    }
    template <any_json V>
    int operator()(V const& a, V const& b) const
    {
        return any_json_order{}(a, b);
    }
    template <choice V>
    constexpr int operator()(V const& a, V const& b) const
    {
        std::size_t const of_a = kind<V>::index(a), of_b = kind<V>::index(b);
        int               order = static_cast<int>(of_b < of_a) - static_cast<int>(of_a < of_b);
        if (order == 0)
            detail::with_alternative<V>(of_a, [&](auto i) {
                constexpr std::size_t which = decltype(i)::value;
                order                       = (*this)(kind<V>::template get<which>(a), kind<V>::template get<which>(b));
            });
        return order;
    }
    template <record V>
    constexpr int operator()(V const& a, V const& b) const
    {
        static_assert(described<V>, "a struct without a schema: specialise preflight::schema_of for it");
        int order = 0;
        schema_of<V>.fields.all_of([&](auto const& f) {
            order = (*this)(a.*f.member, b.*f.member);
            return order == 0;
        });
        return order;
    }
};

/// Whether no two elements of a list are equal JSON. n log n comparisons; of up to 64 elements it allocates nothing.
template <sequence V>
constexpr bool all_differ(V const& list)
{
    using pointer             = typename kind<V>::inner const*;
    constexpr std::size_t few = 64;

    auto const sorted_differ = [](pointer* const begin, pointer* const end) {
        std::sort(begin, end, [](pointer a, pointer b) { return value_order{}(*a, *b) < 0; });
        return std::adjacent_find(begin, end, [](pointer a, pointer b) { return value_order{}(*a, *b) == 0; }) == end;
    };
    if (list.size() < 2)
        return true;
    if (list.size() <= few)
    {
        std::array<pointer, few> places{};
        std::size_t              n = 0;
        for (auto const& element : list)
            places[n++] = &element;
        return sorted_differ(places.data(), places.data() + n);
    }
    std::vector<pointer> places;
    places.reserve(list.size());
    for (auto const& element : list)
        places.push_back(&element);
    return sorted_differ(places.data(), places.data() + places.size());
}

/// A C++ list as rules on it see it.
template <sequence V>
class held_list final : public item_list
{
    V const& list_;

public:
    constexpr explicit held_list(V const& list) : item_list(list.size()), list_(list) {}

    constexpr bool all_differ() const override { return detail::all_differ(list_); }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
