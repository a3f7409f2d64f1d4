// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The rules of the two requests, written by hand from the API's documentation, without a schema or a rule of the library. It returns the issues as a
/// list of `path type` in the order in which pydantic reports them.
namespace rulebook
{
namespace json = boost::json;

class judge
{
    std::vector<std::string> found_;

public:
    static std::vector<std::string> container(json::value const& body)
    {
        judge j;
        j.body(body, [&](json::object const& o) {
            j.plan_and_name(o);
            j.required(o, "", "container_settings", [&](auto const& v, auto const& at) { j.settings(v, at); });
            j.optional(o, "", "constraints", [&](auto const& v, auto const& at) {
                j.object(v, at, [&](json::object const& inner) {
                    j.optional(inner, at, "location", [&](auto const& place, auto const& where) {
                        j.text(place, where) && j.two_capitals(place.get_string(), where);
                    });
                });
            });
            j.optional(o, "", "ssh_key", [&](auto const& v, auto const& at) { j.text(v, at); });
        });
        return std::move(j.found_);
    }

    static std::vector<std::string> machine(json::value const& body)
    {
        judge j;
        j.body(body, [&](json::object const& o) {
            j.plan_and_name(o);
            for (char const* const key : {"ssh_key", "os_image"})
                j.required(o, "", key, [&](auto const& v, auto const& at) { j.text(v, at) && j.sized(v, at, 1, -1); });
        });
        return std::move(j.found_);
    }

private:
    bool issue(std::string const& at, std::string const& type)
    {
        found_.push_back((at.empty() ? "body" : at) + ' ' + type);
        return false;
    }
    static std::string join(std::string const& at, std::string const& key) { return at.empty() ? key : at + '.' + key; }

    void body(json::value const& v, auto const& f)
    {
        if (v.is_null())
            issue("", "missing");
        else
            object(v, "", f);
    }
    void object(json::value const& v, std::string const& at, auto const& f)
    {
        if (v.is_object())
            f(v.get_object());
        else
            issue(at, "model_attributes_type");
    }
    void required(json::object const& o, std::string const& at, char const* key, auto const& f)
    {
        if (auto const* const v = o.if_contains(key))
            f(*v, join(at, key));
        else
            issue(join(at, key), "missing");
    }
    /// A value that may be absent or null.
    void optional(json::object const& o, std::string const& at, char const* key, auto const& f)
    {
        if (auto const* const v = o.if_contains(key); v && !v->is_null())
            f(*v, join(at, key));
    }
    bool text(json::value const& v, std::string const& at) { return v.is_string() || issue(at, "string_type"); }

    /// The limits are in code points; -1 means no maximum.
    bool sized(json::value const& v, std::string const& at, std::ptrdiff_t least, std::ptrdiff_t most)
    {
        auto const& s = v.get_string();
        auto const  n = std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xc0) != 0x80; });
        if (n < least)
            return issue(at, "string_too_short");
        return most < 0 || n <= most || issue(at, "string_too_long");
    }
    static bool lower(char c) { return c >= 'a' && c <= 'z'; }
    static bool upper(char c) { return c >= 'A' && c <= 'Z'; }
    static bool digit(char c) { return c >= '0' && c <= '9'; }

    bool two_capitals(std::string_view s, std::string const& at)
    {
        return (s.size() == 2 && upper(s[0]) && upper(s[1])) || issue(at, "string_pattern_mismatch");
    }

    void plan_and_name(json::object const& o)
    {
        required(o, "", "plan_id", [&](auto const& v, auto const& at) { text(v, at) && sized(v, at, 1, -1); });
        required(o, "", "name", [&](auto const& v, auto const& at) {
            if (!text(v, at) || !sized(v, at, 1, 25))
                return;
            std::string_view const s    = v.get_string();
            bool                   good = s.front() != '-' && s.back() != '-';
            for (char const c : s)
                good &= lower(c) || digit(c) || c == '-';
            if (!good)
                issue(at, "string_pattern_mismatch");
        });
    }

    void settings(json::value const& v, std::string const& at)
    {
        object(v, at, [&](json::object const& o) {
            required(o, at, "image", [&](auto const& image, auto const& where) {
                if (!text(image, where) || !sized(image, where, 1, 255))
                    return;
                for (char const c : image.get_string())
                    if (upper(c))
                        return void(issue(where, "value_error"));
            });
            required(o, at, "expose", [&](auto const& list, auto const& where) {
                elements(list, where, 1, 10, [&](auto const& each, auto const& place) { port(each, place); });
            });
            optional(o, at, "environment", [&](auto const& list, auto const& where) {
                elements(list, where, 0, 64, [&](auto const& each, auto const& place) { variable(each, place); });
            });
            optional(o, at, "startup_command", [&](auto const& command, auto const& where) {
                text(command, where) && sized(command, where, 0, 2048);
            });
            optional(o, at, "credentials", [&](auto const& c, auto const& where) {
                object(c, where, [&](json::object const& inner) {
                    required(inner, where, "host", [&](auto const& host, auto const& place) {
                        if (host != "docker.io" && host != "ghcr.io")
                            issue(place, "literal_error");
                    });
                    for (char const* const key : {"username", "password"})
                        required(inner, where, key, [&](auto const& s, auto const& place) { text(s, place); });
                });
            });
        });
    }

    /// A list that is too long has only this issue. The minimum is judged when no element has an issue.
    void elements(json::value const& v, std::string const& at, std::size_t least, std::size_t most, auto const& f)
    {
        if (!v.is_array())
            return void(issue(at, "list_type"));
        auto const& list = v.get_array();
        if (list.size() > most)
            return void(issue(at, "too_long"));
        auto const before = found_.size();
        for (std::size_t i = 0; i != list.size(); ++i)
            f(list[i], join(at, std::to_string(i)));
        if (found_.size() == before && list.size() < least)
            issue(at, "too_short");
    }

    void port(json::value const& v, std::string const& at)
    {
        object(v, at, [&](json::object const& o) {
            auto const  before = found_.size();
            std::string number, protocol = "tcp";
            required(o, at, "port", [&](auto const& p, auto const& where) {
                if (!text(p, where))
                    return;
                number    = p.get_string();
                bool good = !number.empty() && number.size() <= 5 && number[0] != '0';
                for (char const c : number)
                    good &= digit(c);
                if (!good || std::stoi(number) > 65535)
                    issue(where, "value_error");
            });
            if (auto const* const p = o.if_contains("protocol"))
            {
                if (*p != "tcp" && *p != "udp" && *p != "http")
                    issue(join(at, "protocol"), "literal_error");
                else
                    protocol = p->get_string();
            }
            if (found_.size() == before && protocol == "http" && number != "80")
                issue(at, "value_error");
        });
    }

    void variable(json::value const& v, std::string const& at)
    {
        object(v, at, [&](json::object const& o) {
            required(o, at, "name", [&](auto const& n, auto const& where) {
                if (!text(n, where))
                    return;
                std::string_view const s    = n.get_string();
                bool                   good = !s.empty() && upper(s.front());
                for (char const c : s)
                    good &= upper(c) || digit(c) || c == '_';
                if (!good)
                    issue(where, "string_pattern_mismatch");
                else if (s == "SSH_PUBKEY")
                    issue(where, "value_error");
            });
            required(o, at, "value", [&](auto const& s, auto const& where) { text(s, where); });
        });
    }
};
} // namespace rulebook
