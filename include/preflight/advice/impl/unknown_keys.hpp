// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/advice/unknown_keys.hpp>
#include <preflight/config.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/nearest_name.hpp>
#include <preflight/report/path.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/meant_key.hpp>
#include <preflight/schema/model.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
using plain_node   = model::node<model::structure>;
using plain_field  = model::field<model::structure>;
using plain_fields = std::vector<plain_field const*>;

/// The records of a schema, each once, with the first place where one stands, as the rules table has it: `container_settings.expose[]`.
class places
{
    struct place
    {
        plain_node const* record;
        std::string       name;
    };
    std::vector<place> all_;

public:
    explicit places(plain_node const& root)
    {
        add(root, "");
        // NOLINTNEXTLINE(modernize-loop-convert): the list grows meanwhile
        for (std::size_t i = 0; i != all_.size(); ++i)
            for (auto const& f : all_[i].record->fields())
                add(*f.type, all_[i].name + (all_[i].name.empty() ? "" : ".") + std::string(f.name));
    }

    /// Finds the field of another record than `here` that `is` finds among its fields.
    std::pair<plain_field const*, std::string_view> find(plain_node const& here, auto const& is) const
    {
        for (auto const& each : all_)
        {
            if (each.record == &here)
                continue;
            plain_fields inner;
            for (auto const& f : each.record->fields())
                inner.push_back(&f);
            if (auto const* const found = is(inner))
                return {found, each.name.empty() ? std::string_view("body") : std::string_view(each.name)};
        }
        return {};
    }

private:
    void add(plain_node const& type, std::string const& name)
    {
        auto const& what = type.unwrapped();
        if (what.shape == shape::sequence)
            return add(*what.inner, name + "[]");
        what.for_each_record([&](plain_node const& record) {
            if (std::none_of(all_.begin(), all_.end(), [&](place const& p) { return p.record == &record; }))
                all_.push_back({&record, name});
        });
    }
};

/// Looks for unknown keys in a document by its model.
class key_walk
{
    std::vector<unknown_key>& found_;
    std::size_t               most_;
    places const              places_;

public:
    key_walk(std::vector<unknown_key>& found, std::size_t most, plain_node const& root)
        : found_(found), most_(most), places_(root)
    {}

    void value(boost::json::value const& in, plain_node const& type, path_link const& at)
    {
        if (found_.size() == most_ || !is_among(detail::type_of(in), type.types) || at.depth == max_depth)
            return;
        switch (type.shape) // LCOV_EXCL_BR_LINE: there is no other shape
        {
        case shape::scalar:
        case shape::any:
            return;
        case shape::nullable:
            return value(in, *type.inner, at);
        case shape::sequence:
            for (std::size_t i = 0; i != in.get_array().size(); ++i)
                value(in.get_array()[i], *type.inner, path_link(at, i));
            return;
        case shape::mapping:
            for (auto const& each : in.get_object())
                value(each.value(), *type.inner, path_link(at, each.key()));
            return;
        case shape::record:
            return record(in.get_object(), type, at);
        case shape::choice:
            return choice(in, type, at);
        }
        PREFLIGHT_UNREACHABLE();
    }

private:
    void choice(boost::json::value const& in, plain_node const& type, path_link const& at)
    {
        if (!type.tag.data())
        {
            for (auto const* const each : type.alternatives)
                if (is_among(detail::type_of(in), each->types))
                    return value(in, *each, at);
            return; // LCOV_EXCL_LINE: what no alternative takes does not come here
        }
        auto const* const tag = in.get_object().if_contains(type.tag);
        for (auto const& each : type.words)
            if (tag && tag->is_string() && tag->get_string() == each.text)
                return value(in, *type.alternatives[each.alternative], at);
    }

    void record(boost::json::object const& in, plain_node const& type, path_link const& at)
    {
        std::vector<std::pair<std::string_view, plain_field const*>> used;
        plain_fields                                                 lacking;
        for (auto const& f : type.fields())
        {
            auto key = f.name;
            for (auto each = f.aliases.begin(); !in.contains(key) && each != f.aliases.end(); ++each)
                key = *each;
            if (in.contains(key))
                used.emplace_back(key, &f);
            else
                lacking.push_back(&f);
        }
        for (auto const& each : in)
        {
            if (found_.size() == most_)
                return;
            path_link const inner(at, each.key());
            auto const f = std::find_if(used.begin(), used.end(), [&](auto const& u) { return u.first == inner.key; });
            if (f == used.end())
                found_.push_back(meant(inner, type, lacking));
            else if (!f->second->secret)
                value(each.value(), *f->second->type, inner);
        }
    }

    /// An unknown key, and what was meant by it.
    unknown_key meant(path_link const& at, plain_node const& type, plain_fields const& lacking) const
    {
        auto const key  = at.key;
        auto const like = [&](plain_fields const& all) { return detail::nearest_field(key, all); };
        auto const said = [&](plain_fields const& all) { return detail::field_of_synonym(key, all); };
        auto const same = [&](plain_fields const& all) -> plain_field const* {
            auto const is_same = [&](plain_field const* f) { return detail::is_same_but_for_case(f->name, key); };
            auto const found   = std::find_if(all.begin(), all.end(), is_same);
            return found == all.end() ? nullptr : *found;
        };

        unknown_key found{.path = at.to_path()};
        auto const  take = [&](plain_field const* f, std::string_view place) {
            if (!f)
                return false;
            found.meant      = f->name;
            found.belongs_in = place;
            found.is_secret  = f->secret;
            return true;
        };
        auto const take_elsewhere = [&](auto const& is) {
            auto const [f, place] = places_.find(type, is);
            return take(f, place);
        };
        static_cast<void>(take(like(lacking), "") || take_elsewhere(same) || take(said(lacking), "") ||
                          take_elsewhere(like) || take_elsewhere(said));
        plain_fields secrets; // one of which is there, and then is not meant
        for (auto const& f : type.fields())
            if (f.secret)
                secrets.push_back(&f);
        found.is_secret |= like(secrets) || said(secrets);
        return found;
    }
};

PREFLIGHT_DECL std::vector<unknown_key> unknown_keys(
    boost::json::value const& document, plain_node const& type, std::size_t most)
{
    std::vector<unknown_key> found;
    key_walk(found, most, type).value(document, type, path_link());
    return found;
}

PREFLIGHT_DECL std::vector<unknown_key> unknown_keys(std::string_view text, plain_node const& type, std::size_t most)
{
    auto const document = parse(text);
    return document ? detail::unknown_keys(*document, type, most) : std::vector<unknown_key>();
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
