#include "extract/entity/spelled_acronyms.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

// "Centre for Biomedical Engineering = CBE" of words apart by blanks.
std::string spelled(const std::string& words) {
  std::string line;
  std::istringstream in(words);
  int number = 0;
  for (std::string word; in >> word; ++number) line += (line.empty() ? "" : " ") + word + "/PROPN/0/root";
  const ExtractedDocument document = tagged_document(line);
  std::string out;
  for (const SpelledAcronym& found : spelled_acronyms(document.sentences.at(0)))
    out +=
        text_between(document, 0, found.first, found.last) + " = " + document.sentences[0].tokens[found.acronym].form;
  return out;
}

TEST(SpelledAcronyms, ItsLettersBeginTheWordsBeforeTheBracket) {
  EXPECT_EQ(spelled("At the Centre for Biomedical Engineering ( CBE ) work"),
            "Centre for Biomedical Engineering = CBE");
  EXPECT_EQ(spelled("The Voice of Amara ( VOA ) said"), "Voice of Amara = VOA");
  EXPECT_EQ(spelled("the African Development Bank ( AfDB ) pays"), "African Development Bank = AfDB");
  EXPECT_EQ(spelled("THE CENTRAL RESERVE FUND [ CRF ] PAYS"), "CENTRAL RESERVE FUND = CRF");
}

TEST(SpelledAcronyms, NoWordOrLetterMayBeLeftOver) {
  EXPECT_EQ(spelled("Reporters Without Borders ( RSF ) said"), "");
  EXPECT_EQ(spelled("the Green Party ( Norvik ) said"), "");
  EXPECT_EQ(spelled("the committee for health ( CH ) said"), "") << "two letters tell too little";
  EXPECT_EQ(spelled("an old committee for health ( ocH )"), "");
  EXPECT_EQ(spelled("the centre for bees ( CFB ) said"), "") << "no capital";
  EXPECT_EQ(spelled("Centre ( CBE"), "");
}

}  // namespace
}  // namespace relata::entity
