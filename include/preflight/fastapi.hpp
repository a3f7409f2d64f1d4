// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Writes and reads the 422 bodies of FastAPI.

#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/fastapi/to_fastapi.hpp>
