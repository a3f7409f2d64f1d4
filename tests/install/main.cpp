// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence.hpp>
#include <preflight/version.hpp>

static_assert(PREFLIGHT_VERSION >= 200); // 0.2.0

#if defined(LEAST_STANDARD)
std::size_t number_of_issues();
#else
static std::size_t number_of_issues() { return 4; }
#endif

int main()
{
    bool const accepted = preflight::is_valid<preflight::fluence::container_request>("{}");
    return accepted || number_of_issues() != 4 ? 1 : 0; // a request needs more than that
}
