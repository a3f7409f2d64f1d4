// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/convert/scalar_of.hpp>
#include <preflight/json/all_differ.hpp>
#include <preflight/json/append_value.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/validate/members_view.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A `boost::json::value` as the walk takes it.
class value_input
{
    boost::json::value const* value_;
    bool                      is_utf8_;

public:
    /// `is_utf8`: that all text in the value is known to be UTF-8, as it is where a parser has made it.
    value_input(boost::json::value const& value, bool is_utf8) : value_(&value), is_utf8_(is_utf8) {}

    json_type   type() const { return detail::type_of(*value_); }
    json_scalar scalar() const { return detail::scalar_of(*value_, is_utf8_); }
    std::size_t size() const { return value_->get_array().size(); }
    bool        all_differ() const { return detail::all_differ(value_->get_array()); }
    void        append_to(std::string& text) const { preflight::append_json(text, *value_); }

    void for_each(auto const& f) const
    {
        std::size_t i = 0;
        for (auto const& element : value_->get_array())
            if (!f(value_input(element, is_utf8_), i++))
                return;
    }

    void for_each_member(auto const& f) const
    {
        for (auto const& member : value_->get_object())
            if (!f(std::string_view(member.key()), value_input(member.value(), is_utf8_)))
                return;
    }
    bool is_known_utf8() const { return is_utf8_; }

    /// An array as rules on it see it.
    class list final : public item_list
    {
        value_input const& of_;

    public:
        explicit list(value_input const& of) : item_list(of.size()), of_(of) {}

        bool all_differ() const override { return of_.all_differ(); }
    };

    /// The members of an object for rules across fields, which have found it sound.
    class view final : public members_view
    {
        boost::json::object const& members_;

    public:
        explicit view(boost::json::object const& members) : members_(members) {}

        std::optional<json_scalar> scalar(std::string_view name) const override
        {
            auto const* const found = members_.if_contains(name);
            return found ? std::optional(detail::scalar_of(*found, true)) : std::nullopt;
        }
        boost::json::value const* value(std::string_view name) const override { return members_.if_contains(name); }
    };

    /// Finds the members of an object, quickest in the order in which they stand there.
    class member_finder
    {
        boost::json::object const&          members_;
        boost::json::object::const_iterator next_;
        bool                                is_utf8_;

    public:
        member_finder(boost::json::object const& members, bool is_utf8)
            : members_(members), next_(members.begin()), is_utf8_(is_utf8)
        {}

        std::optional<value_input> find(std::string_view name)
        {
            bool const is_next = next_ != members_.end() && std::string_view(next_->key()) == name;
            auto const found   = is_next ? next_ : members_.find(name);
            if (found == members_.end())
                return {};
            next_ = found + 1;
            return value_input(found->value(), is_utf8_);
        }

        /// How many there are.
        std::size_t size() const { return members_.size(); }

        /// All of them, for rules across fields.
        view all() const { return view(members_); }
    };
    member_finder members() const { return {value_->get_object(), is_utf8_}; }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
