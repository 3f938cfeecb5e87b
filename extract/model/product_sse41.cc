// Compiled with -msse4.1 where the compiler has it (CMakeLists.txt).
#include "extract/model/product_kernel.h"

#if defined(__SSE4_1__)
#include <smmintrin.h>

#include "extract/model/product_place.inc"

namespace relata::model {
namespace {

constexpr std::size_t kRows = 1;
constexpr int kBlocks = 1;

struct Block {
  struct Weights {
    __m128i quarter[4];
  };
  __m128i sums[4];

  static Block none() { return {{_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()}}; }
  static Weights load(const std::int8_t* at) {
    const auto* quarters = reinterpret_cast<const __m128i*>(at);
    return {{_mm_load_si128(quarters), _mm_load_si128(quarters + 1), _mm_load_si128(quarters + 2),
             _mm_load_si128(quarters + 3)}};
  }
  static __m128i spread(std::int32_t four) { return _mm_set1_epi32(four); }
  void add(__m128i x, const Weights& w) {
    const __m128i ones = _mm_set1_epi16(1);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i)
      sums[i] = _mm_add_epi32(sums[i], _mm_madd_epi16(_mm_maddubs_epi16(x, w.quarter[i]), ones));
  }
  void store_at(const Place& at, std::size_t row, std::size_t column) const {
    store<EightLanes>(joined(sums[0], sums[1]), at, row, column);
    store<EightLanes>(joined(sums[2], sums[3]), at, row, column + kLanes);
  }
  static Ints joined(__m128i a, __m128i b) {
    typedef std::int32_t Four __attribute__((vector_size(16)));
    return __builtin_shufflevector(reinterpret_cast<Four>(a), reinterpret_cast<Four>(b), 0, 1, 2, 3, 4, 5, 6, 7);
  }
};

}  // namespace
}  // namespace relata::model

#define RELATA_PRODUCT sse41_product
#define RELATA_PRODUCT_NAME "SSE4.1"
#include "extract/model/product_tiles.inc"
#endif
