// SPDX-License-Identifier: BSL-1.0
#include <preflight/config.hpp>

#include "golden.hpp"

#include <preflight/fluence.hpp>

#include <boost/preprocessor/stringize.hpp>
#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <typeinfo>

/// The functions of config_other.cpp, which is compiled with other macros.
namespace config_other
{
std::type_info const& type_of_report();
std::string_view      abi();
bool                  is_valid(std::string_view text);
} // namespace config_other

BOOST_AUTO_TEST_SUITE(config)

static_assert(std::same_as<preflight::PREFLIGHT_ABI::report, preflight::report>);

BOOST_AUTO_TEST_CASE(names_what_was_chosen)
{
    std::string const version =
        'v' + std::to_string(PREFLIGHT_VERSION_MAJOR) + '_' + std::to_string(PREFLIGHT_VERSION_MINOR);
    BOOST_TEST(BOOST_PP_STRINGIZE(PREFLIGHT_ABI) == version +
                                                        (PREFLIGHT_AVX2      ? "_avx2"
                                                            : PREFLIGHT_SSE2 ? "_sse2"
                                                            : PREFLIGHT_NEON ? "_neon"
                                                                             : "_portable") +
                                                        (PREFLIGHT_FAST ? "" : "_no_fast") +
                                                        (PREFLIGHT_HEADER_ONLY ? "" : "_separate"));
    BOOST_TEST(config_other::abi() == version + "_portable_no_fast");
}

BOOST_AUTO_TEST_CASE(two_forms_in_one_program)
{
    BOOST_TEST((config_other::type_of_report() != typeid(preflight::report)));
    for (auto const& [line, body, expected] : golden::all_in("container.golden"))
        BOOST_TEST(config_other::is_valid(body) == (expected == "null"), "container.golden:" << line);
}

BOOST_AUTO_TEST_SUITE_END()
