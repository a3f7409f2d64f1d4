// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/export/describing.hpp>
#include <preflight/schema/model.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A record in the JSON Schema of another.
struct definition
{
    model::node<model::describing> const* record;    ///< what it describes
    std::size_t                           uses = 1;  ///< how many fields hold it; the root of a document counts as one
    std::string                           name = {}; ///< in `$defs`, if it is shared

    /// Whether it stands apart, for several fields to refer to.
    bool is_shared() const { return uses > 1; }
};

/// The records that a type is or holds.
class definitions
{
    using node = model::node<model::describing>;

    std::vector<definition> all_;

    static auto is(node const& type)
    {
        return [&type](definition const& each) { return each.record == &type; };
    }

public:
    explicit definitions(node const& root)
    {
        use(root);
        std::set<std::string> taken;
        for (auto& each : all_)
            if (each.is_shared())
            {
                auto const& titled = each.record->notes->title;
                auto const  own    = titled.empty() ? own_name(each.record->id) : std::string(titled);
                each.name          = own;
                for (std::size_t n = 2; !taken.insert(each.name).second; ++n)
                    each.name = own + '_' + std::to_string(n);
            }
    }

    /// All of them, in the order in which fields name them.
    std::vector<definition> const& all() const { return all_; }
    /// That of a record, which is one of them.
    definition const& of(node const& type) const { return *std::find_if(all_.begin(), all_.end(), is(type)); }

private:
    /// Counts a use of each record that a value is or holds, and at the first one what that holds.
    void use(node const& type)
    {
        type.for_each_record([this](node const& record) {
            auto const known = std::find_if(all_.begin(), all_.end(), is(record));
            if (known != all_.end())
            {
                ++known->uses;
                return;
            }
            all_.push_back({&record});
            for (auto const& f : record.fields())
                for (std::size_t n = 0; n <= f.aliases.size(); ++n) // its schema stands under each of its names
                    use(*f.type);
        });
    }

    /// The name of a type without its namespaces: `page_job` for `my::page<my::job>`.
    static std::string own_name(std::string_view id)
    {
        constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

        std::string name;
        std::size_t begin   = 0; // of the name, or of that of an argument of a template
        bool        in_word = false;
        for (char const c : id)
        {
            bool const is_letter = letters.find(c) != letters.npos;
            if (is_letter && !in_word && !name.empty())
                name += '_';
            if (is_letter)
                name += c;
            else if (c == ':')
                name.resize(begin);
            else if (c == '<' || c == ',')
                begin = name.size();
            in_word = is_letter;
        }
        return name;
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
