// SPDX-License-Identifier: BSL-1.0
#include <preflight/schema.hpp>

struct inner
{
    int x;
};
struct outer
{
    ::inner inner;
};

struct never
{
    static constexpr auto code = preflight::code::value_error;

    constexpr bool operator()(inner const&) const { return false; }
};

template <>
inline constexpr auto preflight::schema_of<inner> = preflight::object(preflight::field("x", &inner::x));

template <>
inline constexpr auto preflight::schema_of<outer> = preflight::object(
#ifdef REJECT
    // error: a rule or a mark that does not fit the type of the member
    preflight::field("inner", &outer::inner, never{}));
#else
    preflight::field("inner", &outer::inner));
#endif
