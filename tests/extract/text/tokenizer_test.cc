#include "extract/text/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/segment.h"

namespace relata::text {
namespace {

// Pieces apart by blanks, "+" before one that is written together with the one before it.
std::string pieces(std::string_view text) {
  std::string out;
  for (const Piece& piece : tokenize(text, 0, text.size()))
    out += (out.empty() ? "" : " ") + std::string(piece.same_word ? "+" : "") +
           std::string(text.substr(piece.begin, piece.end - piece.begin));
  return out;
}

TEST(Tokenizer, PiecesSayWhetherABlankStandsBeforeThem) {
  const auto found = tokenize("He's  gone.", 0, 11);
  ASSERT_EQ(found.size(), 4u);
  EXPECT_TRUE(found[0].blank_before) << "as at every beginning";
  EXPECT_FALSE(found[1].blank_before);
  EXPECT_TRUE(found[1].same_word);
  EXPECT_TRUE(found[2].blank_before);
  EXPECT_FALSE(found[3].blank_before);
  EXPECT_FALSE(found[3].same_word);
}

TEST(Tokenizer, OnlyTheGivenBytesAreCut) {
  constexpr std::string_view kText = "Kabul fell. Then";
  const auto found = tokenize(kText, 6, 11);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].begin, 6u);
  EXPECT_EQ(found[1].end, 11u);
  EXPECT_TRUE(tokenize(kText, 3, 3).empty());
}

TEST(Tokenizer, ContractionsComeApart) {
  EXPECT_EQ(pieces("I'm you're he'll we've she'd"), "I +'m you +'re he +'ll we +'ve she +'d");
  EXPECT_EQ(pieces("don't can't won't DON'T"), "do +n't ca +n't wo +n't DO +N'T");
  EXPECT_EQ(pieces("cannot gonna 'tis"), "can +not gon +na 't +is");
  EXPECT_EQ(pieces("O'Neill o'clock"), "O'Neill o'clock");
}

TEST(Tokenizer, PossessivesComeApartAndQuotationMarksDoNotBecomeThem) {
  EXPECT_EQ(pieces("Noor's soldiers' guns"), "Noor +'s soldiers +' guns");
  EXPECT_EQ(pieces("the 'Tigers' left"), "the ' Tigers ' left");
}

TEST(Tokenizer, NumbersKeepTheirSigns) {
  EXPECT_EQ(pieces("1,800.5 -3 +1 .5 9/11 19:30"), "1,800.5 - 3 +1 .5 9/11 19:30");
  EXPECT_EQ(pieces("$41 US$5 28% 10km 9am"), "$ 41 US$ 5 28 % 10 km 9 am");
  EXPECT_EQ(pieces("713-853-3989 1990's 19th 3G"), "713-853-3989 1990's 19th 3G");
  EXPECT_EQ(pieces("1. Kabul fell in 1."), "1. Kabul fell in 1 .") << "a number of a list keeps its stop";
}

TEST(Tokenizer, HyphensPartWordsButForPrefixes) {
  EXPECT_EQ(pieces("U.S.-led well-known e-mail non-profit"), "U.S. - led well - known e-mail non-profit");
  EXPECT_EQ(pieces("Mazar-e-Sharif"), "Mazar - e - Sharif");
  EXPECT_EQ(pieces("the army—or what—fled"), "the army — or what — fled");
}

TEST(Tokenizer, StopsBelongToAbbreviationsAndInitials) {
  EXPECT_EQ(pieces("Gen. Noor of the U.S. left."), "Gen. Noor of the U.S. left .");
  EXPECT_EQ(pieces("George W. Bush"), "George W. Bush");
  EXPECT_EQ(pieces("the plan B. The end"), "the plan B . The end");
  EXPECT_EQ(pieces("No. 5 said no."), "No. 5 said no .");
}

TEST(Tokenizer, RunsOfMarksStayTogether) {
  EXPECT_EQ(pieces("What?! Well... --- ** '' ``"), "What ?! Well ... --- ** '' ``");
  EXPECT_EQ(pieces("it [...] went"), "it [...] went");
  EXPECT_EQ(pieces("(\"so\")"), "( \" so \" )");
}

TEST(Tokenizer, AddressesHandlesAndFacesStayWhole) {
  EXPECT_EQ(pieces("see https://a.example/b?c=1. @noor #kabul :-)"), "see https://a.example/b?c=1 . @noor #kabul :-)");
  EXPECT_EQ(pieces("desk@paper.example and/or AT&T"), "desk@paper.example and / or AT&T");
}

TEST(Tokenizer, LongTokensAreCutBetweenCharacters) {
  std::string word;
  for (int i = 0; i < 1500; ++i) word += "é";
  const auto found = tokenize(word, 0, word.size());
  ASSERT_EQ(found.size(), 3u);
  for (const Piece& piece : found) {
    EXPECT_LE(piece.end - piece.begin, kMaxTokenBytes);
    EXPECT_EQ(piece.begin % 2, 0u);
  }
}

}  // namespace
}  // namespace relata::text
