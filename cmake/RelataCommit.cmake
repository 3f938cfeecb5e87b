# relata_commit(HEADER): writes HEADER with RELATA_COMMIT, what `git describe` says of the sources at configure time, or
# "unknown" where they are no checkout. Each commit configures again; the header changes only if its text does.
function(relata_commit header)
  set(RELATA_COMMIT unknown)
  find_package(Git QUIET)
  if(GIT_FOUND AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
    execute_process(COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} describe --always --dirty --abbrev=12
      OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed ERROR_QUIET)
    if(NOT failed)
      set(RELATA_COMMIT ${described})
    endif()
    if(EXISTS ${PROJECT_SOURCE_DIR}/.git/logs/HEAD)
      set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/.git/logs/HEAD)
    endif()
  endif()
  file(CONFIGURE OUTPUT ${header} CONTENT "#define RELATA_COMMIT \"@RELATA_COMMIT@\"\n" @ONLY)
endfunction()
