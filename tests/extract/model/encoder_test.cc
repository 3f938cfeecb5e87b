#include "extract/model/encoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "tests/extract/model/shipped.h"

namespace relata::model {
namespace {

// The floats [begin, end) of `all`.
std::vector<float> part(const std::vector<float>& all, std::size_t begin, std::size_t end) {
  return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)};
}

double cosine(const float* a, const float* b, std::size_t width) {
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < width; ++i) {
    ab += static_cast<double>(a[i]) * b[i];
    aa += static_cast<double>(a[i]) * a[i];
    bb += static_cast<double>(b[i]) * b[i];
  }
  return ab / std::sqrt(aa * bb);
}

TEST(Encoder, GivesARowForEachSubToken) {
  PackedPieces packed;
  add_passage("kabul fell .", packed);
  const std::vector<float> hidden = encoded(packed);
  EXPECT_EQ(hidden.size(), packed.ids.size() * shipped_encoder().width());
  for (const float x : hidden) ASSERT_TRUE(std::isfinite(x));
}

TEST(Encoder, APassageIsReadAsIfItWereAlone) {
  const std::string first = "taliban fighters captured kunduz on sunday , officials said .", second = "yes .";
  const std::vector<float> one = encoded({first}), other = encoded({second});
  const std::vector<float> both = encoded({first, second}), turned = encoded({second, first});
  ASSERT_EQ(both.size(), one.size() + other.size());
  EXPECT_EQ(part(both, 0, one.size()), one);
  EXPECT_EQ(part(both, one.size(), both.size()), other);
  EXPECT_EQ(part(turned, 0, other.size()), other);
  EXPECT_EQ(part(turned, other.size(), turned.size()), one);
}

TEST(Encoder, OfManyPassagesEachIsReadAsIfItWereAlone) {
  const std::vector<float> one = encoded({"rebels left the port ."});
  std::vector<std::string> lines;
  for (int i = 0; i < 40; ++i) lines.push_back(i % 2 == 0 ? "rebels left the port ." : "they won .");
  const std::vector<float> all = encoded(lines);
  EXPECT_EQ(part(all, 0, one.size()), one);
  const std::size_t pair = (all.size() / 20);
  EXPECT_EQ(part(all, 19 * pair, 19 * pair + one.size()), one);
}

TEST(Encoder, ScratchRemembersNothing) {
  PackedPieces longer, shorter;
  add_passage("the withdrawal of the last troops from the northern provinces went on through the night .", longer);
  add_passage("yes .", shorter);
  EncoderScratch scratch;
  std::vector<float> hidden;
  shipped_encoder().encode(longer, hidden, scratch);
  shipped_encoder().encode(shorter, hidden, scratch);
  EXPECT_EQ(hidden, encoded(shorter));
}

TEST(Encoder, AWordMeansWhatStandsAroundIt) {
  const std::size_t width = shipped_encoder().width();
  // [CLS] the bank ..: the third row
  const std::vector<float> money = encoded({"the bank raised its interest rates ."});
  const std::vector<float> again = encoded({"the bank cut its interest rates ."});
  const std::vector<float> river = encoded({"the bank of the river was flooded ."});
  const double alike = cosine(money.data() + 2 * width, again.data() + 2 * width, width);
  EXPECT_GT(alike, cosine(money.data() + 2 * width, river.data() + 2 * width, width));
  EXPECT_LT(alike, 0.9999);
}

TEST(Encoder, TheShapeOfAWordIsPartOfItsInput) {
  PackedPieces small;
  add_passage("apple fell .", small);
  PackedPieces title = small;
  title.shapes[1] = static_cast<std::uint8_t>(2 * static_cast<int>(WordShape::kTitle));
  EXPECT_NE(encoded(small), encoded(title));
}

TEST(Encoder, TakesPassagesUpToItsLongest) {
  std::string line;
  while (line.size() < 2 * (shipped_encoder().longest() - 2)) line += "a ";
  PackedPieces packed;
  add_passage(line, packed);
  ASSERT_EQ(packed.ids.size(), shipped_encoder().longest());
  for (const float x : encoded(packed)) ASSERT_TRUE(std::isfinite(x));
}

}  // namespace
}  // namespace relata::model
