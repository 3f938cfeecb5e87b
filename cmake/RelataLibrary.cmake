# relata_library(name HEADERS .. SOURCES .. [DATA ..] USES .. [LINKS ..])
#
# One room: the static library relata_<name>. HEADERS are its entry, USES the rooms it may include, LINKS outside
# packages. DATA are text tables embedded at build time: table.tsv becomes `extern const std::string_view table_tsv;`
# in <room>/table_tsv.h, namespace relata::data, so that a program needs no data path at run time.
function(relata_library name)
  cmake_parse_arguments(ROOM "" "" "HEADERS;SOURCES;DATA;USES;LINKS" ${ARGN})
  set(target relata_${name})
  set(generated)
  foreach(table IN LISTS ROOM_DATA)
    relata_embed(${table} source)
    list(APPEND generated ${source})
  endforeach()
  add_library(${target} STATIC ${ROOM_SOURCES} ${ROOM_HEADERS} ${generated})
  set_source_files_properties(${generated} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
  relata_compile_options(${target})
  target_precompile_headers(${target} REUSE_FROM relata_standard_headers)
  foreach(room IN LISTS ROOM_USES)
    target_link_libraries(${target} PUBLIC relata_${room})
  endforeach()
  target_link_libraries(${target} PRIVATE ${ROOM_LINKS})
  foreach(header IN LISTS ROOM_HEADERS)
    file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/${header})
    set_property(GLOBAL APPEND PROPERTY RELATA_PUBLIC_HEADERS ${path})
  endforeach()
endfunction()

# The options of all our code. gcc 12 sees an overlap in `"a" + string` that is none (its bug 105651), hence
# -Wno-restrict.
function(relata_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-restrict
                         -Winvalid-pch -ffp-contract=off -pthread)
endfunction()

# Writes <binary>/generated/<room path>/<table>.{h,cc} for one text table; an absolute path may be given for a table
# of an installed package. Sets `out` to the source.
function(relata_embed table out)
  get_filename_component(input ${table} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  get_filename_component(file ${input} NAME)
  string(MAKE_C_IDENTIFIER ${file} symbol)
  file(RELATIVE_PATH room ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  set(base ${PROJECT_BINARY_DIR}/generated/${room}/${symbol})
  add_custom_command(OUTPUT ${base}.cc ${base}.h
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${base} -DSYMBOL=${symbol} -DROOM=${room}
            -P ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${input} ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake VERBATIM)
  set(${out} ${base}.cc PARENT_SCOPE)
endfunction()

# The standard headers, compiled once for all rooms: they are two thirds of what a unit reads. They spare time alone: a
# file still includes what it uses, and every public header compiles without them (tests/layers).
file(WRITE ${PROJECT_BINARY_DIR}/generated/nothing.cc "")
add_library(relata_standard_headers OBJECT ${PROJECT_BINARY_DIR}/generated/nothing.cc)
relata_compile_options(relata_standard_headers)
target_precompile_headers(relata_standard_headers PRIVATE
  <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional> <set>
  <span> <sstream> <string> <string_view> <tuple> <unordered_map> <unordered_set> <utility> <vector>)
