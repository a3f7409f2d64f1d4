#pragma once

/// @namespace preflight
/// The engine: rules, schemas, and walks over them. It knows nothing of GPUs.

#include <preflight/check.hpp>
#include <preflight/convert.hpp>
#include <preflight/error_code.hpp>
#include <preflight/explain.hpp>
#include <preflight/fastapi.hpp>
#include <preflight/from_fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/read.hpp>
#include <preflight/reader.hpp>
#include <preflight/rules.hpp>
#include <preflight/rules_table.hpp>
#include <preflight/schema.hpp>
#include <preflight/show.hpp>
#include <preflight/version.hpp>
#include <preflight/write.hpp>
