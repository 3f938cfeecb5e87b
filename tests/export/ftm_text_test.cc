#include "export/ftm_text.h"

#include <gtest/gtest.h>

namespace relata::exporter {
namespace {

TEST(FtmText, KeepsWhatFollowTheMoneyKeeps) {
  EXPECT_EQ(ftm_text("a \"b\"\\ <c>\t\n]]> {{x}} \xD8\xB7 \xE5\x8C\x97 \xF0\x9F\x98\x80"),
            "a \"b\"\\ <c>\t\n]]> {{x}} \xD8\xB7 \xE5\x8C\x97 \xF0\x9F\x98\x80");
  EXPECT_EQ(ftm_text("a\x01"
                     "b\x7F"
                     "c\xC2\x85"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c\xEF\xBF\xBD");
  EXPECT_EQ(ftm_text("a\xE2\x80\x8D"
                     "b\xC2\xAD"),
            "ab")
      << "joiners and soft hyphens";
  EXPECT_EQ(ftm_text("a\xE2\x80\xA8"
                     "b\xE3\x80\x80"
                     "c"),
            "a b c")
      << "blanks of other widths";
  EXPECT_EQ(ftm_text(" \n\xC2\xA0 a\xC2\xA0"
                     "b \t"),
            "a\xC2\xA0"
            "b");
  EXPECT_EQ(ftm_text(" \n"), "");
}

TEST(FtmText, NamesHaveSingleBlanksAndNoQuotesAround) {
  EXPECT_EQ(ftm_name("\"Ana\n  Cruz\""), "Ana Cruz");
  EXPECT_EQ(ftm_name("'\" x \"'"), "x");
  EXPECT_EQ(ftm_name("\""), "\"");
  EXPECT_EQ(ftm_name("the \"Orbis\" group"), "the \"Orbis\" group");
  EXPECT_EQ(ftm_name("O\"Brien\\"), "O\"Brien\\");
}

TEST(FtmText, WhatIsTooLongIsCutAtACharacter) {
  std::string letters;
  for (int i = 0; i < 400; ++i) letters += "\xC3\xA4";
  const std::string name = ftm_name(letters);
  EXPECT_EQ(name.size(), 383 * 2 + 3U);
  EXPECT_TRUE(name.ends_with("\xC3\xA4\xE2\x80\xA6"));
  EXPECT_EQ(ftm_text(letters, 400), letters);
  EXPECT_EQ(ftm_text("abc", 2), "a\xE2\x80\xA6");
}

TEST(FtmText, AddressesAreThoseThatItLeavesAsTheyAre) {
  EXPECT_EQ(ftm_url("https://example.org/a?q=1#x"), "https://example.org/a?q=1#x");
  EXPECT_EQ(ftm_url("https://example.org"), "https://example.org/");
  for (const char* other : {"", "example.org", "ftp://example.org/", "https://", "https:///x", "http://localhost/",
                            "https://example.org/a b", "https://example.org/a?", "HTTPS://example.org/"})
    EXPECT_EQ(ftm_url(other), std::nullopt) << other;
}

TEST(FtmText, IdsAreOfItsAlphabet) {
  EXPECT_EQ(ftm_id("e-", "kunduz"), "e-kunduz");
  EXPECT_EQ(ftm_id("d-", "DEV-MUC3.0001"), "d-DEV-MUC3.0001");
  for (const std::string& other : {std::string("a b"), std::string("a/b"), std::string("-a"), std::string(""),
                                   std::string("\xC3\xA4"), std::string("x-0"), std::string(151, 'a')}) {
    const std::string id = ftm_id("d-", other);
    EXPECT_EQ(id.size(), 20U) << id;
    EXPECT_TRUE(id.starts_with("d-x-"));
  }
  EXPECT_NE(ftm_id("d-", "a b"), ftm_id("d-", "a  b"));
}

TEST(FtmText, DatesAreAsCoarseAsTheyAreKnown) {
  EXPECT_EQ(ftm_date({"2021-08-09", "2021-08-09"}), "2021-08-09");
  EXPECT_EQ(ftm_date({"2021-08-01", "2021-08-31"}), "2021-08");
  EXPECT_EQ(ftm_date({"2021-01-01", "2021-12-31"}), "2021");
  EXPECT_EQ(ftm_date({"2024-02-01", "2024-02-29"}), "2024-02");
  EXPECT_EQ(ftm_date({"2024-02-01", "2024-02-28"}), "");
  EXPECT_EQ(ftm_date({"2021-08-01", "2021-09-30"}), "");
  EXPECT_EQ(ftm_date({"2021-08-02", "2021-08-31"}), "");
  EXPECT_EQ(ftm_date({"2020-01-01", "2021-12-31"}), "");
  EXPECT_EQ(ftm_date({"", "2021-08-09"}), "");
  EXPECT_EQ(ftm_date({"0999-08-09", "0999-08-09"}), "") << "it takes that for no date";
}

}  // namespace
}  // namespace relata::exporter
