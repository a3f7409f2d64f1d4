// SPDX-License-Identifier: BSL-1.0

// A second file, for projects that compile several as one. It uses other headers than the first, and some of the same.
#include <preflight.hpp>
#include <preflight/fluence.hpp>

// What a parent asks for is what it gets, but no less than we need.
#if defined(LEAST_STANDARD)
static_assert(__cplusplus >= LEAST_STANDARD);
#endif

std::size_t number_of_issues() { return preflight::validate<preflight::fluence::machine_request>("{}").size(); }
