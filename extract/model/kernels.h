// The arithmetic between the 8-bit products, on rows of f32.
//
// One source (kernels.inc) is compiled for the plain x86-64 and for AVX2. Both do the same operations in the same order
// on eight lanes, without fused multiply-adds and without the C library's functions, so both give the same bits, and a
// row's result never depends on the rows beside it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace relata::model {

// x[i] ~ scale * (q[i] - zero)
struct RowScale {
  float scale;
  std::int32_t zero;
};

struct Kernels {
  // To 8 bits, by the row's own least and largest value; count is a multiple of 32.
  RowScale (*quantise)(const float* x, std::size_t count, std::uint8_t* q);
  // to = LayerNorm(to + add), epsilon 1e-12; count is a multiple of 8.
  void (*add_norm)(const float* add, const float* gain, const float* bias, std::size_t count, float* to);
  // to[i] += from[i] * scale[0], from 8-bit weights; count is a multiple of 8.
  void (*add_bytes)(const std::int8_t* from, float scale, std::size_t count, float* to);
  // One attention head over `rows` rows: q, k and v stand `stride` apart and are 32 wide, the result `out_stride`
  // apart. `scratch` holds 40 * (rows + 8) floats.
  void (*attend)(const float* q, const float* k, const float* v, std::size_t stride, std::size_t rows, float* out,
                 std::size_t out_stride, float* scratch);
  // Sum of a[i] * b[i]; count is a multiple of 8.
  float (*dot)(const float* a, const float* b, std::size_t count);
  // to += the sum of x[i] * row i of `rows`, `inputs` rows of `count` columns; a multiple of 8. What is 0 costs little.
  void (*add_weighted)(const float* x, std::size_t inputs, const float* rows, std::size_t count, float* to);
  // e^(x[chosen] - largest) / sum of e^(x[i] - largest).
  float (*softmax_at)(const float* x, std::size_t count, std::size_t chosen);
};

// What this machine runs fastest.
const Kernels& kernels();
// Each build of the source; avx2_kernels may run only where the CPU has AVX2.
const Kernels& plain_kernels();
const Kernels& avx2_kernels();
bool cpu_has_avx2();

}  // namespace relata::model
