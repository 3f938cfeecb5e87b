#include "extract/model/byte_product.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>

#include "core/error.h"

namespace relata::model {
namespace {

struct Weights {
  Weights(std::uint32_t rows, std::uint32_t columns, int limit)
      : bytes(rows * columns), scales(rows, 0.01f), bias(rows) {
    std::mt19937 random(3);
    for (auto& b : bytes)
      b = static_cast<std::int8_t>(static_cast<int>(random() % (2u * static_cast<unsigned>(limit) + 1)) - limit);
    for (std::size_t i = 0; i < bias.size(); ++i) bias[i] = static_cast<float>(i) * 0.1f;
    matrix = {rows, columns, bytes.data(), scales.data()};
  }
  std::vector<std::int8_t> bytes;
  std::vector<float> scales, bias;
  ByteMatrix matrix;
};

std::vector<float> rows_of_noise(std::size_t count) {
  std::mt19937 random(5);
  std::normal_distribution<float> normal;
  std::vector<float> x(count);
  for (float& v : x) v = normal(random);
  return x;
}

TEST(ByteProduct, IsCloseToTheRealProduct) {
  const Weights w(53, 128, 63);
  const ByteProduct product(w.matrix, w.bias.data());
  EXPECT_EQ(product.outputs(), 53u);
  EXPECT_EQ(product.stride(), 64u);
  const std::size_t rows = 9;
  const std::vector<float> x = rows_of_noise(rows * 128);
  std::vector<float> y(rows * product.stride());
  ProductScratch scratch;
  product.apply(x.data(), 128, rows, y.data(), scratch);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t o = 0; o < 53; ++o) {
      double expected = w.bias[o];
      for (std::size_t k = 0; k < 128; ++k) expected += x[i * 128 + k] * w.bytes[o * 128 + k] * 0.01;
      EXPECT_NEAR(y[i * product.stride() + o], expected, 0.15);
    }
    EXPECT_EQ(y[i * product.stride() + 63], 0.0f) << "cells in excess are zero";
  }
}

// The largest bytes at the largest weights: pairs in 16 bits would overflow at 64.
TEST(ByteProduct, NeverOverflows) {
  Weights w(64, 384, 63);
  std::fill(w.bytes.begin(), w.bytes.end(), std::int8_t{63});
  const ByteProduct product(w.matrix, w.bias.data());
  const std::vector<float> x(384, 255.0f);
  std::vector<float> y(64);
  ProductScratch scratch;
  for (const ProductKernel* kernel : product_kernels()) {
    product.apply(x.data(), 384, 1, y.data(), scratch, Activation::kNone, kernel);
    EXPECT_NEAR(y[0], 384 * 255.0 * 0.63, 1.0) << kernel->name;
  }
}

TEST(ByteProduct, GeluIsCloseToTheExactOne) {
  Weights w(16, 32, 63);
  std::fill(w.bytes.begin(), w.bytes.end(), std::int8_t{0});
  for (float x = -12.0f; x < 12.0f; x += 0.01f) {
    std::fill(w.bias.begin(), w.bias.end(), x);
    const ByteProduct product(w.matrix, w.bias.data());
    const std::vector<float> zeros(32);
    std::vector<float> y(16);
    ProductScratch scratch;
    product.apply(zeros.data(), 32, 1, y.data(), scratch, Activation::kGelu);
    ASSERT_NEAR(y[3], x * 0.5 * (1 + std::erf(x / std::sqrt(2.0))), 1e-4) << x;
  }
}

// Machines may not show: all kernels must agree to the bit, with any number of rows and of blocks of columns.
TEST(ByteProduct, EveryKernelGivesTheSameBits) {
  for (const std::uint32_t outputs : {7u, 16u, 40u, 64u, 80u, 368u}) {
    const Weights w(outputs, 96, 63);
    const ByteProduct product(w.matrix, w.bias.data());
    for (std::size_t rows = 1; rows < 15; ++rows) {
      const std::vector<float> x = rows_of_noise(rows * 96);
      for (const Activation activation : {Activation::kNone, Activation::kGelu}) {
        std::vector<float> plain(rows * product.stride()), other(plain.size());
        ProductScratch scratch;
        product.apply(x.data(), 96, rows, plain.data(), scratch, activation, &plain_product());
        for (const ProductKernel* kernel : product_kernels()) {
          product.apply(x.data(), 96, rows, other.data(), scratch, activation, kernel);
          ASSERT_EQ(std::memcmp(plain.data(), other.data(), plain.size() * sizeof(float)), 0)
              << kernel->name << ", " << rows << " rows, " << outputs << " columns";
        }
      }
    }
  }
}

TEST(ByteProduct, RowsDoNotDependOnRowsBeside) {
  const Weights w(384, 384, 63);
  const ByteProduct product(w.matrix, w.bias.data());
  const std::size_t rows = 150;
  const std::vector<float> x = rows_of_noise(rows * 384);
  std::vector<float> together(rows * 384), alone(384);
  ProductScratch scratch;
  product.apply(x.data(), 384, rows, together.data(), scratch);
  for (std::size_t i = 0; i < rows; ++i) {
    ProductScratch fresh;
    product.apply(x.data() + i * 384, 384, 1, alone.data(), fresh);
    ASSERT_TRUE(std::equal(alone.begin(), alone.end(), together.begin() + static_cast<std::ptrdiff_t>(i * 384))) << i;
  }
}

TEST(ByteProduct, RefusesWeightsThatCouldOverflow) {
  Weights w(8, 32, 63);
  w.bytes[5] = 64;
  EXPECT_THROW(ByteProduct(w.matrix, w.bias.data()), ModelError);
  const Weights narrow(8, 8, 63);
  EXPECT_THROW(ByteProduct(narrow.matrix, narrow.bias.data()), ModelError);
}

}  // namespace
}  // namespace relata::model
