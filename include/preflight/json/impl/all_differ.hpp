// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/all_differ.hpp>
#include <preflight/json/append.hpp>

#include <boost/json/array.hpp>
#include <boost/json/kind.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A number, as an integer where 64 bits hold it as one.
inline void append_canonical(std::string& out, double number)
{
    constexpr double least = -0x1p63, beyond = 0x1p64;

    bool const whole = number >= least && number < beyond && !(std::fabs(std::trunc(number)) < std::fabs(number));
    if (whole && number < 0)
        preflight::append_json(out, static_cast<std::int64_t>(number));
    else if (whole)
        preflight::append_json(out, static_cast<std::uint64_t>(number));
    else
        preflight::append_json(out, number);
}

/// Text, with its size before it, so that none is the beginning of another.
inline void append_canonical(std::string& out, std::string_view text)
{
    preflight::append_json(out, std::uint64_t{text.size()});
    (out += '"') += text;
}

PREFLIGHT_DECL void append_canonical(std::string& out, boost::json::value const& value)
{
    namespace json = boost::json;
    switch (value.kind()) // LCOV_EXCL_BR_LINE: there is no other kind
    {
    case json::kind::null:
        out += 'n';
        break;
    case json::kind::bool_:
        out += value.get_bool() ? 't' : 'f';
        break;
    case json::kind::int64:
        preflight::append_json(out, value.get_int64());
        break;
    case json::kind::uint64:
        preflight::append_json(out, value.get_uint64());
        break;
    case json::kind::double_:
        detail::append_canonical(out, value.get_double());
        break;
    case json::kind::string:
        detail::append_canonical(out, std::string_view(value.get_string()));
        break;
    case json::kind::array:
        out += '[';
        for (auto const& element : value.get_array())
        {
            detail::append_canonical(out, element);
            out += ',';
        }
        out += ']';
        break;
    case json::kind::object:
        std::vector<json::key_value_pair const*> members;
        for (auto const& member : value.get_object())
            members.push_back(&member);
        std::sort(members.begin(), members.end(),
            [](auto const* a, auto const* b) { return std::string_view(a->key()) < std::string_view(b->key()); });
        out += '{';
        for (auto const* member : members)
        {
            detail::append_canonical(out, std::string_view(member->key()));
            detail::append_canonical(out += ':', member->value());
            out += ',';
        }
        out += '}';
        break;
    }
}

PREFLIGHT_DECL bool all_differ(boost::json::array const& list)
{
    if (list.size() < 2)
        return true;
    std::string              text;
    std::vector<std::size_t> ends;
    for (auto const& element : list)
    {
        detail::append_canonical(text, element);
        ends.push_back(text.size());
    }
    std::vector<std::string_view> elements;
    std::size_t                   begin = 0;
    for (auto const end : ends)
    {
        elements.push_back(std::string_view(text).substr(begin, end - begin));
        begin = end;
    }
    std::sort(elements.begin(), elements.end());
    return std::adjacent_find(elements.begin(), elements.end()) == elements.end();
}
} // namespace preflight::inline PREFLIGHT_ABI::detail
