// A part of a program that was compiled with other macros than the rest.
#define PREFLIGHT_PORTABLE
#define PREFLIGHT_NO_DIRECTED

#include <preflight/fluence.hpp>

#include <string_view>
#include <typeinfo>

namespace abi_other
{
std::type_info const& type_of_report();
std::type_info const& type_of_report() { return typeid(preflight::report); }

bool accepts(std::string_view text);
bool accepts(std::string_view text) { return preflight::accepts<preflight::fluence::container_request>(text); }
} // namespace abi_other
