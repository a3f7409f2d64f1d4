// SPDX-License-Identifier: BSL-1.0

// expect: waiver_number_too_large.cpp:[0-9]+:[0-9]+
#include <preflight/schema/waiver.hpp>

#ifdef REJECT
constexpr preflight::waiver last{32, "too large"};
#else
constexpr preflight::waiver last{31, "the last"};
#endif
