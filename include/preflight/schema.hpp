// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How a schema is stated, and what it is once compiled.

#include <preflight/kinds.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema/compile.hpp>
#include <preflight/schema/object.hpp>
