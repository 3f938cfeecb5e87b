// Names marked by hand in running text.
#include "measure/marked_names.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

TEST(MarkedNames, MarksAreTakenOutOfTheText) {
  const auto sentences = read_marked_text("The [PER Kim Lee] of [?ORG Congress] left [sic].\nNobody.\n");
  ASSERT_EQ(sentences.size(), 2u);
  EXPECT_EQ(sentences[0].doc, "1");
  EXPECT_EQ(sentences[0].text, "The Kim Lee of Congress left [sic].");
  EXPECT_EQ(sentences[0].names, (std::map<Span, std::string>{{{4, 11}, "PER"}, {{15, 23}, "?ORG"}}));
  EXPECT_EQ(sentences[1].span, (Span{0, 7}));
}

TEST(MarkedNames, PlacesAloneAreRead) {
  const auto sentences = read_marked_places("DEV-1\t10\t40\t12:19:PER 30:33:?LOC\nDEV-2\t0\t9\t\n", "n.tsv");
  ASSERT_EQ(sentences.size(), 2u);
  EXPECT_EQ(sentences[0].names.size(), 2u);
  EXPECT_TRUE(sentences[1].names.empty());
  for (const char* wrong : {"DEV-1\t10\n", "DEV-1\tx\t40\t\n", "DEV-1\t1\t40\t3:PER\n"})
    EXPECT_THROW(read_marked_places(wrong, "n.tsv"), InputError) << wrong;
}

// Wanted: Kim Lee. Congress may be one or not. Given: Kim Lee, Congress, and one outside the sentence.
TEST(MarkedNames, WhatMayBeANameCountsOnNeitherSide) {
  const auto sentence = read_marked_text("The [PER Kim Lee] of [?ORG Congress] left.\n").at(0);
  Count count;
  add_score(sentence, {{{4, 11}, "PER"}, {{15, 23}, "LOC"}, {{50, 55}, "PER"}}, count);
  EXPECT_EQ(count, (Count{1, 1, 1}));
  add_score(sentence, {{{4, 11}, "ORG"}, {{4, 7}, "PER"}}, count);
  EXPECT_EQ(count, (Count{2, 3, 1}));
}

TEST(MarkedNames, NamesOfADocumentStandAtItsBytes) {
  ExtractedDocument document;
  Sentence& sentence = document.sentences.emplace_back();
  sentence.span = {100, 120};
  const auto add = [&](std::uint32_t begin, std::uint32_t end, const char* tag) {
    Token& token = sentence.tokens.emplace_back();
    token.span = {begin, end};
    token.ner = std::string(tag);
  };
  add(0, 3, "B-PER");
  add(4, 7, "I-PER");
  add(8, 12, "O");
  add(13, 17, "B-GPE");
  add(18, 20, "B-NORP");
  const std::vector<FoundName> found = names_by_bytes(document);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].span, (Span{100, 107}));
  EXPECT_EQ(found[1].span, (Span{113, 117}));
  EXPECT_EQ(found[1].type, "LOC");
}

}  // namespace
}  // namespace relata::measure
