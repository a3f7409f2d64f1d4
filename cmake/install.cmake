# What `find_package(preflight)` needs: the headers, the target, the version.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/preflight)

install(TARGETS preflight EXPORT preflight FILE_SET HEADERS)
install(EXPORT preflight NAMESPACE preflight:: FILE preflightTargets.cmake DESTINATION ${package_dir})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/preflightConfig.cmake.in
    ${PROJECT_BINARY_DIR}/preflightConfig.cmake
    INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break its users. Headers fit any word size.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/preflightConfigVersion.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/preflightConfig.cmake ${PROJECT_BINARY_DIR}/preflightConfigVersion.cmake
    DESTINATION ${package_dir})
