#include "extract/syntax/home_towns.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

void name(Sentence& s, std::vector<std::pair<int, std::string>> names) {
  for (auto& [word, ner] : names) s.tokens[static_cast<std::size_t>(word) - 1].ner = ner;
}

Sentence shot(const std::string& behind) {
  Sentence s = tagged_tree({{"Inge", "PROPN", 6, "nsubj"},
                            {"Moe", "PROPN", 1, "flat"},
                            {",", "PUNCT", 4, "punct"},
                            {"Nordlien", "PROPN", 1, "conj"},
                            {",", "PUNCT", 1, "punct"},
                            {behind, "VERB", 0, "root"},
                            {"it", "PRON", 6, "obj"}});
  tag(s, {{6, "VBD"}});
  name(s, {{1, "B-PER"}, {2, "I-PER"}, {4, "B-PER"}});
  return s;
}

TEST(HomeTowns, ANameBetweenCommasBehindAFullNameIsATown) {
  Sentence s = shot("shot");
  mend_home_towns(s);
  EXPECT_EQ(s.tokens[3].ner, "B-GPE");
  EXPECT_EQ(s.tokens[3].deprel, "appos");
}

TEST(HomeTowns, OneOfAListOfPersonsIsNot) {
  Sentence s = tagged_tree({{"Inge", "PROPN", 8, "nsubj"},
                            {"Moe", "PROPN", 1, "flat"},
                            {",", "PUNCT", 4, "punct"},
                            {"Berg", "PROPN", 1, "conj"},
                            {",", "PUNCT", 7, "punct"},
                            {"and", "CCONJ", 7, "cc"},
                            {"Lund", "PROPN", 1, "conj"},
                            {"left", "VERB", 0, "root"}});
  name(s, {{1, "B-PER"}, {2, "I-PER"}, {4, "B-PER"}, {7, "B-PER"}});
  const std::string before = arcs(s);
  mend_home_towns(s);
  EXPECT_EQ(arcs(s), before);
  EXPECT_EQ(s.tokens[3].ner, "B-PER");
}

TEST(HomeTowns, OfEachOfAListAreTowns) {
  Sentence s = tagged_tree({{"Ann", "PROPN", 12, "nsubj"},
                            {"Berg", "PROPN", 1, "flat"},
                            {",", "PUNCT", 4, "punct"},
                            {"Brookmere", "PROPN", 1, "conj"},
                            {",", "PUNCT", 7, "punct"},
                            {"and", "CCONJ", 7, "cc"},
                            {"Hank", "PROPN", 1, "conj"},
                            {"Purdy", "PROPN", 7, "flat"},
                            {",", "PUNCT", 10, "punct"},
                            {"Salt", "PROPN", 1, "appos"},
                            {",", "PUNCT", 1, "punct"},
                            {"won", "VERB", 0, "root"}});
  name(s, {{1, "B-PER"}, {2, "I-PER"}, {4, "B-ORG"}, {7, "B-PER"}, {8, "I-PER"}, {10, "B-ORG"}});
  mend_home_towns(s);
  EXPECT_EQ(s.tokens[3].ner, "B-GPE");
  EXPECT_EQ(s.tokens[9].head, 7);
}

}  // namespace
}  // namespace relata::syntax
