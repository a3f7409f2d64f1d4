#pragma once

/// @file
/// Shows reports to people.

#include <preflight/show/show.hpp>
