#include "core/extracted_document.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

// "Kunduz fell ." without text.
ExtractedDocument kunduz_fell() {
  ExtractedDocument document;
  Sentence& sentence = document.sentences.emplace_back();
  for (const Span span : {Span{0, 6}, Span{7, 11}, Span{11, 12}}) sentence.tokens.emplace_back().span = span;
  return document;
}

TEST(PlaceMentions, GivesTheBytesOfTokens) {
  ExtractedDocument document = kunduz_fell();
  document.mentions = {{.first = 0, .last = 2, .head = 1}};
  place_mentions(document);
  EXPECT_EQ(document.mentions[0].span, (Span{0, 11}));
  EXPECT_EQ(document.mentions[0].head_span, (Span{7, 11}));
}

TEST(PlaceMentions, LeavesWhatStandsOutsideItsSentenceEmpty) {
  ExtractedDocument document = kunduz_fell();
  document.mentions = {
      {.first = 2, .last = 4, .head = 3}, {.first = 1, .last = 1, .head = 1}, {.sentence = 1, .last = 1}};
  place_mentions(document);
  EXPECT_EQ(document.mentions[0].span, Span());
  EXPECT_EQ(document.mentions[0].head_span, Span());
  EXPECT_EQ(document.mentions[1].span, Span());
  EXPECT_EQ(document.mentions[2].span, Span());
}

}  // namespace
}  // namespace relata
