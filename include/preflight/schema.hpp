#pragma once

/// @file
/// Declares schemas.

#include <preflight/schema/object.hpp>
