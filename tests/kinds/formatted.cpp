// SPDX-License-Identifier: BSL-1.0
#include "kinds/decoding.hpp"

#include <preflight/kinds/formatted.hpp>
#include <preflight/rules/format/date_time.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string_view>

namespace formatted_test
{
/// A time of day with an offset, as the text that it is.
struct clock_time
{
    std::string_view text;

    friend bool operator==(clock_time const&, clock_time const&) = default;
};
} // namespace formatted_test

template <>
struct preflight::kind<formatted_test::clock_time> : preflight::detail::formatted<formatted_test::clock_time,
                                                         preflight::detail::time_syntax, preflight::code::string_type>
{
    static constexpr bool decode(json_scalar const& in, subject& out, auto&& report)
    {
        out.text = in.text();
        return format::time(out.text) || (report(format::time), false);
    }
    static constexpr void encode(subject const& value, auto&& put) { put(value.text); }
    static constexpr bool is_sound(subject const& value) { return format::time(value.text); }
};

BOOST_AUTO_TEST_SUITE(kinds_formatted)

using formatted_test::clock_time;

static_assert(preflight::scalar<clock_time> && std::same_as<preflight::subject_t<clock_time>, clock_time>);

BOOST_AUTO_TEST_CASE(what_they_have_in_common)
{
    decoding::holds<clock_time>({
        {R"("23:59:59Z")", R"("23:59:59Z")"},
        {"1", "string_type"},
        {"null", "string_type"},
    });
    decoding::has_keywords<clock_time>(R"({"type": "string", "format": "time"})");
    decoding::has_edges_on_both_sides<clock_time>();
}

BOOST_AUTO_TEST_SUITE_END()
