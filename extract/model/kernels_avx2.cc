// Compiled with -mavx2 where the compiler has it (CMakeLists.txt).
#include "extract/model/kernels.h"

#define RELATA_KERNELS avx2_kernels
#include "extract/model/kernels.inc"
