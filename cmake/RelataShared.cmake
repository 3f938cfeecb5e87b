# librelata.so: all rooms but the fronts as one shared library, and what other builds find it by.
#
#   find_package(relata CONFIG REQUIRED)                pkg-config --cflags --libs relata
#   target_link_libraries(mine relata::relata)
#
# Public headers name the standard library and each other alone, so that who uses them needs no package of ours:
# tests/install holds that. Target relata_shared; installed by `make install`, component dev.
include(CMakePackageConfigHelpers)
set(rooms core read text time model syntax entity openie pipeline names identity copies measure query store graph export kb verbs)
set(objects)
foreach(room IN LISTS rooms)
  list(APPEND objects $<TARGET_OBJECTS:relata_${room}>)
endforeach()
add_library(relata_shared SHARED ${objects})
set_target_properties(relata_shared PROPERTIES LINKER_LANGUAGE CXX)
list(TRANSFORM rooms PREPEND relata_)
target_link_libraries(relata_shared PRIVATE ${rooms})  # for the packages that they link
target_compile_features(relata_shared INTERFACE cxx_std_20)
target_include_directories(relata_shared INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                           $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/relata>)
# What is missing is told here, not where somebody links.
target_link_options(relata_shared PRIVATE -Wl,--no-undefined -Wl,--as-needed)
set_target_properties(relata_shared PROPERTIES OUTPUT_NAME relata EXPORT_NAME relata VERSION ${PROJECT_VERSION}
                      SOVERSION ${PROJECT_VERSION_MAJOR} LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
add_library(relata::relata ALIAS relata_shared)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/relata)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/relata-config.cmake.in relata-config.cmake
                              INSTALL_DESTINATION ${package} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(relata-config-version.cmake COMPATIBILITY SameMinorVersion)
file(RELATIVE_PATH up /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)  # so that the prefix may be moved
configure_file(${PROJECT_SOURCE_DIR}/cmake/relata.pc.in relata.pc @ONLY)

install(TARGETS relata_shared EXPORT relata-targets COMPONENT dev OPTIONAL LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT relata-targets NAMESPACE relata:: DESTINATION ${package} COMPONENT dev)
install(FILES ${PROJECT_BINARY_DIR}/relata-config.cmake ${PROJECT_BINARY_DIR}/relata-config-version.cmake
        DESTINATION ${package} COMPONENT dev)
install(FILES ${PROJECT_BINARY_DIR}/relata.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
install(FILES ${PROJECT_SOURCE_DIR}/models/en-4.relata DESTINATION ${CMAKE_INSTALL_DATADIR}/relata COMPONENT dev)
get_property(headers GLOBAL PROPERTY RELATA_PUBLIC_HEADERS)
foreach(header IN LISTS headers)
  get_filename_component(folder ${header} DIRECTORY)
  if(NOT folder STREQUAL "cli")
    install(FILES ${PROJECT_SOURCE_DIR}/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/relata/${folder} COMPONENT dev)
  endif()
endforeach()
