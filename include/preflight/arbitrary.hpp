#pragma once

/// @file
/// Documents of a schema, valid or with one chosen issue.

#include <preflight/arbitrary/arbitrary.hpp>
