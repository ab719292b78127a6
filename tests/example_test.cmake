# Wants EXAMPLE and WORK_DIR: runs the example, which prints a match.
file(REMOVE_RECURSE ${WORK_DIR})
file(MAKE_DIRECTORY ${WORK_DIR})
execute_process(COMMAND ${EXAMPLE} ${WORK_DIR}/example.l10ntm
  OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT output MATCHES "% .*: Create an S3 bucket\n")
  message(FATAL_ERROR "${status}\n${output}${errors}")
endif()
