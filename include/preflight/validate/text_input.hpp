// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/all_differ.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/json/tape.hpp>
#include <preflight/schema/kind.hpp>
#include <preflight/validate/members_view.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// A value of a text that was read into a `tape`, as the walk takes it.
class text_input
{
    tape const*   in_;
    std::uint32_t at_;

public:
    /// The root, unless said otherwise.
    explicit text_input(tape const& in, std::uint32_t at = 0) : in_(&in), at_(at) {}

    json_type   type() const { return (*in_)[at_].type; }
    json_scalar scalar() const
    {
        token const& mine = (*in_)[at_];
        return mine.type == json_type::string ? json_scalar(in_->text_of(mine), true) : in_->scalar(mine);
    }
    void append_to(std::string& text) const { in_->append_to(text, at_); }
    bool is_known_utf8() const { return true; }

    void for_each(auto const& f) const
    {
        std::size_t i = 0;
        for (auto at = at_ + 1; at != (*in_)[at_].next; at = (*in_)[at].next)
            if (!f(text_input(*in_, at), i++))
                return;
    }
    void for_each_member(auto const& f) const
    {
        for (auto at = at_ + 1; at != (*in_)[at_].next; at = (*in_)[at + 1].next)
            if (!f(in_->text_of((*in_)[at]), text_input(*in_, at + 1)))
                return;
    }

    /// The number of elements. Linear.
    std::size_t size() const
    {
        std::size_t n = 0;
        for_each([&](text_input const&, std::size_t) {
            ++n;
            return true;
        });
        return n;
    }

    /// The same as a JSON value.
    boost::json::value to_value() const
    {
        if (type() == json_type::array)
        {
            boost::json::array elements;
            for_each([&](text_input const& each, std::size_t) {
                elements.push_back(each.to_value());
                return true;
            });
            return elements;
        }
        if (type() == json_type::object)
        {
            boost::json::object members;
            for_each_member([&](std::string_view key, text_input const& each) {
                members.emplace(key, each.to_value());
                return true;
            });
            return members;
        }
        auto const held = scalar();
        switch (held.form()) // LCOV_EXCL_BR_LINE: there is no other
        {
        case json_scalar::number::negative:
            return held.signed_integer();
        case json_scalar::number::natural:
            return held.unsigned_integer();
        case json_scalar::number::real:
            return held.real();
        case json_scalar::number::none:
            break;
        }
        if (type() == json_type::string)
            return boost::json::value(held.text());
        return type() == json_type::boolean ? boost::json::value(held.boolean()) : boost::json::value();
    }

    /// An array as rules on it see it.
    class list final : public item_list
    {
        text_input const& of_;

    public:
        explicit list(text_input const& of) : item_list(of.size()), of_(of) {}

        bool all_differ() const override { return detail::all_differ(of_.to_value().get_array()); }
    };

    /// The members of an object for rules across fields, which have found it sound.
    class view final : public members_view
    {
        tape const*                in_;
        std::uint32_t              object_;
        mutable boost::json::value last_; // that was asked for

    public:
        view(tape const& in, std::uint32_t object) : in_(&in), object_(object) {}

        std::optional<json_scalar> scalar(std::string_view name) const override
        {
            auto const found = in_->find(object_, name);
            return found != tape::none ? std::optional(in_->scalar((*in_)[found + 1])) : std::nullopt;
        }
        boost::json::value const* value(std::string_view name) const override
        {
            auto const found = in_->find(object_, name);
            if (found == tape::none)
                return nullptr;
            last_ = text_input(*in_, found + 1).to_value();
            return &last_;
        }
    };

    /// Finds the members of an object, quickest in the order in which they stand there.
    class member_finder
    {
        tape const*   in_;
        std::uint32_t object_;
        std::uint32_t next_;

    public:
        member_finder(tape const& in, std::uint32_t object) : in_(&in), object_(object), next_(object + 1) {}

        std::optional<text_input> find(std::string_view name)
        {
            bool const is_it = next_ != (*in_)[object_].next && in_->is_key(next_, name);
            auto const found = is_it ? next_ : in_->find(object_, name);
            if (found == tape::none)
                return {};
            next_ = (*in_)[found + 1].next;
            return text_input(*in_, found + 1);
        }

        /// How many there are. Linear.
        std::size_t size() const
        {
            std::size_t n = 0;
            text_input(*in_, object_).for_each_member([&](std::string_view, text_input const&) {
                ++n;
                return true;
            });
            return n;
        }

        /// All of them, for rules across fields.
        view all() const { return {*in_, object_}; }
    };
    member_finder members() const { return {*in_, at_}; }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
