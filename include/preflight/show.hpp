// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Shows reports to people.

#include <preflight/show/show.hpp>
