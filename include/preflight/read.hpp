#pragma once

/// @file
/// From JSON text, or a JSON value, to structs.

#include <preflight/read/convert.hpp>
#include <preflight/read/read.hpp>
#include <preflight/read/reader.hpp>
