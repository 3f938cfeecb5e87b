// The part of the normal form that needs no table of whole names.
#include "names/folding.h"

#include <gtest/gtest.h>

namespace relata::names {
namespace {

using Words = std::vector<std::string>;

TEST(Folding, MarksCaseAndPunctuationAreDropped) {
  EXPECT_EQ(plain_form("Nicolás MADURO"), "nicolas maduro");
  EXPECT_EQ(plain_form("Lech Wałęsa"), "lech walesa");
  EXPECT_EQ(plain_form("Zərdab"), "zardab");
  EXPECT_EQ(plain_form("O'Brien"), "obrien");
  EXPECT_EQ(plain_form("Taliban\u2019s"), "taliban");
}

TEST(Folding, HyphensPartWordsAndLettersThatStandAloneAreOne) {
  EXPECT_EQ(folded_words("Kim Jong-un"), (Words{"kim", "jong", "un"}));
  EXPECT_EQ(folded_words("the U. S."), Words{"us"});
  EXPECT_EQ(folded_words("J. K. Rowling"), (Words{"jk", "rowling"}));
  EXPECT_EQ(folded_words("AT&T"), (Words{"at", "t"}));
}

TEST(Folding, TheVowelThatJoinsTwoPersianWordsIsNoWord) {
  for (const char* city : {"Mazar-e-Sharif", "Mazar-i Sharif", "Mazar e Sharif", "Mazar-ye-Sharif"})
    EXPECT_EQ(folded_words(city), (Words{"mazar", "sharif"})) << city;
  EXPECT_EQ(folded_words("Plan E"), (Words{"plan", "e"})) << "a capital, and nothing behind it";
}

TEST(Folding, ArabicArticlesAreOne) {
  EXPECT_EQ(folded_words("El-Sisi"), (Words{"al", "sisi"}));
  EXPECT_EQ(folded_words("as-Sisi"), (Words{"al", "sisi"}));
  EXPECT_EQ(folded_words("Abd al-Rahman"), (Words{"abdul", "rahman"}));
  EXPECT_EQ(folded_words("Abdulrahman"), (Words{"abdul", "rahman"}));
  EXPECT_EQ(folded_words("Abdullah"), Words{"abdullah"});
  EXPECT_EQ(folded_words("As Kabul fell")[0], "as") << "no hyphen behind it";
}

TEST(Folding, LongVowelsOfLongWordsAreShort) {
  EXPECT_EQ(plain_form("Daroon"), plain_form("Darun"));
  EXPECT_EQ(plain_form("Lee"), "lee");
}

TEST(Folding, AnArticleInFrontIsNoWordUnlessItIsAll) {
  EXPECT_EQ(plain_form("The Hague"), "hague");
  EXPECT_EQ(plain_form("the"), "the");
}

TEST(Folding, FoldingTwiceChangesNothing) {
  for (const char* name :
       {"Mazar-e-Sharif", "Abd al-Rahman", "the U. S.", "Владимир Путин", "习近平", "Jean-Marie Le Pen"}) {
    const std::string once = plain_form(name);
    EXPECT_EQ(plain_form(once), once) << name;
  }
}

TEST(Folding, AnyBytesAreFolded) {
  for (const std::string& name : {std::string(""), std::string("\0", 1), std::string("\xff\xfe"),
                                  std::string("\xe2\x80"), std::string("- - -"), std::string(5000, 'a')})
    for (char c : plain_form(name)) EXPECT_TRUE(c == ' ' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) << name;
}

TEST(Folding, AnElidedArticleBelongsToTheNameBehindABlankToo) {
  EXPECT_EQ(folded_words("Miguel D' Escoto"), folded_words("Miguel D'Escoto"));
  EXPECT_EQ(folded_words("the workers' party"), (Words{"workers", "party"}));
}

}  // namespace
}  // namespace relata::names
