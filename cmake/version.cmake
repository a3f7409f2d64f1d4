# SPDX-License-Identifier: BSL-1.0

# Leaves `version` with what include/preflight/version.hpp says.
set(version)
foreach(part MAJOR MINOR PATCH)
    file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../include/preflight/version.hpp line REGEX "^#define PREFLIGHT_VERSION_${part} ")
    string(REGEX MATCH "[0-9]+$" number "${line}")
    list(APPEND version ${number})
endforeach()
list(JOIN version . version)
