// SPDX-License-Identifier: BSL-1.0
#include "ticket.hpp"

PREFLIGHT_INSTANTIATE(ticket)
