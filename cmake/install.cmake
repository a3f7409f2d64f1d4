# SPDX-License-Identifier: BSL-1.0

# What `find_package(preflight)` and `pkg-config` need: the headers, the targets, the version.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/preflight)
set(pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp)
install(TARGETS preflight_headers EXPORT preflight_headers)
install(EXPORT preflight_headers NAMESPACE preflight:: FILE preflightHeadersTargets.cmake DESTINATION ${package_dir})
if(TARGET preflight)
    install(TARGETS preflight EXPORT preflight)
    install(EXPORT preflight NAMESPACE preflight:: FILE preflightTargets.cmake DESTINATION ${package_dir})
endif()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/preflightConfig.cmake.in
    ${PROJECT_BINARY_DIR}/preflightConfig.cmake
    INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break its users. Headers fit any word size.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/preflightConfigVersion.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/preflightConfig.cmake ${PROJECT_BINARY_DIR}/preflightConfigVersion.cmake
    ${CMAKE_CURRENT_LIST_DIR}/preflightBoost.cmake
    DESTINATION ${package_dir})

# A Boost where no compiler looks by itself is named in the flags.
get_target_property(boost_include Boost::headers INTERFACE_INCLUDE_DIRECTORIES)
set(boost_cflags)
set(boost_libs)
if(NOT boost_include IN_LIST CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
    set(boost_cflags " -I${boost_include}")
    if(TARGET Boost::json)
        get_target_property(file Boost::json LOCATION)
        cmake_path(GET file PARENT_PATH folder)
        set(boost_libs "-L${folder} ")
    endif()
endif()
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig OUTPUT_VARIABLE to_prefix)
set(pc_include ${CMAKE_INSTALL_INCLUDEDIR}) # which may be absolute, as packagers of some systems have it
cmake_path(ABSOLUTE_PATH pc_include BASE_DIRECTORY \${prefix})
configure_file(${CMAKE_CURRENT_LIST_DIR}/preflight.pc.in ${PROJECT_BINARY_DIR}/preflight.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/preflight.pc DESTINATION ${pkgconfig_dir})

# The tool is a component that is asked for by name, since the headers can be installed without building anything. A Python wheel has a place of its own
# for programs.
if(TARGET preflight_tool)
    set(tool_dir ${CMAKE_INSTALL_BINDIR})
    set(tool_data_dir ${CMAKE_INSTALL_DATAROOTDIR})
    if(SKBUILD)
        set(tool_dir ${SKBUILD_SCRIPTS_DIR})
        set(tool_data_dir ${SKBUILD_DATA_DIR}/share)
    endif()
    install(TARGETS preflight_tool DESTINATION ${tool_dir} COMPONENT tool EXCLUDE_FROM_ALL)
    # What it prints itself, which takes a machine that can run it.
    if(PREFLIGHT_TOOL_TELLS)
        install(FILES ${PROJECT_BINARY_DIR}/preflight.1 DESTINATION ${tool_data_dir}/man/man1 COMPONENT tool EXCLUDE_FROM_ALL)
        foreach(completion bash-completion/completions/preflight zsh/site-functions/_preflight fish/vendor_completions.d/preflight.fish)
            cmake_path(GET completion PARENT_PATH folder)
            install(FILES ${PROJECT_BINARY_DIR}/completions/${completion} DESTINATION ${tool_data_dir}/${folder} COMPONENT tool
                EXCLUDE_FROM_ALL)
        endforeach()
    endif()
endif()

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libpreflight-dev RENAME copyright)
if(NOT PROJECT_IS_TOP_LEVEL)
    return() # the package is the parent's
endif()

# `cpack -G DEB` in the build folder makes a package for Debian and Ubuntu, which name Boost.JSON differently.
set(CPACK_PACKAGE_NAME libpreflight-dev)
set(CPACK_PACKAGE_CONTACT "The developers of preflight")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libboost-json1.81-dev | libboost-json-dev (>= 1.81)")
include(CPack)
