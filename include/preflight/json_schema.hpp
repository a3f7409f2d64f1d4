#pragma once

/// @file
/// What a schema is for others: JSON Schema, and a table for people.

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
