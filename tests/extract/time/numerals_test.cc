#include "extract/time/numerals.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace relata::time {
namespace {

using Reader = std::optional<Numeral> (*)(const std::vector<Atom>&, std::size_t);

// The value and how many atoms are left: "21", "7 +2"; "none".
std::string numeral(Reader reader, const std::string& words) {
  Sentence sentence;
  std::istringstream in(words);
  for (std::string word; in >> word;) sentence.tokens.emplace_back().form = word;
  const std::vector<Atom> atoms = atoms_of(sentence);
  const auto numeral = reader(atoms, 0);
  if (!numeral) return "none";
  const std::size_t rest = atoms.size() - numeral->end;
  return std::to_string(numeral->value) + (rest > 0 ? " +" + std::to_string(rest) : "");
}

TEST(Numerals, CardinalsInWordsGoToNineThousand) {
  EXPECT_EQ(numeral(words_at, "seven"), "7");
  EXPECT_EQ(numeral(words_at, "seventeen days"), "17 +1");
  EXPECT_EQ(numeral(words_at, "ninety-six"), "96");
  EXPECT_EQ(numeral(words_at, "ninety six"), "96");
  EXPECT_EQ(numeral(words_at, "two hundred"), "200");
  EXPECT_EQ(numeral(words_at, "two hundred and five"), "205");
  EXPECT_EQ(numeral(words_at, "three thousand two"), "3002");
  EXPECT_EQ(numeral(words_at, "army"), "none");
  EXPECT_EQ(numeral(words_at, "7"), "none");
}

TEST(Numerals, AHyphenOrAndThatNothingFollowsIsNoPart) {
  EXPECT_EQ(numeral(words_at, "twenty - year"), "20 +2");
  EXPECT_EQ(numeral(words_at, "two hundred and women"), "200 +2");
}

TEST(Numerals, OrdinalsAreWrittenInWordsOrDigits) {
  EXPECT_EQ(numeral(ordinal_at, "first"), "1");
  EXPECT_EQ(numeral(ordinal_at, "21st"), "21");
  EXPECT_EQ(numeral(ordinal_at, "twenty-first"), "21");
  EXPECT_EQ(numeral(ordinal_at, "thirty first"), "31");
  EXPECT_EQ(numeral(ordinal_at, "twenty"), "none");
  EXPECT_EQ(numeral(ordinal_at, "21"), "none");
  EXPECT_EQ(numeral(ordinal_at, "99999999999th"), "none");
}

TEST(Numerals, YearsAreReadAsTheyAreSpoken) {
  EXPECT_EQ(numeral(year_at, "1996"), "1996");
  EXPECT_EQ(numeral(year_at, "nineteen ninety-six"), "1996");
  EXPECT_EQ(numeral(year_at, "two thousand and fifteen"), "2015");
  EXPECT_EQ(numeral(year_at, "seventeen hundred thirty three"), "1733");
  EXPECT_EQ(numeral(year_at, "999"), "none");
  EXPECT_EQ(numeral(year_at, "nineteen"), "none");
}

TEST(Numerals, DigitsHaveSoManyPlacesAtMost) {
  const auto two = [](const std::vector<Atom>& atoms, std::size_t at) { return digits_at(atoms, at, 2); };
  EXPECT_EQ(numeral(two, "14"), "14");
  EXPECT_EQ(numeral(two, "014"), "none");
  EXPECT_EQ(numeral(two, "x"), "none");
  EXPECT_EQ(numeral(two, ""), "none");
}

}  // namespace
}  // namespace relata::time
