// SPDX-License-Identifier: BSL-1.0
#include "rules/format/formats.hpp"

#include <preflight/rules/format/duration.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_format_duration)

namespace format = preflight::format;

constexpr std::string_view good[] = {
    "P1Y",
    "P1M",
    "P1D",
    "P1Y2M",
    "P1Y2M3D",
    "P2M3D",
    "P1W",
    "P52W",
    "PT1H",
    "PT1M",
    "PT1S",
    "PT1H2M",
    "PT1H2M3S",
    "PT2M3S",
    "P1DT1H",
    "P1YT1S",
    "P1MT1M",
    "P1Y2M3DT4H5M6S",
    "P0D",
    "PT0S",
    "P00W",
    "P3DT12H",
    "P2M3DT4H",
    "P1Y2MT5M6S",
    "P123456789012345678901234567890Y",
};
constexpr std::string_view bad[] = {
    "",
    "P",
    "T",
    "PT",
    "1D",
    "D",
    "PD",
    "P1",
    "PT1",
    "P1T",
    "P1DT",
    "P1D1D",
    "P1D1M",
    "P1M1Y",
    "P1Y1D",
    "P1Y2DT1H",
    "PT1H1S",
    "PT1M1H",
    "PT1S1M",
    "PT1S1S",
    "P1H",
    "P1S",
    "PT1D",
    "PT1Y",
    "PT1W",
    "P1W1D",
    "P1WT1H",
    "P1Y1W",
    "P1D1W",
    "P1WW",
    "P1DT1H ",
    " P1D",
    "P 1D",
    "P-1D",
    "-P1D",
    "+P1D",
    "P1.5D",
    "PT1.5S",
    "PT0,5S",
    "p1d",
    "P1d",
    "P1D ",
    "P1DPT1H",
    "P1Dx",
    "P1Y2",
    "P1Y2M3",
    "P1DT2",
    "PT1H2",
    "P1DTT1H",
    "P2025-01-01T00:00:00",
    "P1\xc3\xa4",
};
static_assert(formats::takes_all(format::duration, good) && formats::takes_none(format::duration, bad));

BOOST_AUTO_TEST_CASE(duration)
{
    formats::check(format::duration, good, bad, "duration", "Text should be a duration, like P3DT12H");
}

BOOST_AUTO_TEST_SUITE_END()
