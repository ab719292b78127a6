# Wants BINARY_DIR, WORK_DIR, CONSUMER_DIR, CXX_COMPILER and CXX_FLAGS.
function(run result)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status
    OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${output}")
  endif()
  set(${result} "${output}" PARENT_SCOPE)
endfunction()

function(expect text wanted)
  if(NOT text MATCHES "${wanted}")
    message(FATAL_ERROR "expected '${wanted}' in:\n${text}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK_DIR})
set(prefix ${WORK_DIR}/prefix)
run(output ${CMAKE_COMMAND} --install ${BINARY_DIR} --prefix ${prefix})

run(output ${CMAKE_COMMAND} -S ${CONSUMER_DIR} -B ${WORK_DIR}/build -G Ninja
  -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${CXX_COMPILER}
  -DCMAKE_CXX_FLAGS=${CXX_FLAGS})
run(output ${CMAKE_COMMAND} --build ${WORK_DIR}/build)
run(output ${WORK_DIR}/build/consumer)
expect("${output}" "verified")

# The installed command finds its catalogs by its own place.
run(output ${CMAKE_COMMAND} -E env LC_ALL=C LANGUAGE=vi
  ${prefix}/bin/l10n --help)
expect("${output}" "Cách dùng:")
foreach(file IN ITEMS share/man/man1/l10n.1
        share/bash-completion/completions/l10n
        share/locale/vi/LC_MESSAGES/l10n.mo)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()
