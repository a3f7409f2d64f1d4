#pragma once

/// @file
/// The API's own answers, written and read back.

#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/fastapi/to_fastapi.hpp>
