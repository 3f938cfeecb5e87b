#include "extract/model/kernels.h"

#define RELATA_KERNELS plain_kernels
#include "extract/model/kernels.inc"

namespace relata::model {

#if defined(__x86_64__)
bool cpu_has_avx2() { return __builtin_cpu_supports("avx2") != 0; }
#else
bool cpu_has_avx2() { return false; }
#endif

}  // namespace relata::model
