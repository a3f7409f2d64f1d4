// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/choices.hpp>
#include <preflight/arbitrary/escaping.hpp>
#include <preflight/arbitrary/outline.hpp>
#include <preflight/config.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/read/parse.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::outline
{
/// Writes JSON values in unusual ways that RFC 8259 allows and that do not change their meaning: with white space, escapes, another order of keys,
/// keys that come twice or that no schema knows, and whole numbers with a fraction. The first choice decides which of these occur; 0 means none.
class speller
{
    enum oddity : unsigned
    {
        blanks    = 1,
        escapes   = 2,
        order     = 4,
        strangers = 8,
        doubles   = 16,
        numbers   = 32
    };

    choices&    from_;
    unsigned    odd_;
    bool        aliases_;
    std::string out_   = {};
    std::size_t depth_ = 0;

public:
    /// `aliases`: that keys may be spelled by one of their aliases, by which their issues are then told.
    explicit speller(choices& from, bool aliases = true)
        : from_(from), odd_(static_cast<unsigned>(from.below(64))), aliases_(aliases)
    {}

    /// Returns `document` as text; `root` is its outline.
    [[nodiscard]] std::string spell(boost::json::value const& document, value const& root) &&
    {
        blank();
        put(document, &root);
        blank();
        return std::move(out_);
    }

private:
    bool odd(oddity which, std::size_t once_in) { return (odd_ & which) != 0 && from_.once_in(once_in); }

    void put(std::string_view text)
    {
        if ((odd_ & escapes) != 0)
            append_escaped(out_, text, from_);
        else
            append_json(out_, text);
    }

    void blank()
    {
        constexpr auto some = std::to_array<std::string_view>({" ", "\n", "\n  ", "\t", "\r\n", "                  "});
        if (odd(blanks, 3))
            out_ += from_.pick(some);
    }

    void put(boost::json::value const& v, value const* known)
    {
        if (known && known->what == kind::choice)
            known = known->alternative_in(v);
        if (known && known->what == kind::any) // which is kept as it is spelled
            append_json(out_, v);
        else if (v.is_object())
            put(v.get_object(), known && known->what == kind::object ? known->fields : nullptr,
                known && known->what == kind::map ? known->element.get() : nullptr);
        else if (v.is_array())
            put(v.get_array(), known && known->what == kind::list ? known : nullptr);
        else if (v.is_string())
            put(std::string_view(v.get_string()));
        else
        {
            append_json(out_, v);
            constexpr std::int64_t most = std::int64_t{1}
                                          << 53; // a double holds all whole numbers up to this one exactly
            bool const exact = (v.is_int64() && v.get_int64() > -most && v.get_int64() < most) ||
                               (v.is_uint64() && v.get_uint64() < std::uint64_t{most});
            if (exact && odd(numbers, 2))
                out_ += std::array{".0", "e0", "0E-1", "000e-3"}[from_.below(v == 0 ? 2 : 4)];
        }
    }

    void put(boost::json::array const& all, value const* list)
    {
        auto const odd = odd_;
        if (list && breaks_by_elements(*list, all)) // which unknown keys would tell apart
            odd_ &= ~unsigned{strangers};
        out_ += '[';
        ++depth_;
        for (char const* comma = ""; auto const& each : all)
        {
            out_ += std::exchange(comma, ",");
            blank();
            put(each, list ? list->element.get() : nullptr);
            blank();
        }
        --depth_;
        out_ += ']';
        odd_ = odd;
    }

    /// Whether a list breaks a rule by what its elements are, and not by how many there are.
    static bool breaks_by_elements(value const& list, boost::json::array const& all)
    {
        auto const broken = list.first_broken(all);
        return broken < list.rules.size() && broken < list.first_broken(numbered(all.size()));
    }

    /// `known` is the outline of an object, `held` that of what each key of a map has.
    void put(boost::json::object const& all, object const* known, value const* held)
    {
        std::vector<boost::json::key_value_pair const*> members;
        for (auto const& each : all)
            members.push_back(&each);
        if ((odd_ & order) != 0)
            for (std::size_t n = members.size(); n != 0; --n)
                std::swap(members[n - 1], members[from_.below(n)]);

        out_ += '{';
        ++depth_;
        for (auto const* each : members)
        {
            std::string_view    name  = each->key();
            member const* const field = known ? known->find(name) : nullptr;
            if (aliases_ && field && !field->aliases.empty() && odd(strangers, 2))
                name = from_.pick(field->aliases);
            if (odd(doubles, 4))
                add_junk(name), out_ += ','; // when a key comes twice, the last one counts
            if (takes_strangers(known) && odd(strangers, 4))
                add_stranger(*known), out_ += ',';
            key(name);
            put(each->value(), field ? &field->what : held);
            blank();
            out_ += each == members.back() ? "" : ",";
        }
        if (members.empty() && takes_strangers(known) && odd(strangers, 2))
            add_stranger(*known);
        --depth_;
        out_ += '}';
    }

    void key(std::string_view name)
    {
        blank();
        put(name);
        blank();
        out_ += ':';
        blank();
    }

    void add_junk(std::string_view name)
    {
        constexpr auto junk =
            std::to_array<std::string_view>({"null", "true", "-0", "1e400", "18446744073709551616", "0.1", "\"\"",
                "\"\\ud83d\\ude00\"", "\"\\\"}\"", "\"tcp\"", "{}", "[ ]", "[[],{}]", R"({"a":{"a":1,"a":[2,"]"]}})"});
        constexpr std::size_t flat = 10, deepest = 3;

        key(name);
        out_ += junk[from_.below(depth_ + deepest <= max_depth ? junk.size() : flat)];
        blank();
    }

    static bool takes_strangers(object const* known) { return known && !known->closed; }

    void add_stranger(object const& known)
    {
        std::string name(from_.pick(known.members).name);
        switch (from_.below(6))
        {
        case 0:
            name += 'x';
            break;
        case 1:
            name = "";
            break;
        case 2:
            name += ' ';
            break;
        case 3:
            name.insert(0, 1, '\0');
            break;
        case 4:
            name = name.substr(0, name.size() / 2);
            break;
        default:
            name = "x";
            break;
        }
        if (!known.has_key(name) && is_utf8(name))
            add_junk(name);
        else
            add_junk(known.has_key("?") ? "??" : "?");
    }
};
} // namespace preflight::inline PREFLIGHT_ABI::outline
