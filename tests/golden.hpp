// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "recorded.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>
#include <vector>

namespace golden
{
inline std::vector<recorded> all_in(std::string const& name)
{
    std::ifstream in(PREFLIGHT_SOURCE_DIR "/tests/cases/" + name, std::ios::binary);
    BOOST_TEST_REQUIRE(in.is_open(), name);
    return all_of(in);
}
} // namespace golden
