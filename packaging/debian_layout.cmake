# Run by CPack over the installed tree before it is packed: what Debian's policy asks of a package's files, and an
# installation by hand does not need.
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
if(NOT CPACK_GENERATOR STREQUAL DEB OR NOT EXISTS ${root}/bin/relata)
  return()
endif()

# Policy 12.1 and 12.3: manual pages are compressed, without the time of day.
file(GLOB pages ${root}/share/man/man1/*.1)
if(pages)
  execute_process(COMMAND gzip -9nf ${pages} COMMAND_ERROR_IS_FATAL ANY)
endif()

# Where Debian's zsh looks for what packages bring.
if(EXISTS ${root}/share/zsh/site-functions)
  file(RENAME ${root}/share/zsh/site-functions ${root}/share/zsh/vendor-completions)
endif()

# A folder of which nothing is installed.
file(REMOVE_RECURSE ${root}/share/doc/relata/docs/library)

# Policy 12.5 and 12.7: the licence is `copyright`, changes are `changelog.gz`.
set(doc ${root}/share/doc/relata)
file(REMOVE ${doc}/LICENSE)
file(READ ${doc}/NOTICE notice)
file(REMOVE ${doc}/NOTICE)
file(WRITE ${doc}/copyright "${notice}\nThe Apache License 2.0 stands in /usr/share/common-licenses/Apache-2.0.\n")
file(GLOB news ${CMAKE_CURRENT_LIST_DIR}/../CHANGELOG.md)
file(COPY_FILE ${news} ${doc}/NEWS.md)
string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${doc}/changelog "relata (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n  * What changed stands in NEWS.md.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${day}\n")
execute_process(COMMAND gzip -9nf ${doc}/changelog ${doc}/NEWS.md COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE all LIST_DIRECTORIES false ${root}/share/*)
file(CHMOD ${all} FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
