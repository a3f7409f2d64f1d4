// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/detail/all.hpp>
#include <preflight/detail/bundle.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/schema/compile_error.hpp>
#include <preflight/schema/cross_field.hpp>
#include <preflight/schema/field.hpp>
#include <preflight/schema/notes.hpp>
#include <preflight/schema/object_part.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// How a struct stands as a JSON object: `schema_of<T> = object(field("key", &T::member, rule…), …, cross_field(rule, &T::a, &T::b))`.
///
/// A `std::optional` member means that the key may be absent or null; `defaulted`, that it may be absent and the member then keeps
/// what `T{}` has (an optional has nothing then); anything else is required. Unknown keys are accepted, unless the object is `closed`.
namespace preflight::inline PREFLIGHT_ABI
{
namespace detail
{
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
/// A part of an object, unless it says something of a key, of which an object has none: then nothing (and the object does not compile).
template <class Part>
constexpr auto noted_of_object(Part const& part)
{
    if constexpr (is_note_on_key<Part>)
        return unsaid(); // LCOV_EXCL_LINE: the compiler alone runs it
    else
        return part;
}

/// What `object` makes of its arguments.
template <class... Parts>
constexpr auto object_of(Parts... parts)
{
    auto const all          = detail::bundled(detail::part_for<owner_of_parts<Parts...>>(parts)...);
    auto const fields       = detail::only<part::field>(all);
    auto const cross_fields = detail::only<part::cross_field>(all);
    auto const notes        = detail::notes_among(detail::noted_of_object(parts)...);
    return object_t<std::remove_const_t<decltype(fields)>, std::remove_const_t<decltype(cross_fields)>,
        detail::sum({(std::same_as<Parts, closed_tag> ? 1 : 0)...}) != 0, decltype(notes)::count>{
        fields, cross_fields, notes};
}
} // namespace detail

/// How many fields, and rules across them, an object may have.
inline constexpr std::size_t max_parts = 256;

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
