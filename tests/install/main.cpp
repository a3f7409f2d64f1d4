// SPDX-License-Identifier: BSL-1.0
#include <preflight/fluence.hpp>
#include <preflight/version.hpp>

static_assert(PREFLIGHT_VERSION >= 200); // 0.2.0

int main()
{
    bool const accepted = preflight::is_valid<preflight::fluence::container_request>("{}");
    return accepted ? 1 : 0; // a request needs more than that
}
