#include "extract/model/byte_product.h"

#include <algorithm>
#include <new>

#include "core/error.h"
#include "extract/model/kernels.h"

namespace relata::model {
namespace {

constexpr std::int8_t kWeightLimit = 63;
constexpr std::align_val_t kCacheLine{64};

std::size_t round_up(std::size_t n) { return (n + kBlockColumns - 1) / kBlockColumns * kBlockColumns; }

// The sum of a row of weights, all of which must be in bounds.
std::int32_t checked_sum(const std::int8_t* weights, std::size_t count) {
  std::int32_t sum = 0;
  std::int8_t least = 0, most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    sum += weights[i];
    least = std::min(least, weights[i]);
    most = std::max(most, weights[i]);
  }
  if (least < -kWeightLimit || most > kWeightLimit)
    throw ModelError("a weight of the model lies outside -63..63; rebuild it with training/");
  return sum;
}

}  // namespace

void ByteProduct::Free::operator()(std::int8_t* bytes) const { ::operator delete[](bytes, kCacheLine); }

ByteProduct::ByteProduct(const ByteMatrix& weights, const float* bias)
    : inputs_(weights.columns),
      outputs_(weights.rows),
      column_sums_(round_up(outputs_)),
      column_scales_(round_up(outputs_)),
      bias_(round_up(outputs_)) {
  if (inputs_ % 32 != 0)
    throw ModelError("a matrix of the model is not a multiple of 32 wide; rebuild it with training/");
  packed_.reset(new (kCacheLine) std::int8_t[inputs_ * stride()]());
  std::copy_n(bias, outputs_, bias_.begin());
  std::copy_n(weights.scales, outputs_, column_scales_.begin());
  for (std::size_t column = 0; column < outputs_; ++column) {
    const std::int8_t* from = weights.data + column * inputs_;
    column_sums_[column] = checked_sum(from, inputs_);
    std::int8_t* to = packed_.get() + column / kBlockColumns * kBlockColumns * inputs_ + column % kBlockColumns * 4;
    for (std::size_t k = 0; k < inputs_; k += 4) std::copy_n(from + k, 4, to + k * kBlockColumns);
  }
}

void ByteProduct::apply(const float* x, std::size_t x_stride, std::size_t rows, float* y, ProductScratch& scratch,
                        Activation activation, const ProductKernel* kernel) const {
  scratch.bytes.resize(std::max(scratch.bytes.size(), rows * inputs_));
  scratch.scales.resize(std::max(scratch.scales.size(), rows));
  for (std::size_t i = 0; i < rows; ++i)
    scratch.scales[i] = kernels().quantise(x + i * x_stride, inputs_, scratch.bytes.data() + i * inputs_);
  const PackedColumns columns{inputs_,     stride(), packed_.get(), column_sums_.data(), column_scales_.data(),
                              bias_.data()};
  if (kernel == nullptr) kernel = product_kernels().back();
  kernel->multiply(scratch.bytes.data(), scratch.scales.data(), rows, columns, activation, y);
}

}  // namespace relata::model
