// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/field.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/rule.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

/// How a struct stands as a JSON object: `schema_of<T> = object(field("key", &T::member, rule…), …, cross_field(rule, &T::a, &T::b))`.
///
/// A `std::optional` member means that the key may be absent or null; `defaulted`, that it may be absent and the member then keeps
/// what `T{}` has (an optional has nothing then); anything else is required. Unknown keys are accepted, unless the object is `closed`.
namespace preflight::inline PREFLIGHT_ABI
{
/// Marks an object of which each key that no field has is an issue.
inline constexpr struct closed_tag
{
} closed{}; ///< as in `object(closed, field("seats", &T::seats))`

/// A rule across fields of one object, judged when all of the object's fields are sound.
template <class T, class Rule, class... V>
struct cross_field_t
{
    using owner = T;                   ///< the struct
    Rule                      rule;    ///< takes one argument for each member
    detail::bundle<V T::*...> members; ///< in the order of the rule's arguments
};

namespace detail
{
/// What a part of an object is.
enum class part : unsigned char
{
    field,
    cross_field,
    other // a note or a mark
};
template <class Part>
inline constexpr bool is_of_any = is_note<Part> || std::same_as<Part, closed_tag>;
template <class Part>
inline constexpr part part_of = is_of_any<Part> ? part::other : part::field;
template <class T, class Rule, class... V>
inline constexpr part part_of<cross_field_t<T, Rule, V...>> = part::cross_field;

/// Those of `parts` that are one, in order.
template <part Which, class... Parts>
constexpr auto only(bundle<Parts...> const& parts)
{
    constexpr std::array<bool, sizeof...(Parts)> is_one{part_of<Parts> == Which...};
    constexpr auto                               where = [&] {
        std::array<std::size_t, std::count(is_one.begin(), is_one.end(), true)> all{};
        for (std::size_t i = 0, found = 0; i != is_one.size(); ++i)
            if (is_one[i])
                all[found++] = i;
        return all;
    }();
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return detail::bundled(detail::get<where[I]>(parts)...);
    }(std::make_index_sequence<where.size()>{});
}

template <class A, class B>
constexpr bool same(A a, B b)
{
    if constexpr (std::same_as<A, B>)
        return a == b;
    else
        return false;
}

template <class Fields>
inline constexpr std::size_t aliases_of_all = 0;
template <class... F>
inline constexpr std::size_t aliases_of_all<bundle<F...>> = detail::sum({F::alias_count...});

/// Whether a `To` is made of an `S` without narrowing it, also within an optional.
template <class To, class S>
inline constexpr bool holds = requires(S const& s) { To{s}; }; // in braces nothing is narrowed
template <class To, class S>
inline constexpr bool holds<std::optional<To>, S> = holds<To, S>;
template <class To, class S>
inline constexpr bool holds<std::optional<To>, std::optional<S>> = holds<To, S>;

/// Becomes whatever holds an `S` as it is.
template <class S>
struct unnarrowed
{
    template <class To>
        requires holds<To, S>
    operator To() const;
};
template <class V>
inline constexpr std::string_view name_for = {}; // of a field that holds a `V`, whatever it is
template <class S>
using offered =
    std::conditional_t<std::is_reference_v<S>, S, unnarrowed<S>>; // what is seen as it is, nothing can narrow
} // namespace detail

/// A rule that can judge members of the types `V` together, and is handed them as they are: one whose predicate would narrow a scalar, as an `int`
/// for a `double`, cannot. (A predicate that is a template, or has several forms, is not asked what it takes.)
template <class Rule, class... V>
concept judges_across = detail::explained<Rule> && (describable<V> && ...) && requires(Rule const& rule, cross_field_argument_t<V>... values) {
    { rule(values...) } -> std::same_as<bool>;
    rule.keywords(detail::put_anything{}, detail::name_for<V>...);
} && (!requires { &Rule::operator(); } || requires(Rule const& rule, detail::offered<cross_field_argument_t<V>>... values) {
    rule(values...);
});

namespace detail
{
/// Whether the members of `Base` are members of `T`: it is the same, or a base that is neither virtual nor ambiguous.
template <class Base, class T>
inline constexpr bool is_part_in = false;
template <class Base, class T>
    requires(std::is_base_of_v<Base, T>)
inline constexpr bool is_part_in<Base, T> = std::is_convertible_v<int Base::*, int T::*>;

/// Of several structs the one that is derived from the most.
template <class T, class... Others>
struct most_derived
{
    using type = T;
};
template <class T, class Other, class... More>
struct most_derived<T, Other, More...>
    : most_derived<std::conditional_t<std::is_base_of_v<T, Other>, Other, T>, More...>
{};

template <class... T>
struct owner_of;
template <class T, class... Others>
struct owner_of<T, Others...> : std::conditional_t<detail::all({std::same_as<T, Others>...}), std::type_identity<T>,
                                    most_derived<T, Others...>> // which is not looked at but for several structs
{};

/// Of several structs that whose members all of theirs are, where there is one.
template <class... T>
using owner_among = typename owner_of<T...>::type;

template <class... T>
concept of_one_family = detail::all({is_part_in<T, owner_among<T...>>...});
} // namespace detail

