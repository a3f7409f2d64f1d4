// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/fastapi/labels.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/json/scan.hpp>
#include <preflight/json/text_range.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/redact.hpp>
#include <preflight/report/report.hpp>
#include <preflight/report/secret_names.hpp>

#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// Reads the text of a 422 body, which is known to be JSON. Values are kept exactly as they are spelled.
class fastapi_reader
{
    using node = model::node<model::structure>;

    std::string_view text_;
    node const&      type_;
    secret_names     names_;
    issue            wrong_;

public:
    fastapi_reader(std::string_view text, node const& type, secret_names names)
        : text_(text), type_(type), names_(names)
    {}

    /// Returns the report, or an issue for the first part of the body that FastAPI would not write.
    [[nodiscard]] boost::system::result<report, issue> read()
    {
        path_link const   root;
        std::size_t const begin = scan::skip_space(text_, 0);
        text_range const  body{begin, scan::end_of_value(text_, begin)};
        report            found{{}, names_};
        auto const        take = [&](text_range value, path_link const& at) {
            return entry(value, at, found.issues.emplace_back());
        };
        if (!begins(body, '{'))
            refuse<code::model_attributes_type>(root, body);
        else if (list(members(body, {"detail"})[0], path_link(root, "detail"), body, take))
            return found;
        return wrong_;
    }

private:
    /// Reads one element of `detail`. Returns false, and sets `wrong_`, when it is not what FastAPI writes; so do the functions below.
    bool entry(text_range object, path_link const& at, issue& out)
    {
        if (!begins(object, '{'))
            return refuse<code::model_attributes_type>(at, object);

        auto const [type, loc, msg, input, ctx] = members(object, {"type", "loc", "msg", "input", "ctx"});
        std::string name;
        if (!words(type, path_link(at, "type"), object, name) || !location(loc, path_link(at, "loc"), object, out) ||
            !words(msg, path_link(at, "msg"), object, out.message) || !context(ctx, path_link(at, "ctx"), out))
            return false;

        out.code = preflight::code_of(name);
        if (out.code == code::other)
            out.other_type = std::move(name);
        if (input)
            out.input = {spelled(*input), names_, is_inside_secret(out)};
        return true;
    }

    /// Returns whether the input of an issue lies inside a secret. For a missing key, the input is the object around it.
    [[nodiscard]] bool is_inside_secret(issue const& i) const
    {
        auto const last = i.code == code::missing && !i.path.empty() ? i.path.end() - 1 : i.path.end();
        return std::any_of(i.path.begin(), last, [&](step const& s) {
            return !s.is_index && !s.is_label && std::find(names_.begin(), names_.end(), s.key) != names_.end();
        });
    }

    /// Reads `loc`, an array of strings and integers whose first element usually is "body".
    bool location(std::optional<text_range> value, path_link const& at, text_range object, issue& out)
    {
        auto const take = [&](text_range element, path_link const& here) {
            step&             s      = out.path.emplace_back();
            std::string const n      = spelled(element);
            auto const        parsed = std::from_chars(n.data(), n.data() + n.size(), s.index);
            s.is_index               = !begins(element, '"');
            if (!s.is_index)
                return words(element, here, {}, s.key);
            if (parsed.ec != std::errc() || parsed.ptr != n.data() + n.size())
                return refuse<code::int_type>(here, element);
            return true;
        };
        if (!list(value, at, object, take))
            return false;
        out.in_body = !out.path.empty() && out.path.front().key == "body";
        if (out.in_body)
        {
            out.path.erase(out.path.begin());
            mark_labels(out.path, type_);
        }
        return true;
    }

    /// Reads `ctx`, which may be absent.
    bool context(std::optional<text_range> value, path_link const& at, issue& out)
    {
        if (value && !begins(*value, '{'))
            return refuse<code::model_attributes_type>(at, *value);
        if (value)
            scan::for_each_in(text_, value->begin, [&](std::string_view key, text_range member) {
                out.context.push_back({unescaped(scan::inside(key)), spelled(member)});
            });
        return true;
    }

    /// Reads a string.
    bool words(std::optional<text_range> value, path_link const& at, text_range object, std::string& out)
    {
        if (!value)
            return refuse<code::missing>(at, object);
        if (!begins(*value, '"'))
            return refuse<code::string_type>(at, *value);
        out = unescaped(scan::inside(spelled(*value)));
        return true;
    }

    /// Reads an array, and calls `take` for each element until it returns false.
    bool list(std::optional<text_range> value, path_link const& at, text_range object, auto const& take)
    {
        if (!value)
            return refuse<code::missing>(at, object);
        if (!begins(*value, '['))
            return refuse<code::list_type>(at, *value);
        bool        sound = true;
        std::size_t i     = 0;
        scan::for_each_in(text_, value->begin,
            [&](std::string_view, text_range element) { sound = sound && take(element, path_link(at, i++)); });
        return sound;
    }

    /// Returns the members of an object with these keys, or nullopt for a key that is missing. When a key comes twice, the last one counts.
    template <std::size_t N>
    [[nodiscard]] std::array<std::optional<text_range>, N> members(
        text_range object, std::string_view const (&keys)[N]) const
    {
        std::array<std::optional<text_range>, N> found;
        scan::for_each_in(text_, object.begin, [&](std::string_view key, text_range value) {
            for (std::size_t i = 0; i != N; ++i)
                if (scan::spells(key, keys[i]))
                    found[i] = value;
        });
        return found;
    }

    [[nodiscard]] bool        begins(text_range value, char c) const { return text_[value.begin] == c; }
    [[nodiscard]] std::string spelled(text_range value) const
    {
        return std::string(text_.substr(value.begin, value.end - value.begin));
    }

    /// Keeps the issue that is returned instead of a report. Always returns false.
    template <code C>
    bool refuse(path_link const& at, text_range value)
    {
        std::string text = spelled(value);
        wrong_           = make_issue(plain_issue<C>{});
        wrong_.path      = at.to_path();
        wrong_.input     = {
            text, names_, may_hold(text, names_)}; // it may contain the `input` of an issue, which may be secret
        return false;
    }
};

PREFLIGHT_DECL boost::system::result<report, issue> from_fastapi(
    std::string_view body, model::node<model::structure> const& type, secret_names names)
{
    constexpr std::size_t above_input = 3; // levels above `input`: the body, `detail`, an element of it
    if (auto const document = parse(body, {}, max_depth + above_input); !document)
        return document.error();
    return fastapi_reader(body, type, names).read();
}

PREFLIGHT_DECL boost::system::result<report, issue> from_fastapi(
    boost::json::value const& body, model::node<model::structure> const& type, secret_names names)
{
    std::string text;
    append_json(text, body);
    return fastapi_reader(text, type, names).read();
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
