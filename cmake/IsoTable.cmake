# cmake -DINPUT=iso_3166-1.json -DOUTPUT=iso_3166_1.tsv -DKEYS=alpha_2|name -P IsoTable.cmake: the values of KEYS as rows
# "key<TAB>value", in the file's order, so that no process reads JSON. iso-codes writes one key a line.
file(READ ${INPUT} text)
string(REGEX REPLACE "\n *\"(${KEYS})\": \"([^\"\n]*)\",?" "\n\\1\t\\2" text "${text}")
string(REGEX REPLACE "\n( |{|}|\\[|\\])[^\n]*" "" text "${text}")  # other keys, and the brackets around records
string(REGEX REPLACE "^{" "" text "${text}")
string(STRIP "${text}" text)
string(FIND "${text}" "\"" quote)
string(FIND "${text}" "\\" escape)
if(text STREQUAL "" OR NOT quote EQUAL -1 OR NOT escape EQUAL -1)
  message(FATAL_ERROR "${INPUT} is not written one key a line, without escapes, as iso-codes 4.15 is")
endif()
get_filename_component(name ${INPUT} NAME)
file(WRITE ${OUTPUT} "# ${name} of Debian's iso-codes (LGPL 2.1 or later), by cmake/IsoTable.cmake\n${text}\n")
