// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/tape.hpp>
#include <preflight/json/unescape.hpp>
#include <preflight/read/fast/block.hpp>
#include <preflight/read/fast/refusal.hpp>
#include <preflight/read/fast/scan_scalar.hpp>
#include <preflight/read/fast/skip.hpp>
#include <preflight/read/fast/source.hpp>
#include <preflight/report/limits.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/report.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/validate/text_input.hpp>
#include <preflight/validate/walk.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::fast
{
/// Goes over the quotes and brackets of a text, which need be no JSON.
class skeleton
{
    source const& text_;
    char const*   at_;

public:
    skeleton(source const& text, char const* at) : text_(text), at_(at) {}

    char const* at() const { return at_; }

    /// Goes to the next quote that begins a string, or bracket; false at the end.
    bool next()
    {
        for (;; at_ += 16)
        {
            block const    here = text_.load(at_);
            unsigned const stop = (here.is('"') | here.in('[', ']') | here.in('{', '}')).bits();
            if (stop == 0 && text_.left(at_) > 16)
                continue;
            if (stop == 0)
                return false;
            at_ += lowest(stop);
            if (*at_ != '\\' && *at_ != '|') // which stand between those
                return true;
            at_ -= 15;
        }
    }

    /// Goes behind the string that begins here, and returns it; empty of data at the end of the text.
    std::string_view string()
    {
        char const* const begin = ++at_;
        for (;;)
        {
            block const    here = text_.load(at_);
            unsigned const stop = (here.is('"') | here.is('\\')).bits();
            if (stop == 0 && text_.left(at_) > 16)
            {
                at_ += 16;
                continue;
            }
            if (stop == 0 || text_.left(at_ + lowest(stop)) < 2)
                return {};
            at_ += lowest(stop);
            if (*at_ == '"')
                return {begin, static_cast<std::size_t>(at_++ - begin)};
            at_ += 2;
        }
    }

    void step() { ++at_; }

    /// The place behind the array or object that begins here; null where it does not end.
    char const* behind_value()
    {
        std::size_t open = 0;
        while (next())
        {
            if (*at_ == '"')
            {
                if (!string().data())
                    return nullptr;
                continue;
            }
            bool const opens = *at_ == '{' || *at_ == '[';
            open             = opens ? open + 1 : open - 1;
            step();
            if (open == 0)
                return at_;
        }
        return nullptr;
    }
};

/// The field whose key stands at the beginning of a text. One with aliases may be read from another key, and is left to others.
inline model::field<model::judging> const* field_at_begin(
    std::string_view text, model::node<model::judging> const& type)
{
    for (auto const& f : type.fields())
    {
        auto const size = f.name.size();
        if (text.size() > size + 2 && text[0] == '"' && text[size + 1] == '"' && text.substr(1, size) == f.name)
            return f.aliases.empty() ? &f : nullptr;
    }
    return nullptr;
}

/// Whether the value behind a colon surely breaks what a schema says of it.
inline bool is_broken(std::string_view text, model::field<model::judging> const& f, waivers granted)
{
    source const in(text);
    char const*  at = skip_space(in, in.begin());
    if (*at != ':')
        return false;
    at                = skip_space(in, at + 1);
    auto const& type  = f.type->unwrapped();
    auto const  found = fast::type_by(*at);
    if (found == json_type::null && f.type->shape == shape::nullable)
        return false;
    if (!is_among(found, type.types))
        return true;
    if (type.shape == shape::scalar)
    {
        auto const breaks = [&](json_scalar const& value) {
            auto const ignore = [](void const*, issue&&) {};
            return !type.functions->judge(value, model::site(f, granted, nullptr, ignore, false));
        };
        if (json_scalar value; read_scalar(in, at, value))
            return breaks(value);
        scanned const escaped = found == json_type::string ? scan_string(in, at + 1) : scanned{};
        if (!escaped.close)
            return false;
        std::string const text_of_it = unescaped({at + 1, static_cast<std::size_t>(escaped.close - at) - 1});
        return breaks({std::string_view(text_of_it), true});
    }
    if (type.shape == shape::record || (found != json_type::array && found != json_type::object))
        return false;
    char const* const       behind = skeleton(in, at).behind_value();
    preflight::detail::tape values;
    if (!behind || !values.read({at, static_cast<std::size_t>(behind - at)}, max_depth))
        return false;
    report          none;
    path_link const root;
    return !preflight::detail::walk<preflight::detail::text_input>(none, granted, preflight::detail::without_issues({}))
                .value(preflight::detail::text_input(values), type, f, root, false);
}

PREFLIGHT_DECL void refusal::look_at(std::string_view rest, waivers granted, node const& type, std::size_t depth)
{
    auto const* const f = fast::field_at_begin(rest, type);
    if (!f)
    {
        state_ = state::unsure;
        return;
    }
    if (state_ == state::open)
    {
        rest_  = rest.substr(f->name.size() + 2);
        depth_ = depth;
        state_ = fast::is_broken(rest_, *f, granted) ? state::certain : state::unsure;
    }
    around_[count_++] = {f->name.data(), f->name.size(), depth};
}

/// Whether a key comes again in the object in which it is, or one that may be the same, being spelled with escapes.
PREFLIGHT_DECL bool refusal::comes_again() const
{
    source const text(rest_);
    skeleton     in(text, text.begin());
    std::size_t  depth = depth_, closed = 0; // so many of the objects around
    while (closed != count_ && in.next())
    {
        auto const& mine = around_[closed];
        if (*in.at() == '"')
        {
            auto const word = in.string();
            if (!word.data())
                return false;
            if (depth == mine.depth && *skip_space(text, in.at()) == ':' &&
                (word == std::string_view(mine.key, mine.size) || word.find('\\') != word.npos))
                return true;
            continue;
        }
        bool const opens = *in.at() == '{' || *in.at() == '[';
        depth            = opens ? depth + 1 : depth - 1;
        closed += depth < mine.depth ? 1U : 0U;
        in.step();
    }
    return false;
}
} // namespace preflight::inline PREFLIGHT_ABI::fast