/// A rule across the fields that hold `members`. It sees text as a view, an optional as an optional, and a struct or a list as the member is.
template <class Rule, class... T, class... V>
    requires(judges_across<Rule, V...> && detail::of_one_family<T...>)
consteval auto cross_field(Rule rule, V T::*... members)
{
    using owner = detail::owner_among<T...>;
    return cross_field_t<owner, Rule, V...>{rule, detail::bundled(static_cast<V owner::*>(members)...)};
}

/// Selected by a rule that takes no such values, or another number of them: the compiler's first error says so.
template <class Rule, class First, class... T, class FirstV, class... V>
    requires(!judges_across<Rule, FirstV, V...>)
PREFLIGHT_COMPILE_ERROR("a rule across members of types that it cannot judge")
consteval auto cross_field(Rule, FirstV First::* member, V T::*...)
{
    return cross_field_t<First, std::true_type, FirstV>{{}, detail::bundled(member)};
}

namespace detail
{
/// A part of an object as one of `T`; one of no base of that stays what it is.
template <class T, class Part>
constexpr Part part_for(Part const& part)
{
    return part;
}
// LCOV_EXCL_START: the compiler alone runs it
constexpr presence inherited(presence marks)
{
    marks.inherited = true;
    return marks;
}
template <class T, class Base, class V, class Annotation, presence Marks, std::size_t Examples, std::size_t Aliases>
    requires(!std::same_as<Base, T> && is_part_in<Base, T>)
constexpr auto part_for(field_t<Base, V, Annotation, Marks, Examples, Aliases> const& f)
{
    return field_t<T, V, Annotation, detail::inherited(Marks), Examples, Aliases>{
        f, f.name, f.member, f.notes, f.aliases};
}
// LCOV_EXCL_STOP
template <class T, class Base, class Rule, class... V>
    requires(!std::same_as<Base, T> && is_part_in<Base, T>)
constexpr auto part_for(cross_field_t<Base, Rule, V...> const& c)
{
    return c.members.apply([&](V Base::*... member) {
        return cross_field_t<T, Rule, V...>{c.rule, detail::bundled(static_cast<V T::*>(member)...)};
    });
}

} // namespace detail

/// The fields of an object and the rules across them.
template <class Fields, class CrossFields, bool Closed = false, std::size_t Examples = 0>
struct object_t
{
    Fields      fields;            ///< a bundle, in the order in which issues are reported
    CrossFields cross_fields;      ///< a bundle of the rules across fields, in the order in which they are judged
    detail::noted<Examples> notes; ///< for people

    static constexpr std::size_t count     = Fields::size; ///< how many fields it has
    static constexpr bool        is_closed = Closed;       ///< whether each key that no field has is an issue

    /// How many aliases all fields have together.
    static constexpr std::size_t alias_count = detail::aliases_of_all<Fields>;

    /// The name of the field that holds `member`; no data where there is none.
    constexpr std::string_view name_of(auto member) const
    {
        std::string_view name;
        fields.for_each([&](auto const& f) {
            if (detail::same(f.member, member))
                name = f.name;
        });
        return name;
    }

    // LCOV_EXCL_START: the compiler alone runs it
    /// The same as the schema of `T`, which is derived from the struct that it is stated of.
    template <class T>
    constexpr auto of() const
    {
        auto const all_of = [](auto const&... part) { return detail::bundled(detail::part_for<T>(part)...); };

        auto const to_fields = fields.apply(all_of);
        auto const to_cross  = cross_fields.apply(all_of);
        return object_t<std::remove_const_t<decltype(to_fields)>, std::remove_const_t<decltype(to_cross)>, Closed,
            Examples>{to_fields, to_cross, notes};
    }
    // LCOV_EXCL_STOP

    /// Whether a key would have two meanings. `object` does not compile then.
    constexpr bool has_two_fields_of_one_name() const
    {
        std::array<std::string_view, count + alias_count> names{};
        std::size_t                                       n = 0;
        fields.for_each([&](auto const& f) {
            names[n++] = f.name;
            for (auto const each : f.aliases)
                names[n++] = each;
        });
        std::sort(names.begin(), names.end());
        return std::adjacent_find(names.begin(), names.end()) != names.end();
    }

