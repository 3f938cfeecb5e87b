#include "extract/model/byte_product.h"

#include <gtest/gtest.h>

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
  EXPECT_EQ(product.stride(), 56u);
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
    EXPECT_EQ(y[i * product.stride() + 55], 0.0f) << "cells in excess are zero";
  }
}

// The largest bytes at the largest weights: AVX2's pairs would overflow at 64.
TEST(ByteProduct, NeverOverflows) {
  Weights w(64, 384, 63);
  std::fill(w.bytes.begin(), w.bytes.end(), std::int8_t{63});
  const ByteProduct product(w.matrix, w.bias.data());
  const std::vector<float> x(384, 255.0f);
  std::vector<float> y(64);
  ProductScratch scratch;
  product.apply(x.data(), 384, 1, y.data(), scratch);
  EXPECT_NEAR(y[0], 384 * 255.0 * 0.63, 1.0);
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
