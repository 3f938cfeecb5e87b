#include "extract/model/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

namespace relata::model {
namespace {

std::vector<float> noise(std::size_t count, float size, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0.0f, size);
  std::vector<float> out(count);
  for (float& x : out) x = normal(random);
  return out;
}

TEST(Kernels, QuantisedValuesComeBackWithinHalfAStep) {
  const std::vector<float> x = noise(384, 2.0f, 1);
  std::vector<std::uint8_t> q(384);
  const RowScale scale = kernels().quantise(x.data(), x.size(), q.data());
  for (std::size_t i = 0; i < x.size(); ++i) {
    EXPECT_NEAR((static_cast<int>(q[i]) - scale.zero) * scale.scale, x[i], 0.51f * scale.scale + 1e-6f);
  }
}

TEST(Kernels, QuantiseTakesRowsOfOneValue) {
  for (float value : {0.0f, 1e-38f, 5.0f, -5.0f}) {
    const std::vector<float> x(32, value);
    std::vector<std::uint8_t> q(32);
    const RowScale scale = kernels().quantise(x.data(), x.size(), q.data());
    EXPECT_NEAR((static_cast<int>(q[0]) - scale.zero) * scale.scale, value, 0.02f);
  }
}

TEST(Kernels, AttentionIsTheSoftmaxOfScaledProducts) {
  const std::size_t rows = 13, stride = 96;
  const std::vector<float> qkv = noise(rows * stride, 1.0f, 2);
  std::vector<float> out(rows * 32), scratch(40 * (rows + 8));
  kernels().attend(qkv.data(), qkv.data() + 32, qkv.data() + 64, stride, rows, out.data(), 32, scratch.data());
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<double> weights(rows);
    double total = 0;
    for (std::size_t j = 0; j < rows; ++j) {
      double score = 0;
      for (std::size_t d = 0; d < 32; ++d) score += qkv[i * stride + d] * qkv[j * stride + 32 + d];
      total += weights[j] = std::exp(score / std::sqrt(32.0));
    }
    for (std::size_t d = 0; d < 32; ++d) {
      double expected = 0;
      for (std::size_t j = 0; j < rows; ++j) expected += weights[j] / total * qkv[j * stride + 64 + d];
      EXPECT_NEAR(out[i * 32 + d], expected, 1e-5);
    }
  }
}

TEST(Kernels, NormHasMeanZeroAndUnitVariance) {
  std::vector<float> x = noise(384, 3.0f, 3);
  const std::vector<float> add = noise(384, 1.0f, 4), gain(384, 1.0f), bias(384, 0.0f);
  kernels().add_norm(add.data(), gain.data(), bias.data(), 384, x.data());
  double sum = 0, squares = 0;
  for (float v : x) sum += v, squares += v * v;
  EXPECT_NEAR(sum / 384, 0, 1e-5);
  EXPECT_NEAR(squares / 384, 1, 1e-4);
}

TEST(Kernels, SoftmaxAtIsAProbability) {
  const std::vector<float> x = {1.0f, 2.0f, 4.0f};
  EXPECT_NEAR(kernels().softmax_at(x.data(), 3, 2), 0.843795, 1e-5);
  const std::vector<float> far = {1000.0f, -1000.0f};
  EXPECT_EQ(kernels().softmax_at(far.data(), 2, 0), 1.0f);
}

TEST(Kernels, AddWeightedAddsEachRowByItsWeight) {
  constexpr std::size_t kInputs = 5;
  for (const std::size_t count : {8u, 32u, 48u}) {
    std::vector<float> x = noise(kInputs, 1.0f, 8), rows = noise(kInputs * count, 1.0f, 9), sums(count, 0.5f);
    x[3] = 0;
    kernels().add_weighted(x.data(), kInputs, rows.data(), count, sums.data());
    for (std::size_t column = 0; column < count; ++column) {
      double expected = 0.5;
      for (std::size_t i = 0; i < kInputs; ++i) expected += x[i] * rows[i * count + column];
      EXPECT_NEAR(sums[column], expected, 1e-5) << count << " " << column;
    }
  }
}

// Batches, threads and machines may not show: the two builds must agree to the bit.
TEST(Kernels, PlainAndAvx2GiveTheSameBits) {
  if (!cpu_has_avx2()) GTEST_SKIP() << "no AVX2 here";
  const std::size_t rows = 21;
  const std::vector<float> x = noise(rows * 1152, 2.0f, 5), gain = noise(384, 1.0f, 6), bias = noise(384, 1.0f, 7);
  const auto run = [&](const Kernels& k) {
    std::vector<float> out;
    std::vector<float> scratch(40 * (rows + 8)), mixed(rows * 384);
    for (std::size_t h = 0; h < 12; ++h) {
      const float* q = x.data() + h * 32;
      k.attend(q, q + 384, q + 768, 1152, rows, mixed.data() + h * 32, 384, scratch.data());
    }
    for (std::size_t i = 0; i < rows; ++i) {
      k.add_norm(x.data() + i * 384, gain.data(), bias.data(), 384, mixed.data() + i * 384);
      std::vector<std::uint8_t> q(384);
      const RowScale scale = k.quantise(mixed.data() + i * 384, 384, q.data());
      out.push_back(scale.scale);
      out.push_back(static_cast<float>(scale.zero));
      out.insert(out.end(), q.begin(), q.end());
      out.push_back(k.dot(x.data() + i * 384, mixed.data() + i * 384, 384));
      out.push_back(k.softmax_at(mixed.data() + i * 384, 384, i));
    }
    k.add_weighted(x.data(), 21, x.data() + 384, 48, mixed.data());
    out.insert(out.end(), mixed.begin(), mixed.end());
    return out;
  };
  const std::vector<float> plain = run(plain_kernels()), wide = run(avx2_kernels());
  ASSERT_EQ(plain.size(), wide.size());
  EXPECT_EQ(std::memcmp(plain.data(), wide.data(), plain.size() * sizeof(float)), 0);
}

}  // namespace
}  // namespace relata::model
