#include "extract/text/sentence_breaks.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/text/break_features.h"
#include "extract/text/segment.h"

namespace relata::text {
namespace {

// Sentences apart by " | ", as written.
std::string sentences(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : segment(text)) out += (out.empty() ? "" : " | ") + std::string(sentence.text(text));
  return out;
}

TEST(RuleEnds, AreStopsThatEndSentences) {
  constexpr std::string_view kText = "Gen. Noor left. \"Go!\" he said. The U.S. stayed";
  const std::vector<Piece> pieces = tokenize(kText, 0, kText.size());
  std::string found;
  for (const std::size_t end : rule_ends(kText, pieces))
    found += std::string(kText.substr(0, pieces[end - 1].end)) + "|";
  EXPECT_EQ(found, "Gen. Noor left.|Gen. Noor left. \"Go!\" he said.|" + std::string(kText) + "|");
}

TEST(SentenceEnds, StandWhereCopiedTextLostItsLines) {
  EXPECT_EQ(sentences("Please see the attached file. Thanks Bob Smith 713-555-1234"),
            "Please see the attached file. | Thanks | Bob Smith 713-555-1234");
}

TEST(SentenceEnds, ProseIsNotTornApart) {
  for (const char* text :
       {"The plan was welcomed by UK PM Anna Berg.", "He met Foreign Minister Karl Holm in New York City.",
        "Talks in Geneva between the United States and Iran resumed on Monday.",
        "The Bank of Ardan raised rates to 5.25 percent, its highest since 2008.",
        "Taliban Capture Key City As US Troops Leave"}) {
    EXPECT_EQ(sentences(text), text);
  }
}

TEST(SentenceEnds, NeverInsideASurfaceWord) {
  for (const char* text : {"don't", "I can't don't won't", "Noor's.", "It's Bob's!!! isn't"}) {
    for (const Sentence& sentence : segment(text)) EXPECT_NE(sentence.tokens.front().form, "n't") << text;
  }
}

TEST(BreakFeatures, AreCellsOfTheTableAndDependOnTheWordsAround) {
  constexpr std::string_view kText = "The port fell Monday and the town held out , too .";
  const std::vector<Piece> pieces = tokenize(kText, 0, kText.size());
  const BreakContext context(kText, pieces, rule_ends(kText, pieces));
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
    for (const std::uint32_t cell : context.features(i)) EXPECT_LT(cell, 1u << kBreakFeatureBits);
  EXPECT_NE(context.features(2), context.features(3));
  EXPECT_EQ(context.features(2), BreakContext(kText, pieces, rule_ends(kText, pieces)).features(2));
}

}  // namespace
}  // namespace relata::text
