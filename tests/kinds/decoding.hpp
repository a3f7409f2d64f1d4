// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/arbitrary/generating.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/export/keywords.hpp>
#include <preflight/json/append.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/kinds.hpp>
#include <preflight/read/parse.hpp>
#include <preflight/report/make_issue.hpp>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a kind of scalar says, as text, for the tables of the tests.
namespace decoding
{
/// Returns the code of an issue and its parameters: "less_than_equal le=127".
inline std::string told(preflight::issue const& said)
{
    std::string text(said.type());
    for (auto const& p : said.context)
        (((text += ' ') += p.name) += '=') += p.value;
    return text;
}

/// Returns what is put by `encode` for a value, as JSON text.
template <class V>
std::string encoded(V const& value)
{
    std::string text;
    preflight::kind<V>::encode(value, [&](auto const& what) { preflight::append_json(text, what); });
    return text;
}

/// Returns the JSON text that a scalar is written as once it has been read, or what is reported of it.
template <class V>
std::string decoded(preflight::json_scalar const& in)
{
    using kind = preflight::kind<V>;
    if (!is_among(in.type(), kind::types))
        return told(preflight::make_issue(kind::wrong_type));

    std::vector<std::string> reported;
    typename kind::subject   subject{};
    bool const               taken =
        kind::decode(in, subject, [&](auto const& what) { reported.push_back(told(preflight::make_issue(what))); });
    BOOST_TEST(reported.size() == (taken ? 0U : 1U));
    if (!taken)
        return reported.empty() ? "nothing" : reported[0];
    if constexpr (requires(V made) { kind::assign(made, subject); })
    {
        V made{};
        kind::assign(made, subject);
        BOOST_TEST(kind::is_sound(made));
        if constexpr (std::same_as<V, float>) // which rounds
        {
            V again{};
            kind::assign(again, kind::subject_of(made));
            BOOST_TEST(again == made);
        }
        else
            BOOST_TEST((kind::subject_of(made) == subject));
        return encoded(made);
    }
    else
        return encoded(V(subject));
}

/// The same of JSON text.
template <class V>
std::string decoded(std::string_view text)
{
    auto const value = preflight::parse(text).value();
    return decoded<V>(preflight::detail::scalar_of(value, true));
}

/// A JSON text, and what becomes of it.
struct row
{
    std::string_view text, expected;
};

/// Checks what becomes of each text.
template <class V>
void holds(std::vector<row> const& rows)
{
    for (auto const& [text, expected] : rows)
        BOOST_TEST(decoded<V>(text) == expected, text << " is " << decoded<V>(text) << ", not " << expected);
}

/// Checks the JSON Schema keywords of a kind.
template <class V>
void has_keywords(std::string_view expected)
{
    boost::json::object schema;
    preflight::keywords put(schema);
    preflight::kind<V>::keywords(put);
    boost::json::value const found(schema);
    BOOST_TEST((found == boost::json::parse(expected)), found << " is not " << expected);
}

/// The edges that a kind names: what becomes of those inside and of those outside.
template <class V>
struct edges
{
    std::vector<std::string> inside = {}, outside = {};

    edges()
    {
        preflight::outline::edges_of_value in, out;
        preflight::kind<V>::edges(in, out);
        for (auto const& each : in.values)
            inside.push_back(decoded<V>(preflight::detail::scalar_of(each, true)));
        for (auto const& each : out.values)
            outside.push_back(decoded<V>(preflight::detail::scalar_of(each, true)));
    }
    /// Returns how many of the edges inside, or outside, become `what`.
    static std::size_t count(std::vector<std::string> const& all, std::string_view what)
    {
        std::size_t n = 0;
        for (auto const& each : all)
            n += static_cast<std::size_t>(each == what);
        return n;
    }
};

/// Checks that a kind of text names some edges that it takes, and some that it does not.
template <class V>
void has_edges_on_both_sides()
{
    edges<V> const found;
    std::size_t    inside = 0, outside = 0;
    for (auto const& each : found.inside)
        inside += each[0] == '"' ? 1U : 0U;
    for (auto const& each : found.outside)
        outside += each[0] == '"' ? 0U : 1U;
    BOOST_TEST(inside >= 3U);
    BOOST_TEST(outside >= 8U);
}

/// Returns what text is decoded as, also at compile time; nothing where it is none.
template <class V>
constexpr std::optional<V> read(std::string_view text)
{
    V          out{};
    bool const taken = preflight::kind<V>::decode(preflight::json_scalar(text, true), out, [](auto const&) {});
    return taken ? std::optional(out) : std::nullopt;
}
} // namespace decoding
