#include "extract/text/segment.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/characters.h"
#include "extract/text/network_name.h"
#include "extract/text/paragraphs.h"

namespace relata::text {
namespace {

// Words apart by blanks, sentences by " | "; "+" before a word that is written together with the one before it.
std::string segmented(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : segment(text)) {
    if (!out.empty()) out += " | ";
    std::string words;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      bool joined = false;
      for (const TokenRange& range : sentence.ranges) joined = joined || (i + 1 > range.first && i + 1 <= range.last);
      words += (i == 0 ? "" : " ") + std::string(joined ? "+" : "") + sentence.tokens[i].form;
    }
    out += words;
  }
  return out;
}

// What every segmentation keeps, whatever the text.
void check(std::string_view text) {
  std::uint32_t end = 0;
  for (const Sentence& sentence : segment(text)) {
    ASSERT_GE(sentence.span.begin, end);
    ASSERT_LE(sentence.span.end, text.size());
    ASSERT_FALSE(sentence.tokens.empty());
    ASSERT_LE(sentence.tokens.size(), kMaxSentenceTokens);
    std::uint32_t at = 0;
    for (const Token& token : sentence.tokens) {
      ASSERT_GE(token.span.begin, at);
      ASSERT_LT(token.span.begin, token.span.end);
      ASSERT_LE(token.form.size(), kMaxTokenBytes);
      const std::string_view bytes = sentence.text(text).substr(token.span.begin, token.span.end - token.span.begin);
      ASSERT_EQ(spelling(bytes, token.form), token.form) << "the bytes, unless they break a word";
      ASSERT_EQ(first_bad_byte(token.form), std::nullopt);
      at = token.span.end;
    }
    ASSERT_EQ(sentence.tokens.front().span.begin, 0u);
    ASSERT_EQ(sentence.span.begin + at, sentence.span.end);
    for (const TokenRange& range : sentence.ranges) ASSERT_LE(range.last, sentence.tokens.size());
    end = sentence.span.end;
  }
}

TEST(Tokens, ContractionsAreTwoWordsOfOneRange) {
  EXPECT_EQ(segmented("They didn't say it's Noor's."), "They did +n't say it +'s Noor +'s .");
  EXPECT_EQ(segmented("We’ll go, can’t we?"), "We +’ll go , ca +n’t we ?");
  EXPECT_EQ(segmented("He cannot, I dunno, gonna"), "He can +not , I dunno , gon +na");
  EXPECT_EQ(segmented("the soldiers' guns and the U.S.'s"), "the soldiers +' guns and the U.S. +'s");
  const auto sentences = segment("I don't.");
  ASSERT_EQ(sentences[0].ranges.size(), 1u);
  EXPECT_EQ(sentences[0].ranges[0].form, "don't");
  EXPECT_EQ(sentences[0].ranges[0].first, 2u);
  EXPECT_EQ(sentences[0].ranges[0].last, 3u);
}

TEST(Tokens, QuotationMarksAreNoPossessives) {
  EXPECT_EQ(segmented("the ‘Paper Tigers’ fled"), "the ‘ Paper Tigers ’ fled");
  EXPECT_EQ(segmented("He 'refused to take parts' again."), "He ' refused to take parts ' again .");
  EXPECT_EQ(segmented("Rock 'n' roll of the '90s"), "Rock 'n' roll of the '90s");
}

TEST(Tokens, HyphensStandAloneButForPrefixesAndNumbers) {
  EXPECT_EQ(segmented("a 15-year U.S.-led well-known non-profit"), "a 15 - year U.S. - led well - known non-profit");
  EXPECT_EQ(segmented("Mazar-e-Sharif and al-Qaeda e-mail"), "Mazar - e - Sharif and al - Qaeda e-mail");
  EXPECT_EQ(segmented("call 713-853-3989 by 2021-08-14 re-elected mid-2003"),
            "call 713-853-3989 by 2021-08-14 re-elected mid-2003");
  EXPECT_EQ(segmented("power – the army—fled -- then"), "power – the army — fled -- then");
}

TEST(Tokens, NumbersKeepTheirPointsAndLoseTheirUnits) {
  EXPECT_EQ(segmented("$3.2 billion, 28%, 1,800 and 10km at 9am"), "$ 3.2 billion , 28 % , 1,800 and 10 km at 9 am");
  EXPECT_EQ(segmented("9/11, 1990s, 19th, 12:30, 80's"), "9/11 , 1990s , 19th , 12:30 , 80's");
}

TEST(Tokens, AddressesAndAcronymsStayWhole) {
  EXPECT_EQ(segmented("See https://a.example/b_c?d=1, or desk@paper.example."),
            "See https://a.example/b_c?d=1 , or desk@paper.example .");
  EXPECT_EQ(segmented("AT&T and and/or Amazon.com (R&D)"), "AT&T and and / or Amazon.com ( R&D )");
  EXPECT_EQ(segmented("Dr. Smith of St. Louis, e.g. J. K. Rowling, Ph.D."),
            "Dr. Smith of St. Louis , e.g. J. K. Rowling , Ph.D.");
  EXPECT_EQ(network_name("https://a.example/b)."), 19u);
  EXPECT_EQ(network_name("it.The"), 0u);
}

