// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/uuid.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_uuid)

namespace format = preflight::format;

constexpr std::string_view good[] = {
    "123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
    "2EB8AA08-aa98-11ea-B4aA-73B441d16380",
    "98d80576-482e-f27f-8434-7f86890ab222", // of a version that nobody has defined
};
constexpr std::string_view bad[] = {
    "",
    "-",
    "----",
    "123e4567",
    "123e4567-e89b-12d3-a456-42661417400",   // 35 characters
    "123e4567-e89b-12d3-a456-4266141740000", // 37 characters
    "123e4567e89b12d3a456426614174000",
    "123e4567e89b-12d3-a456-4266141740000",
    "123e456-7e89b-12d3-a456-426614174000",
    "123e4567-e89b1-2d3-a456-426614174000",
    "123e4567-e89b-12d3a-456-426614174000",
    "123e4567-e89b-12d3-a4564-26614174000",
    "123e4567+e89b-12d3-a456-426614174000",
    "123e4567-e89b-12d3-a456-42661417400g",
    "123e4567-e89b-12d3-a456-42661417400G",
    "123e4567-e89b-12d3-a456-42661417400/",
    "123e4567-e89b-12d3-a456-42661417400:",
    "123e4567-e89b-12d3-a456-42661417400@",
    "123e4567-e89b-12d3-a456-42661417400`",
    "{23e4567-e89b-12d3-a456-42661417400}",
    " 123e4567-e89b-12d3-a456-42661417400",
    "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
    "123e4567-e89b-12d3-a456-426614174000\n",
    "123e4567-e89b-12d3-a456-4266141740\xc3\xa4",
};
static_assert(formats::takes_all(format::uuid, good) && formats::takes_none(format::uuid, bad));

BOOST_AUTO_TEST_CASE(uuid)
{
    formats::check(format::uuid, good, bad, "uuid", "Text should be a UUID, like 123e4567-e89b-12d3-a456-426614174000");
}

BOOST_AUTO_TEST_SUITE_END()
