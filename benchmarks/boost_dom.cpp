// SPDX-License-Identifier: BSL-1.0

// Boost.JSON's parser to a `boost::json::value`, with memory from a monotonic resource for each document or from the default one. It judges only
// whether the text is JSON. For invalid requests the value is also serialized again, which is about the least that an answer with it can cost.
#include "suite.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace bench
{
namespace
{
namespace json = boost::json;

struct parse_monotonic
{
    template <request K>
    bool operator()(of<K>, std::string const& text) const
    {
        json::monotonic_resource memory;
        json::error_code         ec;
        auto const               document = json::parse(text, ec, &memory);
        benchmark::DoNotOptimize(document);
        return !ec;
    }
};

struct parse_default
{
    template <request K>
    bool operator()(of<K>, std::string const& text) const
    {
        json::error_code ec;
        auto const       document = json::parse(text, ec);
        benchmark::DoNotOptimize(document);
        return !ec;
    }
};

struct parse_and_serialize
{
    template <request K>
    std::string operator()(of<K>, std::string const& text) const
    {
        json::monotonic_resource memory;
        json::error_code         ec;
        auto const               document = json::parse(text, ec, &memory);
        return ec ? ec.message() : json::serialize(document);
    }
};
} // namespace

void add_boost_dom(suite& s)
{
    s.measure("boost", "parse, monotonic", which::all, parse_monotonic());
    s.measure("boost", "parse, default", which::all, parse_default());
    s.measure("boost", "parse and serialize", which::faulty, parse_and_serialize());
}
} // namespace bench
