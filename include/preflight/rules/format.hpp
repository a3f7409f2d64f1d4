// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The formats of text that JSON Schema names, as rules, but for `uri`, which `rules/format/uri.hpp` has.

#include <preflight/rules/format/base64.hpp>
#include <preflight/rules/format/date_time.hpp>
#include <preflight/rules/format/duration.hpp>
#include <preflight/rules/format/email.hpp>
#include <preflight/rules/format/hostname.hpp>
#include <preflight/rules/format/ip_address.hpp>
#include <preflight/rules/format/json_pointer.hpp>
#include <preflight/rules/format/uuid.hpp>
