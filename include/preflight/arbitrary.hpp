// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Makes documents of a schema that are valid or have one chosen issue.

#include <preflight/arbitrary/arbitrary.hpp>
