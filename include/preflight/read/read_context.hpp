// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// Keeps what is read into, and is dropped there, with the memory it has: the value of an optional, an alternative of a union, an element of a list, an
/// entry of a map. Given to each `read_into` of a loop, it lets them allocate nothing, once there is enough of everything: of any types, one after
/// another, and one thread at a time. At most 1,024 values of each type are kept. Memory of an allocator of your
/// own must outlive it.
class read_context
{
    struct shelf
    {
        char const* key; // of the type that it holds

        explicit shelf(char const* of) : key(of) {}
        shelf(shelf const&)            = delete;
        shelf& operator=(shelf const&) = delete;
        virtual ~shelf()               = default;
    };
    template <class V>
    struct shelf_of final : shelf
    {
        static constexpr char mine = 0; // its address is what tells the types apart

        std::vector<V> values;

        shelf_of() : shelf(&mine) {}
    };
    std::vector<std::unique_ptr<shelf>> shelves_;

    template <class V>
    static bool owns_memory(V const&)
    {
        return !std::is_trivially_destructible_v<V>;
    }
    static bool owns_memory(std::string const& text) { return text.capacity() > std::string().capacity(); }

    template <class V>
    shelf_of<V>* find() const
    {
        for (auto const& each : shelves_)
            if (each->key == &shelf_of<V>::mine)
                return static_cast<shelf_of<V>*>(each.get());
        return nullptr;
    }

public:
    /// So many values of a type are kept at most.
    static constexpr std::size_t most = 1024;

    /// Takes a value that is about to be dropped.
    template <class V>
    PREFLIGHT_OUTLINE void keep(V&& value)
        requires std::is_rvalue_reference_v<V&&>
    {
        if (!owns_memory(value))
            return;
        auto* mine = find<V>();
        if (!mine)
            mine = static_cast<shelf_of<V>*>(shelves_.emplace_back(std::make_unique<shelf_of<V>>()).get());
        if (mine->values.size() < most)
            mine->values.push_back(std::forward<V>(value));
    }

    /// Gives back one that was kept, as it was, if there is any.
    template <class V>
    PREFLIGHT_OUTLINE bool take(V& out)
    {
        auto* const mine = find<V>();
        if (!mine || mine->values.empty())
            return false;
        out = std::move(mine->values.back());
        mine->values.pop_back();
        return true;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI
