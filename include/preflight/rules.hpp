// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <preflight/rules/format.hpp>
#include <preflight/rules/integer_text.hpp>
#include <preflight/rules/items.hpp>
#include <preflight/rules/length.hpp>
#include <preflight/rules/literal.hpp>
#include <preflight/rules/multiple_of.hpp>
#include <preflight/rules/not_equal.hpp>
#include <preflight/rules/only_with.hpp>
#include <preflight/rules/pattern.hpp>
#include <preflight/rules/presence.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/rules/says.hpp>
#include <preflight/rules/spelled.hpp>
#include <preflight/rules/unique_items.hpp>
#include <preflight/rules/unless.hpp>
#include <preflight/rules/without.hpp>
#include <preflight/schema/rule_set.hpp>
