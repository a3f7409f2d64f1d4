# Finds Boost for the build and for who finds an installed preflight. Leaves `preflight_missing` with what to do where there is none.
# Arguments: the components that are needed; `json` is the compiled library, which no one needs who compiles <boost/json/src.hpp>.
macro(preflight_find_boost)
    set(preflight_missing)
    find_package(Boost 1.81 CONFIG QUIET COMPONENTS ${ARGN})
    if(NOT Boost_FOUND)
        set(preflight_missing "preflight needs Boost.JSON 1.81 or newer, which CMake does not find.
  Debian 12: apt-get install libboost-json1.81-dev
  Debian 13, Ubuntu 24.04 and newer: apt-get install libboost-json-dev
  elsewhere: -DCMAKE_PREFIX_PATH=<where it is installed>")
    endif()
endmacro()
