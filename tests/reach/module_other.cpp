// SPDX-License-Identifier: BSL-1.0

// Includes what another file of the program imports.
#include <preflight/fluence.hpp>

bool accepts(std::string_view body);
bool accepts(std::string_view body) { return preflight::is_valid<preflight::fluence::machine_request>(body); }
