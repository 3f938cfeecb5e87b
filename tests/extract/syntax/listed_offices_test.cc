#include "extract/syntax/listed_offices.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// Words behind "- Viktor Plesu ,", of which the model takes `persons` (from 1) for persons.
Sentence item(std::vector<std::tuple<std::string, std::string, int, std::string>> behind, std::vector<int> persons) {
  std::vector<std::tuple<std::string, std::string, int, std::string>> words = {{"-", "PUNCT", 2, "punct"},
                                                                               {"Viktor", "PROPN", 0, "root"},
                                                                               {"Plesu", "PROPN", 2, "flat"},
                                                                               {",", "PUNCT", 5, "punct"}};
  words.insert(words.end(), behind.begin(), behind.end());
  Sentence s = tagged_tree(words);
  s.tokens[1].ner = "B-PER";
  s.tokens[2].ner = "I-PER";
  for (Token& token : s.tokens)
    if (token.upos == "NOUN" || token.upos == "PROPN") token.xpos = token.upos == "NOUN" ? "NN" : "NNP";
  for (const int word : persons) s.tokens[static_cast<std::size_t>(word) - 1].mention = "person";
  return s;
}

std::string behind_the_comma(Sentence s) {
  mend_listed_offices(s);
  const std::string all = arcs(s);
  return all.substr(std::string("2 punct, 0 root, 2 flat, 5 punct, ").size());
}

TEST(ListedOffices, AnOfficeTakenForAnItemStandsBesideTheName) {
  EXPECT_EQ(behind_the_comma(item({{"sculptor", "NOUN", 2, "list"}}, {5})), "2 appos");
  EXPECT_EQ(behind_the_comma(item({{"volunteer", "NOUN", 2, "parataxis"}}, {})), "2 appos");  // known by its word
}

TEST(ListedOffices, TheRestOfItsPhraseIsItsOwn) {
  EXPECT_EQ(behind_the_comma(item(
                {{"farmer", "NOUN", 2, "list"}, {"and", "CCONJ", 7, "cc"}, {"father", "NOUN", 2, "conj"}}, {5, 7})),
            "2 appos, 7 cc, 5 conj");
  Sentence s =
      item({{"Secretary", "NOUN", 2, "list"}, {"-", "PUNCT", 7, "punct"}, {"General", "NOUN", 2, "appos"}}, {5});
  tag(s, {{6, "HYPH"}});
  EXPECT_EQ(behind_the_comma(s), "2 appos, 7 punct, 5 flat");
}

TEST(ListedOffices, OneInCapitalLettersIsNoName) {
  Sentence s = item({{"Ambassador", "PROPN", 2, "appos"}}, {5});
  mend_listed_offices(s);
  EXPECT_EQ(s.tokens[4].upos, "NOUN");
  EXPECT_EQ(s.tokens[4].lemma, "ambassador");
}

TEST(ListedOffices, BehindAnAgeToo) {
  EXPECT_EQ(
      behind_the_comma(item({{"34", "NUM", 2, "amod"}, {",", "PUNCT", 7, "punct"}, {"nurse", "NOUN", 2, "list"}}, {7})),
      "2 amod, 7 punct, 2 appos");
}

TEST(ListedOffices, WhatIsNoPersonIsNone) {
  EXPECT_EQ(behind_the_comma(item({{"guitar", "NOUN", 2, "list"}}, {})), "2 list");
  Sentence two = item({{"Tom", "PROPN", 2, "list"}, {"Reed", "PROPN", 5, "flat"}}, {5});
  two.tokens[4].ner = "B-PER";
  EXPECT_EQ(behind_the_comma(two), "2 list, 5 flat");
}

TEST(ListedOffices, ASentenceIsNoSuchLine) {
  EXPECT_EQ(behind_the_comma(item({{"farmer", "NOUN", 2, "list"}, {"left", "VERB", 5, "acl"}}, {5})), "2 list, 5 acl");
  Sentence place = item({{"capital", "NOUN", 2, "list"}}, {5});
  place.tokens[1].ner = "B-GPE";
  EXPECT_EQ(behind_the_comma(place), "2 list");
}

}  // namespace
}  // namespace relata::syntax
