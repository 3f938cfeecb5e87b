# cmake -DINPUT= -DOUTPUT= -DSYMBOL= -DROOM= -P Embed.cmake: a text file as a string_view (see RelataLibrary.cmake).
# The bytes go through the assembler's .incbin: any size, any content, no compile time. The inline namespace keeps the
# tables of one name in two rooms apart; its name is not the bare room, since `export` is a word of C++.
file(SIZE ${INPUT} size)
string(MAKE_C_IDENTIFIER ${ROOM} room)
if(room STREQUAL "export")  # a keyword of C++: the room's namespace is exporter
  set(room exporter)
endif()
file(WRITE ${OUTPUT}.h "#pragma once
#include <string_view>
namespace relata::data {
inline namespace of_${room} {
extern const std::string_view ${SYMBOL};  // ${size} bytes
}  // namespace of_${room}
}  // namespace relata::data
")
file(WRITE ${OUTPUT}.cc "#include \"${ROOM}/${SYMBOL}.h\"
asm(\".section .rodata\\n.balign 16\\nrelata_data_${room}_${SYMBOL}:\\n.incbin \\\"${INPUT}\\\"\\n.byte 0\\n.text\\n\");
extern \"C\" {
extern const char relata_bytes_${room}_${SYMBOL}[] asm(\"relata_data_${room}_${SYMBOL}\") __attribute__((visibility(\"hidden\")));
}
namespace relata::data {
inline namespace of_${room} {
extern const std::string_view ${SYMBOL}{relata_bytes_${room}_${SYMBOL}, ${size}};
}  // namespace of_${room}
}  // namespace relata::data
")
