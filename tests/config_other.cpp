// SPDX-License-Identifier: BSL-1.0

// This part of the program is compiled with other macros than the rest.
#define PREFLIGHT_PORTABLE
#define PREFLIGHT_NO_FAST

#include <preflight/fluence.hpp>

#include <boost/preprocessor/stringize.hpp>

#include <string_view>
#include <typeinfo>

namespace config_other
{
std::type_info const& type_of_report();
std::type_info const& type_of_report() { return typeid(preflight::report); }

std::string_view abi();
std::string_view abi() { return BOOST_PP_STRINGIZE(PREFLIGHT_ABI); }

bool is_valid(std::string_view text);
bool is_valid(std::string_view text) { return preflight::is_valid<preflight::fluence::container_request>(text); }
} // namespace config_other
