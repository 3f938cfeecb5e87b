# cmake -DINPUT= -DOUTPUT= -DSYMBOL= -DROOM= -P Embed.cmake: a text file as a string_view (see RelataLibrary.cmake).
# The bytes go through the assembler's .incbin: any size, any content, no compile time.
file(SIZE ${INPUT} size)
file(WRITE ${OUTPUT}.h "#pragma once
#include <string_view>
namespace relata::data {
extern const std::string_view ${SYMBOL};  // ${size} bytes
}  // namespace relata::data
")
file(WRITE ${OUTPUT}.cc "#include \"${ROOM}/${SYMBOL}.h\"
asm(\".section .rodata\\n.balign 16\\nrelata_data_${SYMBOL}:\\n.incbin \\\"${INPUT}\\\"\\n.byte 0\\n.text\\n\");
extern \"C\" {
extern const char relata_bytes_${SYMBOL}[] asm(\"relata_data_${SYMBOL}\") __attribute__((visibility(\"hidden\")));
}
namespace relata::data {
extern const std::string_view ${SYMBOL}{relata_bytes_${SYMBOL}, ${size}};
}  // namespace relata::data
")
