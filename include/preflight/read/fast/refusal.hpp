// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/model.hpp>
#include <preflight/validate/judging.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Finds out of a text that is no yes, where a verdict is all that is asked for, whether it is a no: then nobody need read it again.
///
/// It is, if a value breaks what the schema says of it, and stays what it is: neither its key nor one around it comes again, as of a key that comes twice the
/// last value counts. Whether the rest is JSON does not matter, as that is a no, too. The readers of objects tell where they failed, from the innermost
/// outwards; those of maps and unions, whose keys nobody compares, that they did.
class refusal
{
    using node = model::node<model::judging>;

    /// A key that must not come again in an object.
    struct level
    {
        char const* key;
        std::size_t size;
        std::size_t depth; // of the object
    };
    enum class state : unsigned char
    {
        unwanted,
        open,
        certain,
        unsure
    };

    state                        state_;
    std::size_t                  count_ = 0;
    std::array<level, max_depth> around_;    // from the innermost outwards
    std::string_view             rest_;      // of the text, from where it has not been read
    std::size_t                  depth_ = 0; // there

public:
    explicit refusal(bool is_wanted) : state_(is_wanted ? state::open : state::unwanted) {}

    /// The member whose key stands at `at`, in an object of a type that lies `depth` deep, is not known to be sound.
    [[gnu::cold]] PREFLIGHT_OUTLINE void member(
        source const& text, waivers granted, node const& type, char const* at, std::size_t depth)
    {
        if (state_ == state::open || state_ == state::certain)
            look_at(text.from(at), granted, type, depth);
    }

    /// The object that ends at `at` lacks a field, or breaks a rule across fields.
    [[gnu::cold]] PREFLIGHT_OUTLINE void object(source const& text, char const* at, std::size_t depth)
    {
        if (state_ != state::open)
            return;
        state_ = state::certain;
        rest_  = text.from(at);
        depth_ = depth;
    }

    /// Something around the place is left to others.
    void give_up() { state_ = state_ == state::certain ? state::unsure : state_; }

    /// Whether the text is a no. Linear.
    bool is_certain() const { return state_ == state::certain && !comes_again(); }

private:
    PREFLIGHT_DECL void look_at(std::string_view rest, waivers granted, node const& type, std::size_t depth);
    PREFLIGHT_DECL bool comes_again() const;
};
} // namespace preflight::inline PREFLIGHT_ABI::fast

#if PREFLIGHT_HEADER_ONLY
#include <preflight/read/fast/impl/refusal.hpp>
#endif
