// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/json_pointer.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_json_pointer)

namespace format = preflight::format;
using namespace std::string_view_literals;

constexpr std::string_view good[] = {
    "",
    "/",
    "//",
    "/a",
    "/a/b",
    "/items/0",
    "/~0",
    "/~1",
    "/~01",
    "/~0~1/~1",
    "/a b",
    "/\"",
    "/\\",
    "/%",
    "/^",
    "/|",
    "/\xc3\xa4",
    "/\0"sv,
    "/-",
};
constexpr std::string_view bad[] = {
    "a",
    "a/b",
    " ",
    " /a",
    "#",
    "#/a",
    "~0",
    "/~",
    "/a~",
    "/~2",
    "/~/",
    "/~a",
    "/~~0",
    "/~0~",
    "/~1~2",
    "\xc3\xa4",
};
static_assert(formats::takes_all(format::json_pointer, good) && formats::takes_none(format::json_pointer, bad));

BOOST_AUTO_TEST_CASE(json_pointer)
{
    formats::check(format::json_pointer, good, bad, "json-pointer", "Text should be a JSON Pointer, like /items/0");
}

BOOST_AUTO_TEST_SUITE_END()
