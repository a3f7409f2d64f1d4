// SPDX-License-Identifier: BSL-1.0
#include <preflight/json/escape.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_escape)

using preflight::detail::code_unit;
using preflight::detail::escape_length;

static_assert(code_unit("0000") == 0 && code_unit("00e4x") == 0xe4 && code_unit("FfFf") == 0xffff);
static_assert(code_unit("000") == 0x10000 && code_unit("") == 0x10000 && code_unit("00g0") == 0x10000);
static_assert(code_unit("/000") == 0x10000 && code_unit(":000") == 0x10000 && code_unit("@000") == 0x10000);

BOOST_AUTO_TEST_CASE(lengths)
{
    struct
    {
        std::string_view text;
        std::size_t      length;
    } const rows[] = {
        {R"(\")", 2},
        {R"(\\x)", 2},
        {R"(\/)", 2},
        {R"(\b)", 2},
        {R"(\f)", 2},
        {R"(\n)", 2},
        {R"(\r)", 2},
        {R"(\t)", 2},
        {R"(\a)", 0},
        {R"(\')", 0},
        {R"(\U0041)", 0},
        {"\\", 0},
        {{"\\\0", 2}, 0},
        {R"(\u0041)", 6},
        {R"(\u00411)", 6},
        {R"(\u004)", 0},
        {R"(\u)", 0},
        {R"(\ud7ff)", 6},
        {R"(\ue000)", 6},
        {R"(\ud800)", 0},
        {R"(\udc00)", 0},
        {R"(\udfff)", 0},
        {R"(\ud800\udc00)", 12},
        {R"(\uDBFF\uDFFFx)", 12},
        {R"(\ud800\ud800)", 0},
        {R"(\ud800\ue000)", 0},
        {R"(\ud800\udbff)", 0},
        {R"(\ud800\udc0)", 0},
        {R"(\ud800\n)", 0},
        {R"(\ud800udc00)", 0},
    };
    for (auto const& [text, length] : rows)
        BOOST_TEST(escape_length(text) == length, text);
}

BOOST_AUTO_TEST_SUITE_END()
