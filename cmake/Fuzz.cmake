# tests/fuzz/NAME_fuzz.cpp becomes the program NAME_fuzz in fuzz/, built with
# libFuzzer. tools/dev fuzz runs them all.
file(GLOB fuzz_sources CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
add_custom_target(l10n_fuzz)
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  add_executable(${name} ${source})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${name} PRIVATE l10n::flow l10n::report l10n_warnings)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
  add_dependencies(l10n_fuzz ${name})
endforeach()
