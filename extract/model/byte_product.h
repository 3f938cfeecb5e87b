// ByteProduct: y = x W^T + b with W in 8 bits, over oneDNN.
//
// x is rounded to 8 bits row by row; the products are summed exactly in 32 bits. Exactly also on AVX2, whose
// instruction adds pairs in 16 bits: |w| <= 63 and x < 256 give at most 2 * 63 * 255 = 32,130. So a row's result is a
// function of the row and the weights alone, on every instruction set, in any batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "extract/model/weight_file.h"

namespace relata::model {

// What one thread needs to run products; grows as asked.
class ProductScratch {
 public:
  ProductScratch();
  ProductScratch(ProductScratch&&) noexcept;
  ~ProductScratch();

 private:
  friend class ByteProduct;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class ByteProduct {
 public:
  static constexpr std::size_t kTileRows = 128;

  // Refers to `weights` and `bias`, which must outlive this. Throws ModelError if oneDNN refuses or a weight is
  // beyond 63.
  ByteProduct(const ByteMatrix& weights, const float* bias);
  ByteProduct(ByteProduct&&) noexcept;
  ~ByteProduct();

  std::size_t inputs() const;
  std::size_t outputs() const;
  // Outputs rounded up to a multiple of 8: the distance of rows in `y`; the cells in excess are zero.
  std::size_t stride() const;

  // x: `rows` rows, `x_stride` apart; y: `rows` rows, stride() apart. Any thread may call, each with its own scratch.
  void apply(const float* x, std::size_t x_stride, std::size_t rows, float* y, ProductScratch& scratch) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::model
