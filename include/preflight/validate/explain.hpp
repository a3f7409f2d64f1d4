// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/json/utf8.hpp>
#include <preflight/report/path.hpp>
#include <preflight/report/report.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/validate/across.hpp>
#include <preflight/validate/judge.hpp>
#include <preflight/validate/to_integer.hpp>

#include <boost/json/value.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
/// A walk over a JSON value by the schema of `T`. `Sink` is told of each issue: where, the rule broken, the JSON value, and whether it is a
/// secret.
template <class Sink>
class validate_walk
{
    Sink&   sink_;
    waivers granted_;
    bool    parsed_;

public:
    /// `parsed`: that all text in the value is UTF-8, as it is where a parser has made it.
    validate_walk(Sink& sink, waivers granted, bool parsed) : sink_(sink), granted_(granted), parsed_(parsed) {}

    /// Whether `value` is a sound `V`, of which the schema says `said`, perhaps inside a secret.
    template <class V, class Said>
    bool value(boost::json::value const& value, Said const& said, path_link const& at, bool inside_secret)
    {
        static_assert(describable<V>, "a type that no schema can describe");
        bool const is_secret = inside_secret || Said::is_secret;
        auto const report    = [&](auto const& rule) { sink_(at, rule, value, is_secret); };
        auto const judged    = [&](auto const& subject) { return judge<false>(said.rules, subject, granted_, report); };

        if constexpr (optional<V>)
            return value.is_null() || this->template value<unwrapped_t<V>>(value, said, at, is_secret);
        else if constexpr (described<V>)
            return object<V>(value, at, is_secret);
        else if constexpr (list<V>)
        {
            if (!value.is_array())
                return report(plain_issue<code::list_type>{}), false;
            item_count const count{value.get_array().size()};
            return judge<true>(said.rules, count, granted_, report) &&
                   elements<V>(value.get_array(), said, at, is_secret) && judged(count);
        }
        else if constexpr (text<V>)
        {
            if (!value.is_string())
                return wrong_type<code::string_type>(said.rules, report);
            std::string_view const text = value.get_string();
            return parsed_ || is_utf8(text) ? judged(text) : (report(plain_issue<code::string_unicode>{}), false);
        }
        else if constexpr (boolean<V>)
            return value.is_bool() ? judged(value.get_bool()) : (report(plain_issue<code::bool_type>{}), false);
        else if constexpr (integer<V>)
            return whole_number<V>(value, judged, report);
        else
        {
            if (!value.is_number())
                return report(plain_issue<code::float_type>{}), false;
            V const number = value.to_number<V>();
            return std::isfinite(number) ? judged(number) : (report(plain_issue<code::finite_number>{}), false);
        }
    }

    template <described T>
    bool object(boost::json::value const& value, path_link const& at, bool is_secret)
    {
        auto const* const members = value.if_object();
        if (!members)
            return sink_(at, plain_issue<code::model_attributes_type>{}, value, is_secret), false;

        bool       sound = true;
        auto       next  = members->begin(); // keys mostly come in the schema's order
        auto const end   = members->end();
        auto const field = [&](auto const& f) {
            using F          = std::remove_cvref_t<decltype(f)>;
            auto const found = next != end && std::string_view(next->key()) == f.name ? next : members->find(f.name);
            if (found != end)
            {
                next = found + 1;
                sound &=
                    this->template value<typename F::value_type>(found->value(), f, path_link(at, f.name), is_secret);
            }
            else if (F::is_required)
            {
                sink_(path_link(at, f.name), plain_issue<code::missing>{}, value, is_secret);
                sound = false;
            }
        };
        for_each(schema_of<T>.fields, field);
        if (!sound)
            return false;

        auto const where = [&](auto const& w) {
            T const    unset{};
            bool const kept =
                is_lifted(w.rule, granted_) ||
                std::apply([&](auto... m) { return w.rule(across_in(*members, unset, m)...); }, w.members);
            if (!kept)
                sink_(at, w.rule, value, is_secret);
            return kept;
        };
        return all_of(schema_of<T>.cross_fields, where);
    }

private:
    template <list V, class Said>
    bool elements(boost::json::array const& values, Said const& said, path_link const& at, bool is_secret)
    {
        bool        sound = true;
        std::size_t i     = 0;
        for (auto const& element : values)
            sound &= value<typename V::value_type>(element, said.of_element(), path_link(at, i++), is_secret);
        return sound;
    }

    /// A value of a wrong type breaks the first rule in force that names all that are allowed; without one, it has an issue of its own.
    template <code C, class... Rules>
    bool wrong_type(std::tuple<Rules...> const& rules, auto const& report) const
    {
        auto const passes = [&](auto const& rule) {
            if constexpr (exhaustive<std::remove_cvref_t<decltype(rule)>>)
            {
                if (is_lifted(rule, granted_))
                    return true;
                report(rule);
                return false;
            }
            else
                return true;
        };
        if (all_of(rules, passes))
            report(plain_issue<C>{});
        return false;
    }

    /// An integer, or a number with nothing behind the point; one that is no `V` is beyond its limit.
    template <integer V>
    bool whole_number(boost::json::value const& value, auto const& judged, auto const& report)
    {
        using limits = std::numeric_limits<V>;
        if (!value.is_number())
            return report(plain_issue<code::int_type>{}), false;

        if (value.is_double() && std::trunc(value.get_double()) != value.get_double())
            return report(plain_issue<code::int_from_float>{}), false;

        if (auto const number = to_integer<V>(value))
            return judged(*number);
        bool const negative = value.is_double() ? value.get_double() < 0 : value.is_int64() && value.get_int64() < 0;
        negative ? report(at_least{limits::min()}) : report(at_most{limits::max()});
        return false;
    }
};
} // namespace detail

namespace detail
{
template <document_type T>
report validate(boost::json::value const& document, waivers granted, bool parsed)
{
    report     found{{}, secret_names_of<T>()};
    auto const add = [&](path_link const& at, auto const& rule, boost::json::value const& wrong, bool is_secret) {
        std::string text;
        append_json(text, wrong);
        found.add(at, rule, std::move(text), is_secret);
    };
    if (document.is_null()) // FastAPI: a body of `null` is no body
        add(path_link(), plain_issue<code::missing>{}, document, false);
    else
        validate_walk(add, granted, parsed).template value<T>(document, nothing_said, {}, false);
    return found;
}
} // namespace detail

/// Every issue of a JSON value taken for a `T`, in the order in which pydantic reports them; none for a sound one. This is what the library
/// means by valid: every other verdict on JSON agrees with it. Linear in the parts that the schema knows.
template <document_type T, std::same_as<boost::json::value> Value> // and nothing that converts to one
report validate(Value const& document, waivers granted = {})
{
    return detail::validate<T>(document, granted, false);
}
} // namespace preflight::inline PREFLIGHT_ABI
