# `cpack -G DEB` in a build folder, or `make deb`: relata_VERSION_ARCH.deb with the program, its weights, pages and
# completions under /usr. The library for other builds stays out: who builds against it installs it (`make install`).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME relata)
set(CPACK_PACKAGE_CONTACT "The relata authors <relata@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "knowledge graph of what news articles say")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "reads news articles and builds a knowledge graph: who did what to whom, where,
when, according to whom. Every statement keeps its sentence and article; the
graph is asked, corrected, drawn and exported. It needs no network and no server.")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "graphviz, fonts-dejavu-core")  # pictures and their letters
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};relata;Unspecified;/")
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/debian_layout.cmake)
set(CPACK_SOURCE_IGNORE_FILES /build/ /\\.git/)
include(CPack)
