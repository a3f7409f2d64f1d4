// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Moments, days and durations of `<chrono>` as members. A program includes this header where it uses them.

#include <preflight/kinds/chrono/day.hpp>
#include <preflight/kinds/chrono/duration.hpp>
#include <preflight/kinds/chrono/moment.hpp>
