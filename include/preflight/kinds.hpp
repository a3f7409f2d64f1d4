// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The kinds of C++ types that a schema can describe, but for those that bring in another library.

#include <preflight/kinds/any_json.hpp>
#include <preflight/kinds/array.hpp>
#include <preflight/kinds/boolean.hpp>
#include <preflight/kinds/enumeration.hpp>
#include <preflight/kinds/integer.hpp>
#include <preflight/kinds/list.hpp>
#include <preflight/kinds/map.hpp>
#include <preflight/kinds/optional.hpp>
#include <preflight/kinds/real.hpp>
#include <preflight/kinds/record.hpp>
#include <preflight/kinds/text.hpp>
#include <preflight/kinds/unique_ptr.hpp>
#include <preflight/kinds/variant.hpp>
