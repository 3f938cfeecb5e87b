// Compiled with -mavx512vnni and what belongs to it where the compiler has it (CMakeLists.txt).
#include "extract/model/product_kernel.h"

#if defined(__AVX512VNNI__)
#include <immintrin.h>

#include "extract/model/product_place.inc"

namespace relata::model {
namespace {

constexpr std::size_t kRows = 4;
constexpr int kBlocks = 3;

struct SixteenLanes {
  typedef float Floats __attribute__((vector_size(64), aligned(4), may_alias));
  typedef std::int32_t Ints __attribute__((vector_size(64), aligned(4), may_alias));
};

struct Block {
  using Weights = __m512i;
  __m512i sums;

  static Block none() { return {_mm512_setzero_si512()}; }
  static Weights load(const std::int8_t* at) { return _mm512_load_si512(at); }
  static __m512i spread(std::int32_t four) { return _mm512_set1_epi32(four); }
  void add(__m512i x, const Weights& w) { sums = _mm512_dpbusd_epi32(sums, x, w); }
  void store_at(const Place& at, std::size_t row, std::size_t column) const {
    store<SixteenLanes>(reinterpret_cast<SixteenLanes::Ints>(sums), at, row, column);
  }
};

}  // namespace
}  // namespace relata::model

#define RELATA_PRODUCT avx512_vnni_product
#define RELATA_PRODUCT_NAME "AVX-512 VNNI"
#include "extract/model/product_tiles.inc"
#endif
