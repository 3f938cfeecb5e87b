#include "extract/openie/quotation.h"

#include <gtest/gtest.h>

#include "extract/openie/quantity.h"

namespace relata::openie {
namespace {

ExtractedDocument forms(std::vector<std::vector<std::string>> sentences) {
  ExtractedDocument document;
  for (const auto& words : sentences) {
    document.sentences.emplace_back();
    for (const std::string& word : words) {
      document.sentences.back().tokens.emplace_back();
      document.sentences.back().tokens.back().form = word;
    }
  }
  return document;
}

TEST(Quotation, RunsToItsClosingMarkOverSentences) {
  const auto quotations = find_quotations(forms({{"“", "a", "b", "."}, {"c", ".", "”"}, {"d"}}));
  ASSERT_EQ(quotations.size(), 1u);
  EXPECT_TRUE(quotations[0].contains(0, 1));
  EXPECT_TRUE(quotations[0].contains(1, 1));
  EXPECT_FALSE(quotations[0].contains(1, 2));
  EXPECT_FALSE(quotations[0].contains(2, 0));
}

TEST(Quotation, AMarkThatIsNeverClosedIsNone) { EXPECT_TRUE(find_quotations(forms({{"“", "a"}, {"b"}})).empty()); }

TEST(Quotation, AnApostropheClosesOnlyWhatASingleMarkOpened) {
  EXPECT_TRUE(find_quotations(forms({{"the", "troops", "’", "pullout"}})).empty());
  EXPECT_EQ(find_quotations(forms({{"‘", "go", "’"}})).size(), 1u);
}

// Each sentence is a paragraph.
ExtractedDocument paragraphs(const std::vector<std::vector<std::string>>& sentences) {
  ExtractedDocument document = forms(sentences);
  for (Sentence& sentence : document.sentences) {
    sentence.span.begin = static_cast<std::uint32_t>(document.document.text.size());
    document.document.text += "x";
    sentence.span.end = sentence.span.begin + 1;
    document.document.text += "\n\n";
  }
  return document;
}

TEST(Quotation, AnUnclosedOneGoesOnWhereTheNextParagraphClosesFirst) {
  const auto quotations = find_quotations(paragraphs({{"“", "a", "."}, {"b", ".", "”"}}));
  ASSERT_EQ(quotations.size(), 1u);
  EXPECT_TRUE(quotations[0].contains(1, 0));
}

TEST(Quotation, AnUnclosedOneEndsBeforeTheWordsThatSayWhoSpeaks) {
  ExtractedDocument document = forms({{"“", "I", "drove", ",", "Reed", "told", "them", "."}, {"“", "It", "fell", "”"}});
  Token& told = document.sentences[0].tokens[5];
  told.upos = "VERB";
  told.lemma = "tell";
  const auto quotations = find_quotations(document);
  ASSERT_EQ(quotations.size(), 2u);
  EXPECT_TRUE(quotations[0].contains(0, 2));
  EXPECT_FALSE(quotations[0].contains(0, 4));
  EXPECT_TRUE(quotations[1].contains(1, 1));
}

TEST(Number, ReadsDigitsAndWords) {
  EXPECT_EQ(parse_number("1,800"), 1800);
  EXPECT_EQ(parse_number("3.5"), 3.5);
  EXPECT_EQ(parse_number("twelve"), 12);
  EXPECT_EQ(parse_number("about"), std::nullopt);
  EXPECT_EQ(parse_number("1x"), std::nullopt);
}

}  // namespace
}  // namespace relata::openie
