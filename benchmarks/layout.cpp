// SPDX-License-Identifier: BSL-1.0
#include "layout.hpp"

#include <preflight/json/append.hpp>

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace bench
{
namespace json = boost::json;

json::value arranged(json::value const& document, key_order order, random& r)
{
    if (auto const* list = document.if_array())
    {
        json::array all;
        for (auto const& element : *list)
            all.push_back(arranged(element, order, r));
        return all;
    }
    auto const* object = document.if_object();
    if (!object || order == key_order::schema)
        return document;

    std::vector<json::key_value_pair const*> members;
    for (auto const& member : *object)
        members.push_back(&member);
    if (order == key_order::sorted)
        std::sort(members.begin(), members.end(), [](auto a, auto b) { return a->key() < b->key(); });
    else
        for (std::size_t i = members.size(); i > 1; --i)
            std::swap(members[i - 1], members[r.below(i)]);

    json::object same;
    for (auto const* member : members)
        same[member->key()] = arranged(member->value(), order, r);
    return same;
}

namespace
{
/// `line` begins each line; when it is empty, there are no lines.
void append(std::string& out, json::value const& value, std::string& line)
{
    auto const block = [&](char open, char close, auto const& elements, auto&& append_one) {
        out += open;
        if (!elements.empty())
        {
            if (!line.empty())
                line += "  ";
            for (char const* comma = ""; auto const& element : elements)
            {
                (out += std::exchange(comma, ",")) += line;
                append_one(element);
            }
            if (!line.empty())
                line.resize(line.size() - 2);
            out += line;
        }
        out += close;
    };
    if (auto const* list = value.if_array())
        block('[', ']', *list, [&](json::value const& element) { append(out, element, line); });
    else if (auto const* object = value.if_object())
        block('{', '}', *object, [&](json::key_value_pair const& member) {
            (out += json::serialize(member.key())) += line.empty() ? ":" : ": ";
            append(out, member.value(), line);
        });
    else if (auto const* number = value.if_double())
        preflight::append_json(out, *number); // `serialize` does not write numbers as people do
    else
        out += json::serialize(value);
}

std::string text(json::value const& document, std::string line)
{
    std::string out;
    append(out, document, line);
    return out;
}
} // namespace

std::string compact(json::value const& document) { return text(document, ""); }

std::string pretty(json::value const& document) { return text(document, "\n"); }
} // namespace bench
