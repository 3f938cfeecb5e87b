// Compiled with -mavx2 where the compiler has it (CMakeLists.txt).
#include "extract/model/product_kernel.h"

#if defined(__AVX2__)
#include <immintrin.h>

#include "extract/model/product_place.inc"

namespace relata::model {
namespace {

constexpr std::size_t kRows = 3;
constexpr int kBlocks = 1;

struct Block {
  struct Weights {
    __m256i half[2];
  };
  __m256i sums[2];

  static Block none() { return {{_mm256_setzero_si256(), _mm256_setzero_si256()}}; }
  static Weights load(const std::int8_t* at) {
    const auto* halves = reinterpret_cast<const __m256i*>(at);
    return {{_mm256_load_si256(halves), _mm256_load_si256(halves + 1)}};
  }
  static __m256i spread(std::int32_t four) { return _mm256_set1_epi32(four); }
  void add(__m256i x, const Weights& w) {
    const __m256i ones = _mm256_set1_epi16(1);
    sums[0] = _mm256_add_epi32(sums[0], _mm256_madd_epi16(_mm256_maddubs_epi16(x, w.half[0]), ones));
    sums[1] = _mm256_add_epi32(sums[1], _mm256_madd_epi16(_mm256_maddubs_epi16(x, w.half[1]), ones));
  }
  void store_at(const Place& at, std::size_t row, std::size_t column) const {
    store<EightLanes>(reinterpret_cast<Ints>(sums[0]), at, row, column);
    store<EightLanes>(reinterpret_cast<Ints>(sums[1]), at, row, column + kLanes);
  }
};

}  // namespace
}  // namespace relata::model

#define RELATA_PRODUCT avx2_product
#define RELATA_PRODUCT_NAME "AVX2"
#include "extract/model/product_tiles.inc"
#endif
