# Fails when a catalog lacks a message of the code, or has it untranslated or
# fuzzy.
include(${CMAKE_CURRENT_LIST_DIR}/collect.cmake)
find_program(MSGMERGE msgmerge REQUIRED)
find_program(MSGATTRIB msgattrib REQUIRED)

collect_messages(${WORK_DIR}/l10n.pot)
file(GLOB catalogs ${SOURCE_DIR}/po/*.po)
if(NOT catalogs)
  message(FATAL_ERROR "there is no catalog in po/")
endif()
foreach(catalog IN LISTS catalogs)
  cmake_path(GET catalog FILENAME name)
  run_or_stop(${MSGMERGE} --quiet --no-fuzzy-matching
    --output-file=${WORK_DIR}/${name} ${catalog} ${WORK_DIR}/l10n.pot)
  foreach(lack IN ITEMS --untranslated --only-fuzzy)
    execute_process(
      COMMAND ${MSGATTRIB} ${lack} --no-obsolete ${WORK_DIR}/${name}
      OUTPUT_VARIABLE entries COMMAND_ERROR_IS_FATAL ANY)
    if(entries MATCHES "\nmsgid ")
      message(SEND_ERROR "${name} (${lack}):\n${entries}\n"
        "Run `cmake --build build/dev --target l10n-pot`, then translate.")
    endif()
  endforeach()
endforeach()
