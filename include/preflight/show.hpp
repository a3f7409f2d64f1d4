#pragma once

/// @file
/// Reports for people.

#include <preflight/show/show.hpp>
