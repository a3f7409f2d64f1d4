// SPDX-License-Identifier: BSL-1.0
#include <preflight/detail/all.hpp>

using preflight::detail::all;

static_assert(all({}) && all({true}) && all({true, true}));
static_assert(!all({false}) && !all({true, false}) && !all({false, true}) && !all({true, false, true}));
