// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>

#include <boost/json/value.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::outline
{
/// Collects the names of the fields and the words in the rules of a type and of all types that it contains, each of them once.
class word_list
{
    std::set<std::string>   found_;
    std::set<object const*> seen_;

public:
    static std::set<std::string> of(value const& root)
    {
        word_list list;
        list.add(root);
        return std::move(list.found_);
    }

private:
    void add(std::vector<boost::json::value> const& examples)
    {
        for (auto const& each : examples)
            if (each.is_string())
                found_.emplace(std::string_view(each.get_string()));
    }

    void add(std::vector<cross_field::example> const& examples)
    {
        for (auto const& each : examples)
            for (auto const& one : each)
                if (one.value)
                    add(std::vector{*one.value});
    }

    void add(value const& v)
    {
        add(v.edges);
        for (auto const& m : v.misfits)
            add(std::vector{m.value});
        for (auto const& r : v.rules)
        {
            add(r.inside);
            add(r.outside);
        }
        if (v.key)
            add(*v.key);
        for (auto const& each : v.alternatives)
            add(each);
        if (v.element)
            add(*v.element);
        if (!v.fields || !seen_.insert(v.fields).second)
            return;
        for (auto const& m : v.fields->members)
        {
            found_.emplace(m.name);
            found_.insert(m.aliases.begin(), m.aliases.end());
            add(m.what);
        }
        for (auto const& r : v.fields->rules)
        {
            add(r.inside);
            add(r.outside);
        }
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::outline
