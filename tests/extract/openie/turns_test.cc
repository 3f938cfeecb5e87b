#include "extract/openie/turns.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace relata::openie {
namespace {

// A sentence a line, each a paragraph; a word is a form, or form/UPOS, or form/UPOS/NER.
ExtractedDocument paragraphs(const std::string& lines) {
  ExtractedDocument document;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    Sentence sentence;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      Token token;
      const std::size_t tag = word.find('/'), name = tag == word.npos ? tag : word.find('/', tag + 1);
      token.form = word.substr(0, tag);
      if (tag != word.npos) token.upos = word.substr(tag + 1, name == word.npos ? name : name - tag - 1);
      if (name != word.npos) token.ner = word.substr(name + 1);
      sentence.tokens.push_back(token);
    }
    sentence.span.begin = static_cast<std::uint32_t>(document.document.text.size());
    document.document.text += "x";
    sentence.span.end = sentence.span.begin + 1;
    document.document.text += "\n\n";
    document.sentences.push_back(std::move(sentence));
  }
  return document;
}

TEST(Turns, RunFromBehindTheLabelToTheEndOfTheParagraph) {
  const auto turns = find_turns(paragraphs("A talk .\nREED : Yes .\nA.B. : No .\n"));
  ASSERT_EQ(turns.size(), 2u);
  EXPECT_FALSE(turns[0].words.contains(1, 1));
  EXPECT_TRUE(turns[0].words.contains(1, 2));
  EXPECT_FALSE(turns[0].words.contains(2, 2));
  EXPECT_TRUE(turns[1].words.contains(2, 3));
}

TEST(Turns, OneLabelSpeaksIfItIsAPersonsName) {
  EXPECT_EQ(find_turns(paragraphs("Hannah/PROPN/B-PER Roth/PROPN/I-PER : I moved .\n")).size(), 1u);
  EXPECT_TRUE(find_turns(paragraphs("REED : Yes .\nNo .\n")).empty());
  EXPECT_TRUE(find_turns(paragraphs("Host/NOUN : Yes .\nNo .\n")).empty());
}

TEST(Turns, TheLabelIsTheNameWithoutWhatTheSpeakerIs) {
  const auto turns = find_turns(paragraphs("Lena/PROPN/B-PER Farrow/PROPN/I-PER ( host/NOUN ) : Who won ?\n"));
  ASSERT_EQ(turns.size(), 1u);
  EXPECT_EQ(turns[0].first, 0u);
  EXPECT_EQ(turns[0].last, 2u);
  EXPECT_EQ(turns[0].words.first_token, 6u);
}

TEST(Turns, QuestionsAndAnswersHaveAStopToo) {
  EXPECT_EQ(find_turns(paragraphs("Q . When ?\nA . Now .\n")).size(), 2u);
  EXPECT_TRUE(find_turns(paragraphs("A . To leave .\nB . To stay .\n")).empty()) << "a list";
}

TEST(Turns, NounsForPersonsTakeTurns) {
  EXPECT_EQ(find_turns(paragraphs("Interviewer/NOUN : Who ?\nGuest/NOUN : Me .\n")).size(), 2u);
  EXPECT_TRUE(find_turns(paragraphs("Rules/NOUN : no .\nNote/NOUN : no .\n")).empty()) << "words of a list";
}

TEST(Turns, DatelinesHeadsOfLettersAndClausesAreNone) {
  EXPECT_TRUE(find_turns(paragraphs("KISMARA/PROPN/B-GPE , Monday/PROPN : They left .\nYes .\n")).empty());
  EXPECT_TRUE(find_turns(paragraphs("OSLO/PROPN/B-GPE : They left .\nKABUL/PROPN/B-GPE : They came .\n")).empty());
  EXPECT_TRUE(find_turns(paragraphs("From/ADP : Petra/PROPN/B-PER\nTo/ADP : Board/PROPN\n")).empty());
  EXPECT_TRUE(
      find_turns(paragraphs("Reed/PROPN/B-PER added/VERB : No .\nHolm/PROPN/B-PER said/VERB : No .\n")).empty());
}

TEST(Turns, APlacesNameThatComesAgainIsAPersons) {
  EXPECT_EQ(find_turns(paragraphs("PL/PROPN/B-GPE : Who ?\nREED : I did .\nPL/PROPN/B-GPE : When ?\n")).size(), 3u);
}

TEST(Turns, ALabelMayBeNumberedAndTownsBesideTownsAreNone) {
  EXPECT_EQ(find_turns(paragraphs("Speaker/NOUN 1/NUM : Yes .\nSpeaker/NOUN 2/NUM : No .\n")).size(), 2u);
  EXPECT_TRUE(find_turns(paragraphs("LAGOS/PROPN/B-GPE : It rose .\nACCRA/PROPN : It fell .\n")).empty());
}

}  // namespace
}  // namespace relata::openie
