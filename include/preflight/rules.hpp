#pragma once

#include <preflight/rule_set.hpp>
#include <preflight/rules/decimal.hpp>
#include <preflight/rules/items.hpp>
#include <preflight/rules/length.hpp>
#include <preflight/rules/not_word.hpp>
#include <preflight/rules/one_of.hpp>
#include <preflight/rules/only_with.hpp>
#include <preflight/rules/range.hpp>
#include <preflight/rules/spelled.hpp>
#include <preflight/rules/unless.hpp>
#include <preflight/rules/without.hpp>
