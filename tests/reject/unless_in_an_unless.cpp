// SPDX-License-Identifier: BSL-1.0

// expect: unless_in_an_unless.cpp:[0-9]+:[0-9]+: error
#include <preflight/rules/length.hpp>
#include <preflight/rules/unless.hpp>

constexpr preflight::waiver one{0, "one"}, other{1, "other"};

#ifdef REJECT
constexpr preflight::unless rule{one, preflight::unless{other, preflight::max_length{3}}};
#else
constexpr preflight::unless rule{one, preflight::max_length{3}};
#endif
