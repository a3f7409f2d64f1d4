#pragma once

/// @file
/// How a schema is stated.

#include <preflight/schema/object.hpp>
