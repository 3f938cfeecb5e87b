// The product in plain C++, for machines that none of the other files is for and to test those by.
#include <array>
#include <cstdlib>
#include <cstring>

#include "extract/model/product_kernel.h"
#include "extract/model/vectors.inc"

namespace relata::model {
namespace {

void multiply(const std::uint8_t* x, const RowScale* scales, std::size_t rows, const PackedColumns& w,
              Activation activation, float* y) {
  for (std::size_t block = 0; block < w.columns; block += kBlockColumns) {
    const std::int8_t* weights = w.weights + block * w.inputs;
    for (std::size_t row = 0; row < rows; ++row) {
      std::int32_t sums[kBlockColumns] = {};
      for (std::size_t k = 0; k < w.inputs; k += 4) {
        for (std::size_t column = 0; column < kBlockColumns; ++column) {
          for (std::size_t i = 0; i < 4; ++i)
            sums[column] += x[row * w.inputs + k + i] * weights[k * kBlockColumns + 4 * column + i];
        }
      }
      for (std::size_t half = 0; half < kBlockColumns; half += kLanes) {
        const std::size_t at = block + half;
        Floats value = real_values<EightLanes>(RELATA_READ(Ints, sums + half), scales[row], w.sums + at, w.scales + at,
                                               w.bias + at);
        if (activation == Activation::kGelu) value = gelu(value);
        RELATA_AT(Floats, y + row * w.columns + at) = value;
      }
    }
  }
}

}  // namespace

const ProductKernel& plain_product() {
  static constexpr ProductKernel kKernel{"plain C++", multiply};
  return kKernel;
}

}  // namespace relata::model
