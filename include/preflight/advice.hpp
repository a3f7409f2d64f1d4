// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is told of a document besides its verdict: its unknown keys, and advice of a program's own. That on requests is in <preflight/fluence/advice.hpp>.

#include <preflight/advice/adviser.hpp>
#include <preflight/advice/finding.hpp>
#include <preflight/advice/fix.hpp>
#include <preflight/advice/show.hpp>
#include <preflight/advice/unknown_keys.hpp>
