# SPDX-License-Identifier: BSL-1.0

# Finds Boost, for the build and for whoever finds an installed preflight. Leaves `preflight_missing` with what to do where there is none.
# Arguments: the components that are needed; `json` is the compiled library, which no one needs who compiles <boost/json/src.hpp>.
function(preflight_find_boost)
    set(preflight_missing "" PARENT_SCOPE)
    find_package(Boost 1.81 CONFIG QUIET COMPONENTS ${ARGN})
    foreach(component IN LISTS ARGN)
        if(NOT TARGET Boost::${component})
            set(preflight_missing "preflight needs Boost.JSON 1.81 or newer, which CMake does not find.
  Debian 12: apt-get install libboost-json1.81-dev
  Debian 13, Ubuntu 24.04 and newer: apt-get install libboost-json-dev
  elsewhere: -DCMAKE_PREFIX_PATH=<where it is installed>" PARENT_SCOPE)
        endif()
    endforeach()
endfunction()
