// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @namespace preflight
/// Rules, schemas, and everything that is derived from them. Nothing in it is specific to GPUs.

#include <preflight/fastapi.hpp>
#include <preflight/json_schema.hpp>
#include <preflight/kinds.hpp>
#include <preflight/read.hpp>
#include <preflight/rules.hpp>
#include <preflight/schema.hpp>
#include <preflight/show.hpp>
#include <preflight/validate.hpp>
#include <preflight/version.hpp>
#include <preflight/write.hpp>
