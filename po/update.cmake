# Brings po/l10n.pot and the catalogs beside it up to date with the code. Where
# no message changed, nothing is written: dates alone are no change.
include(${CMAKE_CURRENT_LIST_DIR}/collect.cmake)
find_program(MSGMERGE msgmerge REQUIRED)

set(template ${SOURCE_DIR}/po/l10n.pot)
collect_messages(${WORK_DIR}/l10n.pot)
read_template(${WORK_DIR}/l10n.pot new)
set(old)
if(EXISTS ${template})
  read_template(${template} old)
endif()
if(NOT new STREQUAL old)
  file(COPY_FILE ${WORK_DIR}/l10n.pot ${template})
  message(STATUS "updated po/l10n.pot")
endif()

file(GLOB catalogs ${SOURCE_DIR}/po/*.po)
foreach(catalog IN LISTS catalogs)
  run_or_stop(${MSGMERGE} --quiet --update --backup=none --no-fuzzy-matching
    ${catalog} ${template})
endforeach()
