// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/config.hpp>
#include <preflight/json/scalar.hpp>
#include <preflight/report/code.hpp>
#include <preflight/report/make_issue.hpp>
#include <preflight/rules/format/text_format.hpp>
#include <preflight/schema/kind.hpp>

#include <string_view>

namespace preflight::inline PREFLIGHT_ABI::detail
{
/// What all kinds of classes that are text in a format have in common: what is left to each is how that text is read and written. Rules see a value
/// as it is.
template <class V, class Syntax, code WrongType>
struct formatted
{
    using subject = V;

    static constexpr shape                  what  = shape::scalar;
    static constexpr json_type              types = json_type::string;
    static constexpr std::string_view       name  = "string";
    static constexpr plain_issue<WrongType> wrong_type{};

    static constexpr V    subject_of(V const& value) { return value; }
    static constexpr void assign(V& out, V const& value) { out = value; }

    static constexpr void keywords(auto&& put)
    {
        put("type", name);
        text_format<Syntax>{}.keywords(put);
    }
    static constexpr void edges(auto&& inside, auto&& outside) { text_format<Syntax>{}.edges(inside, outside); }
};
} // namespace preflight::inline PREFLIGHT_ABI::detail
