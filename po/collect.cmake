# collect_messages(FILE): the messages of lib/ and tools/ as a template. Wants
# SOURCE_DIR, VERSION and WORK_DIR.
find_program(XGETTEXT xgettext REQUIRED)

function(run_or_stop)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE status
    OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGV}\n${output}")
  endif()
endfunction()

function(collect_messages template)
  file(MAKE_DIRECTORY ${WORK_DIR})
  file(GLOB_RECURSE sources RELATIVE ${SOURCE_DIR}
    ${SOURCE_DIR}/lib/*.cpp ${SOURCE_DIR}/lib/*.hpp
    ${SOURCE_DIR}/tools/*.cpp ${SOURCE_DIR}/tools/*.hpp)
  list(SORT sources)
  string(REPLACE ";" "\n" names "${sources}")
  file(WRITE ${WORK_DIR}/sources.txt "${names}\n")
  # Files without line numbers: an edit elsewhere must not change the catalogs.
  # tr() and the definitions of commands hold Qt's placeholders, %1 to %9,
  # which msgfmt then checks.
  run_or_stop(${XGETTEXT} --directory=${SOURCE_DIR}
    --files-from=${WORK_DIR}/sources.txt --output=${template}
    --language=C++ --qt --from-code=UTF-8 --add-location=file
    --keyword --keyword=tr:1 --keyword=tr_n:1,2 --keyword=msgid:1
    --flag=tr:1:qt-format --flag=tr_n:1:qt-format --flag=tr_n:2:qt-format
    --add-comments=TRANSLATORS: --package-name=l10n
    --package-version=${VERSION} --copyright-holder=The\ l10n\ authors)
endfunction()

# The text of a template without what changes at every run.
function(read_template file result)
  file(READ ${file} text)
  string(REGEX REPLACE "\"POT-Creation-Date:[^\n]*\n" "" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()
