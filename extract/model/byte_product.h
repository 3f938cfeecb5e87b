// ByteProduct: y = x W^T + b with W in 8 bits.
//
// x is rounded to 8 bits row by row; the products are summed exactly in 32 bits (product_kernel.h). So a row's result
// is a function of the row and the weights alone, on every instruction set, in any batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "extract/model/product_kernel.h"
#include "extract/model/weight_file.h"

namespace relata::model {

// What one thread needs to run products; grows as asked.
struct ProductScratch {
  std::vector<std::uint8_t> bytes;
  std::vector<RowScale> scales;
};

class ByteProduct {
 public:
  // Packs `weights`, which may go afterwards. Throws ModelError if a weight is beyond 63 or the width no multiple
  // of 32.
  ByteProduct(const ByteMatrix& weights, const float* bias);

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return outputs_; }
  // Outputs rounded up to a multiple of 16: the distance of rows in `y`; the cells in excess are zero.
  std::size_t stride() const { return column_sums_.size(); }

  // x: `rows` rows, `x_stride` apart; y: `rows` rows, stride() apart. Any thread may call, each with its own scratch.
  // `kernel`: another than the machine's fastest.
  void apply(const float* x, std::size_t x_stride, std::size_t rows, float* y, ProductScratch& scratch,
             Activation activation = Activation::kNone, const ProductKernel* kernel = nullptr) const;

 private:
  struct Free {
    void operator()(std::int8_t* bytes) const;
  };

  std::size_t inputs_, outputs_;
  std::unique_ptr<std::int8_t[], Free> packed_;
  std::vector<std::int32_t> column_sums_;
  std::vector<float> column_scales_, bias_;
};

}  // namespace relata::model
