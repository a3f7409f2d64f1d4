#pragma once

/// @file
/// Every verdict, and every report.

#include <preflight/read/read.hpp>
#include <preflight/validate/check.hpp>
#include <preflight/validate/explain.hpp>
