// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/document.hpp>
#include <preflight/arbitrary/is_sound.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/report/path.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>

/// The way into a document, which is made where it is missing.
namespace preflight::inline PREFLIGHT_ABI::outline
{
/// A value in a document, its outline, and its path.
struct cursor
{
    boost::json::value* at;
    value const*        what;
    preflight::path     path = {};

    std::span<std::size_t const>        alternatives = {}; // that are meant, from here on
    std::shared_ptr<boost::json::value> aside        = {}; // what is entered in a list or a map that can hold nothing

    /// Moves along a path, and to the alternative that is meant at its end.
    void enter_all(std::span<step const> steps, choices& from)
    {
        for (auto const& s : steps)
        {
            choose_by_type(from);
            enter(s, from);
        }
        choose_by_type(from);
    }

    /// Moves to an element, an entry or a member, which is added to the document when it is missing.
    void enter(step const& s, choices& from)
    {
        need(from);
        if (s.is_label)
            choose(*std::find_if(what->alternatives.begin(), what->alternatives.end(),
                       [&](value const& each) { return each.words.front() == s.key; }),
                from);
        else if (s.is_index)
        {
            auto&      list = at->get_array();
            auto const size = std::find_if(what->sizes.begin(), what->sizes.end(), [](auto n) { return n != 0; });
            if (list.empty() && size != what->sizes.end())
                list = maker().elements(*what, *size, path.size(), from);
            std::size_t const n = from.below(list.size());
            enter(list.empty() ? nullptr : &list[n], {"", n, true}, from);
        }
        else if (what->what == kind::map)
        {
            auto& map = at->get_object();
            if (map.empty())
                maker().add_entries(map, *what, 1, path.size(), from);
            if (map.empty())
                return enter(nullptr, {}, from);
            auto const entry = map.begin() + static_cast<std::ptrdiff_t>(from.below(map.size()));
            enter(&entry->value(), {std::string(entry->key())}, from);
        }
        else
        {
            path.push_back(s);
            what                = &what->fields->find(s.key)->what;
            auto&       members = at->get_object();
            auto* const in      = members.if_contains(s.key);
            at                  = in ? in : &(members[s.key] = maker().present(*what, path.size(), from));
        }
    }

    /// Moves to what lies in a list or a map at `s`; where there is nothing, out of the document.
    void enter(boost::json::value* inside, step s, choices& from)
    {
        path.push_back(std::move(s));
        what = what->element.get();
        if (!inside)
            aside = std::make_shared<boost::json::value>(maker().present(*what, path.size(), from));
        at = inside ? inside : aside.get();
    }

    /// Sees values as the alternatives that are meant.
    void choose_by_type(choices& from)
    {
        while (what->what == kind::choice && !what->tag.data() && !alternatives.empty())
        {
            choose(what->alternatives[alternatives.front()], from);
            alternatives = alternatives.subspan(1);
        }
    }

    /// Sees a value as one of what it may be, which it becomes if it is another.
    void choose(value const& which, choices& from)
    {
        if (what->alternative_in(*at) != &which || at->is_null())
            *at = what->tag.data() ? maker().as_alternative(*what, which, path.size(), from)
                                   : maker().present(which, path.size(), from);
        if (what->tag.data())
            path.push_back({std::string(at->get_object()[what->tag].get_string()), 0, false, true});
        what = &which;
    }

    /// Replaces the value by a valid one unless it has the right type.
    void need(choices& from) const
    {
        bool const there = what->what == kind::object || what->what == kind::map ? at->is_object()
                           : what->what == kind::choice                          ? what->alternative_in(*at) != nullptr
                           : what->what == kind::list                            ? at->is_array()
                                                                                 : is_sound(*what, *at, path.size());
        if (!there)
            *at = maker().present(*what, path.size(), from);
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::outline
