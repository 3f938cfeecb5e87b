// The product of rows of bytes with packed weights, one file an instruction set; the fastest that runs here is chosen.
//
// Weights lie in blocks of 16 columns, within a block in groups of four inputs: four bytes of the first column, four of
// the second, ... So one step takes four inputs of a row to 16 sums. Sums are exact in 32 bits: pairs are added in 16
// bits where there is no better instruction, and |w| <= 63, x <= 255 give at most 2 * 63 * 255 = 32,130.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "extract/model/kernels.h"

namespace relata::model {

inline constexpr std::size_t kBlockColumns = 16;

// A packed matrix and what its sums mean; every array has `columns` cells, a multiple of kBlockColumns.
struct PackedColumns {
  std::size_t inputs, columns;  // inputs: a multiple of 4
  const std::int8_t* weights;   // aligned to 64 bytes
  const std::int32_t* sums;     // of a column's weights
  const float* scales;          // real weight = scale * byte
  const float* bias;
};

enum class Activation { kNone, kGelu };

struct ProductKernel {
  const char* name;
  // y[r][c] = activation(scale of row r * scale of column c * (sum of (x[r][i] - zero of row r) * w[c][i]) + bias[c]);
  // rows of x are `inputs` apart, those of y `columns`. The same bits from every kernel.
  void (*multiply)(const std::uint8_t* x, const RowScale* scales, std::size_t rows, const PackedColumns& w,
                   Activation activation, float* y);
};

// Those that run on this machine, the slowest (plain C++) first. The environment variable RELATA_MAX_CPU leaves out the
// faster ones (plain, sse4.1, avx2, avx512; of kernels() too), to see that all give the same; ModelError if it is
// anything else.
std::span<const ProductKernel* const> product_kernels();

// One for each file, all but the first for x86-64 alone; product_kernels() knows which of them this machine can run.
const ProductKernel& plain_product();
const ProductKernel& sse41_product();
const ProductKernel& avx2_product();
const ProductKernel& avx512_vnni_product();

}  // namespace relata::model