    /// Whether a rule looks at a member that no key fills. `object` does not compile then.
    constexpr bool has_rule_across_no_field() const
    {
        bool held = true;
        cross_fields.for_each([&](auto const& w) {
            w.members.for_each([&](auto member) { held &= name_of(member).data() != nullptr; });
        });
        return !held;
    }
};

namespace detail
{
/// The struct that a part is of; void where it is of any.
template <class Part>
struct owner_of_part
{
    using type = void;
};
template <class Part>
    requires requires { typename Part::owner; }
struct owner_of_part<Part>
{
    using type = typename Part::owner;
};

/// Whether a part says something of `T`, or of any struct.
template <class Part, class T>
inline constexpr bool is_part_of = is_of_any<Part> || is_part_in<typename owner_of_part<Part>::type, T>;

/// The struct that the first of several parts is of.
template <class... Parts>
struct first_owner
{
    using type = void;
};
template <class First, class... Parts>
struct first_owner<First, Parts...> : first_owner<Parts...>
{};
template <class First, class... Parts>
    requires requires { typename First::owner; }
struct first_owner<First, Parts...> : owner_of_part<First>
{};

/// That of all of them, notes and marks aside.
template <class... Parts>
using owner_of_parts = owner_among<typename first_owner<Parts...>::type,
    typename std::conditional_t<is_of_any<Parts>, first_owner<Parts...>, owner_of_part<Parts>>::type...>;

/// What `object` makes of its arguments.
template <class... Parts>
constexpr auto object_of(Parts... parts)
{
    auto const all          = detail::bundled(detail::part_for<owner_of_parts<Parts...>>(parts)...);
    auto const fields       = detail::only<part::field>(all);
    auto const cross_fields = detail::only<part::cross_field>(all);
    auto const notes        = detail::notes_among(parts...);
    return object_t<std::remove_const_t<decltype(fields)>, std::remove_const_t<decltype(cross_fields)>,
        detail::sum({(std::same_as<Parts, closed_tag> ? 1 : 0)...}) != 0, decltype(notes)::count>{
        fields, cross_fields, notes};
}
} // namespace detail

/// How many fields, and rules across them, an object may have.
inline constexpr std::size_t max_parts = 256;

namespace detail
{
/// How many of them are fields, or rules across those.
template <class... Parts>
inline constexpr std::size_t count_of_parts = detail::sum({(is_of_any<Parts> ? 0 : 1)...});

/// Whether all are parts of one struct, or of its bases.
template <class... Parts>
concept of_one_struct = detail::all({is_part_of<Parts, owner_of_parts<Parts...>>...});
} // namespace detail

/// The schema of a struct: its fields in the order in which issues are reported, the rules across them, marks and notes.
/// Two fields of one name, aliases included, a rule across a member that no field holds, or an example that is no text, do not compile.
template <class... Parts>
    requires(detail::count_of_parts<Parts...> != 0 && detail::count_of_parts<Parts...> <= max_parts) &&
            detail::of_one_struct<Parts...>
consteval auto object(Parts... parts)
    PREFLIGHT_COMPILE_ERROR_IF(detail::object_of(parts...).has_two_fields_of_one_name(), "two fields of one name")
        PREFLIGHT_COMPILE_ERROR_IF(
            detail::object_of(parts...).has_rule_across_no_field(), "a rule across a member that no field holds")
            PREFLIGHT_COMPILE_ERROR_IF(
                !detail::object_of(parts...).notes.fit(json_type::object), "an example that is not valid itself")
{
    auto const schema = detail::object_of(parts...);
    if (schema.has_two_fields_of_one_name())
        compile_errors::two_fields_of_one_name();
    if (schema.has_rule_across_no_field())
        compile_errors::a_rule_across_a_member_that_no_field_holds();
    if (!schema.notes.fit(json_type::object))
        compile_errors::an_example_that_is_not_valid_itself();
    return schema;
}

/// Selected by fields of several structs: the compiler's first error says so.
template <class... Parts>
    requires(detail::count_of_parts<Parts...> != 0 && detail::count_of_parts<Parts...> <= max_parts) &&
            (!detail::of_one_struct<Parts...>)
PREFLIGHT_COMPILE_ERROR("a member of another struct")
consteval auto object(Parts...)
{
    return object_t<detail::bundle<>, detail::bundle<>>{};
}

/// Selected by more than an object may have: the compiler's first error says so.
template <class... Parts>
    requires(detail::count_of_parts<Parts...> > max_parts)
PREFLIGHT_COMPILE_ERROR("an object of more than 256 fields and rules across them")
consteval auto object(Parts...)
{
    return object_t<detail::bundle<>, detail::bundle<>>{};
}
} // namespace preflight::inline PREFLIGHT_ABI
