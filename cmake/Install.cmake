# The library as others use it: archives, headers and a CMake package file.
include(CMakePackageConfigHelpers)

# Every target of lib/ that l10n_module made.
get_property(library_targets
  DIRECTORY ${PROJECT_SOURCE_DIR}/lib PROPERTY BUILDSYSTEM_TARGETS)
list(REMOVE_ITEM library_targets l10n_warnings)
foreach(target IN LISTS library_targets)
  string(REGEX REPLACE "^l10n_" "" module ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${module})
  get_target_property(type ${target} TYPE)
  # Archives of bytecode alone would tie users to this very compiler.
  if(CMAKE_INTERPROCEDURAL_OPTIMIZATION AND type STREQUAL STATIC_LIBRARY
     AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(${target} PRIVATE -ffat-lto-objects)
  endif()
endforeach()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/l10n)
install(TARGETS ${library_targets} EXPORT l10n-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT l10n-targets NAMESPACE l10n:: DESTINATION ${package_folder})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/lib/l10n
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/l10n-config.cmake.in
  ${PROJECT_BINARY_DIR}/l10n-config.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/l10n-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/l10n-config.cmake
  ${PROJECT_BINARY_DIR}/l10n-config-version.cmake
  ${CMAKE_CURRENT_LIST_DIR}/ForeignTargets.cmake
  DESTINATION ${package_folder})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
