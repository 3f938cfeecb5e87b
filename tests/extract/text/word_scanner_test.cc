#include "extract/text/word_scanner.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

std::string_view word(std::string_view text) { return text.substr(0, WordScanner(text).word_end(0)); }
std::string_view number(std::string_view text) { return text.substr(0, WordScanner(text).number_end(0)); }
std::string_view acronym(std::string_view text) { return text.substr(0, WordScanner(text).acronym_end(0)); }
std::string_view clitic(std::string_view text) { return text.substr(0, WordScanner(text).clitic_end(0)); }

TEST(WordScanner, AWordKeepsWhatBelongsInside) {
  EXPECT_EQ(word("Kabul fell"), "Kabul");
  EXPECT_EQ(word("AT&T's"), "AT&T");
  EXPECT_EQ(word("O'Neill,"), "O'Neill");
  EXPECT_EQ(word("snake_case."), "snake_case");
  EXPECT_EQ(word("f*ck"), "f*ck");
  EXPECT_EQ(word("don't"), "don");
  EXPECT_EQ(word("e-mail"), "e-mail");
  EXPECT_EQ(word("well-known"), "well");
  EXPECT_EQ(word("caf\xC3\xA9."), "caf\xC3\xA9");
  EXPECT_EQ(word(","), "");
  EXPECT_EQ(word(""), "");
}

TEST(WordScanner, ANumberEndsBehindItsLastDigit) {
  EXPECT_EQ(number("1,800.5,"), "1,800.5");
  EXPECT_EQ(number("19:30."), "19:30");
  EXPECT_EQ(number("+49 30"), "+49");
  EXPECT_EQ(number("713-853-3989"), "713-853-3989");
  EXPECT_EQ(number("646-8420 now"), "646-8420");
  EXPECT_EQ(number("10-15 men"), "10") << "two groups are a range";
}

TEST(WordScanner, AnAcronymHasAStopBehindEachLetter) {
  EXPECT_EQ(acronym("U.S. Army"), "U.S.");
  EXPECT_EQ(acronym("e.g. this"), "e.g.");
  EXPECT_EQ(acronym("Ph.D. in"), "Ph.D.");
  EXPECT_EQ(acronym("U.S"), "");
  EXPECT_EQ(acronym("A. B"), "");
  EXPECT_EQ(acronym("Kabul"), "");
}

TEST(WordScanner, CliticsEndTheirWord) {
  EXPECT_EQ(clitic("'s gone"), "'s");
  EXPECT_EQ(clitic("’ll go"), "’ll");
  EXPECT_EQ(clitic("'sup"), "");
  EXPECT_EQ(clitic("'90s"), "");
  EXPECT_TRUE(WordScanner("don't").negation_at(3));
  EXPECT_TRUE(WordScanner("DON’T!").negation_at(3));
  EXPECT_FALSE(WordScanner("don'tx").negation_at(3));
  EXPECT_FALSE(WordScanner("'t").negation_at(0));
}

TEST(WordScanner, PastTheEndThereIsNothing) {
  const WordScanner scan("a");
  EXPECT_EQ(scan.at(1).bytes, 0u);
  EXPECT_EQ(scan.after(0), 0u);
  EXPECT_EQ(scan.word_end(5), 5u);
}

}  // namespace
}  // namespace relata::text
