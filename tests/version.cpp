// SPDX-License-Identifier: BSL-1.0
#include <preflight/version.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <string>

BOOST_AUTO_TEST_SUITE(version)

static_assert(
    PREFLIGHT_VERSION_MINOR < 100 && PREFLIGHT_VERSION_PATCH < 100); // PREFLIGHT_VERSION has two digits for each

// Files that cannot read the header must have the same version.
BOOST_AUTO_TEST_CASE(stands_elsewhere_too)
{
    auto const version = std::to_string(PREFLIGHT_VERSION_MAJOR) + '.' + std::to_string(PREFLIGHT_VERSION_MINOR) + '.' +
                         std::to_string(PREFLIGHT_VERSION_PATCH);
    struct
    {
        std::string file, before, after;
    } const rows[] = {
        {"CHANGELOG.md", "\n## [", "]"},
        {"packaging/vcpkg/preflight/vcpkg.json", "\"version-semver\": \"", "\""},
    };
    for (auto const& [file, before, after] : rows)
    {
        std::ifstream     in(PREFLIGHT_SOURCE_DIR "/" + file);
        std::string const text(std::istreambuf_iterator<char>(in), {});
        auto const        begin = text.find(before);
        BOOST_TEST_REQUIRE(begin != std::string::npos, file);
        auto const number = text.substr(begin + before.size());
        BOOST_TEST(number.substr(0, number.find(after)) == version, file << " says another version");
    }
}

BOOST_AUTO_TEST_SUITE_END()

// Another version as one number.
#undef PREFLIGHT_VERSION_MAJOR
#undef PREFLIGHT_VERSION_MINOR
#undef PREFLIGHT_VERSION_PATCH
#define PREFLIGHT_VERSION_MAJOR 3
#define PREFLIGHT_VERSION_MINOR 14
#define PREFLIGHT_VERSION_PATCH 15
static_assert(PREFLIGHT_VERSION == 31415);