TEST(Sentences, StopsOfAbbreviationsDoNotEndThem) {
  EXPECT_EQ(segmented("Gen. Petar Vukan left. Mr. Holm stayed."), "Gen. Petar Vukan left . | Mr. Holm stayed .");
  EXPECT_EQ(segmented("MR. HOLM: I stayed. DR. YEO left."), "MR. HOLM : I stayed . | DR. YEO left .");
  EXPECT_EQ(segmented("He lives in the U.S. They do not."), "He lives in the U.S. | They do not .");
  EXPECT_EQ(segmented("The U.S. Army left Lumetra Inc. on Aug. 2."), "The U.S. Army left Lumetra Inc. on Aug. 2 .");
  EXPECT_EQ(segmented("George W. Bush met Steffen W. Graae."), "George W. Bush met Steffen W. Graae .");
}

TEST(Sentences, ClosingMarksStayWithTheSentenceTheyClose) {
  EXPECT_EQ(segmented("“It was planned.” He left."), "“ It was planned . ” | He left .");
  EXPECT_EQ(segmented("\"Go!\" he said. \"Now.\" She left."), "\" Go ! \" he said . | \" Now . \" | She left .");
  EXPECT_EQ(segmented("“Why?” Wallace asked. (It is late.) Then he left."),
            "“ Why ? ” Wallace asked . | ( It is late . ) | Then he left .");
  EXPECT_EQ(segmented("It is worse [than before] in these weeks. “"), "It is worse [ than before ] in these weeks . “");
}

TEST(Sentences, AMissingBlankAfterAStopIsSeen) {
  EXPECT_EQ(segmented("vowed to defend it.The Taliban left."), "vowed to defend it . | The Taliban left .");
  EXPECT_EQ(segmented("Node.JS costs 3.50 now"), "Node . JS costs 3.50 now");
}

TEST(Sentences, LinesEndThem) {
  EXPECT_EQ(segmented("A Headline Without Stop\nThe text begins.\n\nAnother\r\nline"),
            "A Headline Without Stop | The text begins . | Another | line");
}

TEST(Sentences, HardWrappedLinesAreJoined) {
  const std::string wrapped =
      "The front, which was founded in 2019 by the former colonel, now controls\n"
      "three of the nine provincial capitals. Government troops fled the city\n"
      "along the coastal road, according to a member of the council.";
  EXPECT_EQ(find_paragraphs(wrapped).spans.size(), 1u);
  EXPECT_EQ(segment(wrapped).size(), 2u);
  const std::string headings = "Other advances of the Taliban in the north\nAccording to a legislator, they came.";
  EXPECT_EQ(find_paragraphs(headings).spans.size(), 2u);
}

TEST(Sentences, TheByteOrderMarkCountsButIsInNoToken) {
  const auto sentences = segment("\xEF\xBB\xBFKabul fell.");
  ASSERT_EQ(sentences.size(), 1u);
  EXPECT_EQ(sentences[0].span.begin, 3u);
  EXPECT_EQ(sentences[0].tokens[0].form, "Kabul");
}

TEST(Segment, EmptyAndBlankTextsHaveNoSentences) {
  EXPECT_TRUE(segment("").empty());
  EXPECT_TRUE(segment(" \n\t\r\n\xC2\xA0\x01\n").empty());
}

TEST(Segment, HostileTextsAreCutAndSurvived) {
  check(std::string(100'000, 'a'));
  check(std::string(100'000, '.'));
  check(std::string(200'000, '\n') + "x");
  for (const char* unit : {"a-", "a.b.", "'a ", "1-2", ".\"\"", "“ ", "a@", "é", "\xF0\x9F\x98\x80", "U.S.", "http://",
                           "('", "n't", "a\x01"}) {
    std::string text;
    while (text.size() < 60'000) text += unit;
    check(text);
  }
}

TEST(Segment, RandomTextsKeepTheInvariants) {
  const std::vector<std::string> parts = {
      "a",       "B", "Mr", ".",  ".",   "!",   "?",      "'",  "’",  "“",        "”",
      "\"",      "-", "–",  " ",  " ",   "\n",  "3",      "1,", "(",  ")",        "[",
      "]",       "@", "/",  ":",  "s",   "n't", "U.S.",   "é",  "中", "\xC2\xA0", "\xEF\xBB\xBF",
      "http://", "%", "$",  "\t", "the", "The", "cannot", "…",  "&",  "_",        "*",
      "#"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += parts[random() % parts.size()];
    SCOPED_TRACE(text);
    check(text);
  }
}

}  // namespace
}  // namespace relata::text
