#include "extract/model/word_pieces.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::model {
namespace {

const std::vector<std::string_view> kVocabulary = {"[UNK]",  "[CLS]", "[SEP]", "maza", "##r", "-",  "e",
                                                   "sharif", "kabul", "'",     "\"",   "(",   ".",  "u",
                                                   "s",      "cafe",  "中",    "国",   "a",   "##a"};

std::vector<std::string_view> pieces(std::string_view form) {
  std::vector<std::int32_t> ids;
  WordPieces(kVocabulary).append(form, ids);
  std::vector<std::string_view> found;
  for (std::int32_t id : ids) found.push_back(kVocabulary[static_cast<std::size_t>(id)]);
  return found;
}

using Pieces = std::vector<std::string_view>;

TEST(WordPieces, TakesTheLongestPieceFirst) {
  EXPECT_EQ(pieces("Mazar-e-Sharif"), (Pieces{"maza", "##r", "-", "e", "-", "sharif"}));
  EXPECT_EQ(pieces("KABUL"), (Pieces{"kabul"}));
  EXPECT_EQ(pieces("U.S."), (Pieces{"u", ".", "s", "."}));
}

TEST(WordPieces, MakesOneOfQuotesDashesAndBrackets) {
  EXPECT_EQ(pieces("\u2019"), (Pieces{"'"}));
  EXPECT_EQ(pieces("\u201C"), (Pieces{"\""}));
  EXPECT_EQ(pieces("``"), (Pieces{"\""}));
  EXPECT_EQ(pieces("\u2014"), (Pieces{"-"}));
  EXPECT_EQ(pieces("-LRB-"), (Pieces{"("}));
}

TEST(WordPieces, DropsAccentsAndSplitsChinese) {
  EXPECT_EQ(pieces("Café"), (Pieces{"cafe"}));
  EXPECT_EQ(pieces("中国"), (Pieces{"中", "国"}));
}

TEST(WordPieces, GivesOneUnknownWhereNothingFits) {
  EXPECT_EQ(pieces("xyz"), (Pieces{"[UNK]"}));
  EXPECT_EQ(pieces(""), (Pieces{"[UNK]"}));
  EXPECT_EQ(pieces("\xff\xfe"), (Pieces{"[UNK]"}));
  EXPECT_EQ(pieces("\u200b"), (Pieces{"[UNK]"})) << "a character without width";
}

TEST(WordPieces, CutsWordsThatNeverEnd) {
  EXPECT_EQ(pieces(std::string(60, 'a')).size(), WordPieces::kMostPieces);
  EXPECT_EQ(pieces(std::string(5000, 'a')), (Pieces{"[UNK]"}));
  EXPECT_EQ(pieces(std::string(5000, '.')).size(), WordPieces::kMostPieces);
}

TEST(WordPieces, NeedTheirMarks) {
  const std::vector<std::string_view> poor = {"[UNK]", "[CLS]"};
  EXPECT_THROW(WordPieces{poor}, ModelError);
}

TEST(WordShapes, TellCaseAndDigits) {
  EXPECT_EQ(word_shape("city"), WordShape::kLower);
  EXPECT_EQ(word_shape("Kabul"), WordShape::kTitle);
  EXPECT_EQ(word_shape("A"), WordShape::kCapital);
  EXPECT_EQ(word_shape("NATO"), WordShape::kUpper);
  EXPECT_EQ(word_shape("U.S."), WordShape::kUpper);
  EXPECT_EQ(word_shape("McCain"), WordShape::kMixed);
  EXPECT_EQ(word_shape("1,800"), WordShape::kDigits);
  EXPECT_EQ(word_shape("20th"), WordShape::kAlphanumeric);
  EXPECT_EQ(word_shape("-LRB-"), WordShape::kSymbols);
  EXPECT_EQ(word_shape(""), WordShape::kSymbols);
  EXPECT_EQ(word_shape("中国"), WordShape::kUncased);
}

}  // namespace
}  // namespace relata::model
