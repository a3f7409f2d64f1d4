// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Defines the functions that are no templates, for a program that is compiled with `PREFLIGHT_SEPARATE_COMPILATION`: exactly one of its files
/// includes this. Each of the other files compiles faster for it.

#include <preflight/config.hpp>

#if PREFLIGHT_HEADER_ONLY
#error                                                                                                                 \
    "Define PREFLIGHT_SEPARATE_COMPILATION for the whole program, as without it the headers define everything themselves."
#endif

#include <preflight/advice/impl/adviser.hpp>
#include <preflight/advice/impl/finding.hpp>
#include <preflight/advice/impl/fix.hpp>
#include <preflight/advice/impl/show.hpp>
#include <preflight/advice/impl/unknown_keys.hpp>
#include <preflight/export/impl/alias_keywords.hpp>
#include <preflight/export/impl/json_schema.hpp>
#include <preflight/export/impl/rules_table.hpp>
#include <preflight/fastapi/impl/from_fastapi.hpp>
#include <preflight/fastapi/impl/to_fastapi.hpp>
#include <preflight/fluence/advice/impl/command_line.hpp>
#include <preflight/fluence/advice/impl/image_reference.hpp>
#include <preflight/fluence/advice/impl/listening.hpp>
#include <preflight/fluence/advice/impl/ssh_key.hpp>
#include <preflight/fluence/advice/impl/value_text.hpp>
#include <preflight/fluence/impl/advice.hpp>
#include <preflight/json/impl/all_differ.hpp>
#include <preflight/json/impl/tape.hpp>
#include <preflight/read/fast/impl/refusal.hpp>
#include <preflight/read/impl/parse.hpp>
#include <preflight/read/impl/read.hpp>
#include <preflight/report/impl/redact.hpp>
#include <preflight/report/impl/token_format.hpp>
#include <preflight/show/impl/excerpt.hpp>
#include <preflight/show/impl/locate.hpp>
#include <preflight/show/impl/show.hpp>
#include <preflight/validate/impl/text.hpp>
#include <preflight/validate/impl/value.hpp>
