// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Exports a schema as JSON Schema, or as a table for people.

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
