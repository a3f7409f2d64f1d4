// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Declares schemas.

#include <preflight/schema/object.hpp>
