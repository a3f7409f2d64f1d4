// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/issue.hpp>
#include <preflight/report/path.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI
{
/// One way to make a document invalid: a rule of its schema is broken, a value has a wrong type, or a key is missing or unknown.
struct broken_rule
{
    preflight::path path; ///< the path of the value; an index stands for any element, and `*` for any key of a map
    preflight::code code; ///< the code of the issue
    std::optional<std::size_t> rule =
        {};                           ///< the number of the rule; nullopt for a wrong type, or a missing or unknown key
    std::string_view type    = {};    ///< the name of a code of the rule's own; empty where it has none
    bool             by_type = false; ///< whether the C++ type keeps the rule whatever it holds, as an array its size
    std::vector<std::size_t> alternatives = {}; ///< on the way, which one is meant wherever a JSON type tells

    /// Returns whether a struct can break this rule, too. Otherwise only JSON can.
    [[nodiscard]] bool fits_a_struct() const { return rule.has_value() && !by_type; }

    /// Returns whether the path ends with a key that no field has.
    [[nodiscard]] bool is_unknown_key() const { return code == code::extra_forbidden && !rule; }

    /// Returns whether the path ends with a key of a map, which breaks a rule on keys.
    [[nodiscard]] bool is_of_key() const
    {
        return !path.empty() && path.back().is_label && path.back().key == key_label;
    }
};

/// Returns the path and the code as text: `container_settings.expose[].port value_error`.
[[nodiscard]] inline std::string to_string(broken_rule const& f)
{
    std::string text;
    for (auto const& s : f.path)
        if (s.is_index)
            text += "[]";
        else
            (text += text.empty() ? "" : ".") += s.key;
    return (text.empty() ? "body" : text) + ' ' + std::string(f.type.empty() ? message_of(f.code).type : f.type);
}

namespace outline
{
/// Lists every rule that a document can break, in the order in which a report would have the issues. A type that contains itself is entered a second
/// time, but no further.
class broken_rule_list
{
    std::vector<broken_rule>   found_;
    path                       at_;
    std::vector<object const*> above_;
    std::vector<std::size_t>   alternatives_;

public:
    static std::vector<broken_rule> of(value const& root)
    {
        broken_rule_list list;
        list.add(root);
        return std::move(list.found_);
    }

private:
    void put(code c, std::optional<std::size_t> rule = {}, std::string_view type = {}, bool by_type = false)
    {
        found_.push_back({at_, c, rule, type, by_type, alternatives_});
    }

    /// `tag` is a key that is looked at already.
    void add(value const& v, std::string_view tag = {})
    {
        if (v.types != every_json_type && !v.chosen)
            put(v.wrong_type);
        if (v.what == kind::choice)
            add_alternatives(v);
        for (auto each = v.misfits.begin(); each != v.misfits.end(); ++each)
        {
            auto const same = [&](misfit const& m) { return m.code == each->code; };
            if ((v.chosen || each->code != v.wrong_type) &&
                std::none_of(v.misfits.begin(), each, same)) // each code once
                put(each->code);
        }
        for (std::size_t n = 0; n != v.rules.size(); ++n)
            put(v.rules[n].code, n, v.rules[n].type, v.rules[n].by_type);
        if (v.what == kind::map)
            within({"*"}, [&] {
                within({std::string(key_label), 0, false, true}, [&] {
                    for (std::size_t n = 0; n != v.key->rules.size(); ++n)
                        put(v.key->rules[n].code, n, v.key->rules[n].type);
                });
                add(*v.element);
            });
        if (v.what == kind::list)
            within({"", 0, true}, [&] { add(*v.element); });
        if (v.what == kind::object && std::count(above_.begin(), above_.end(), v.fields) < 2)
            add(*v.fields, tag);
    }

    void add_alternatives(value const& v)
    {
        if (v.tag.data())
        {
            put(code::union_tag_not_found);
            put(code::union_tag_invalid);
        }
        for (std::size_t i = 0; i != v.alternatives.size(); ++i)
        {
            value const& each = v.alternatives[i];
            if (v.tag.data())
                within({std::string(each.words.front()), 0, false, true}, [&] { add(each, v.tag); });
            else
            {
                alternatives_.push_back(i);
                add(each);
                alternatives_.pop_back();
            }
        }
    }

    void add(object const& o, std::string_view tag)
    {
        above_.push_back(&o);
        for (auto const& m : o.members)
            if (!tag.data() || m.name != tag)
                within({std::string(m.name)}, [&] {
                    if (m.required)
                        put(code::missing);
                    add(m.what);
                });
        if (o.closed)
        {
            std::string stranger(o.members.front().name);
            while (o.has_key(stranger += 'x'))
            {
            }
            within({stranger}, [&] { put(code::extra_forbidden); });
        }
        above_.pop_back();
        for (std::size_t n = 0; n != o.rules.size(); ++n)
            put(o.rules[n].code, n, o.rules[n].type);
    }

    void within(step s, auto const& f)
    {
        at_.push_back(std::move(s));
        f();
        at_.pop_back();
    }
};
} // namespace outline
} // namespace preflight::inline PREFLIGHT_ABI
