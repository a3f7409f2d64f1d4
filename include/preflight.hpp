// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @namespace preflight
/// Rules, schemas, and everything that is derived from them. Nothing in it is specific to GPUs.

#include <preflight/export/json_schema.hpp>
#include <preflight/export/rules_table.hpp>
#include <preflight/fastapi/from_fastapi.hpp>
#include <preflight/fastapi/to_fastapi.hpp>
#include <preflight/read/convert.hpp>
#include <preflight/read/read.hpp>
#include <preflight/read/reader.hpp>
#include <preflight/report/error_code.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema/object.hpp>
#include <preflight/show/show.hpp>
#include <preflight/validate/check.hpp>
#include <preflight/validate/explain.hpp>
#include <preflight/validate/write.hpp>
#include <preflight/version.hpp>
