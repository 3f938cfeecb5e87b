#include "extract/syntax/double_objects.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

std::string mended(Sentence sentence, std::vector<std::pair<int, std::string>> tags) {
  tag(sentence, std::move(tags));
  mend_double_objects(sentence);
  return arcs(sentence);
}

TEST(DoubleObjects, WhatHangsOnTheReceiverIsGiven) {
  // gave creditors of Orbis new shares
  EXPECT_EQ(mended(tagged_tree({{"give", "VERB", 0, "root"},
                                {"creditors", "NOUN", 1, "obj"},
                                {"of", "ADP", 4, "case"},
                                {"Orbis", "PROPN", 2, "nmod"},
                                {"new", "ADJ", 6, "amod"},
                                {"shares", "NOUN", 2, "nmod"}}),
                   {{5, "JJ"}, {6, "NNS"}}),
            "0 root, 1 iobj, 4 case, 2 nmod, 6 amod, 1 obj");
}

TEST(DoubleObjects, OfTwoObjectsTheFirstReceives) {
  // sent the hospital in Beira 200 beds
  EXPECT_EQ(mended(tagged_tree({{"send", "VERB", 0, "root"},
                                {"hospital", "NOUN", 1, "obj"},
                                {"in", "ADP", 4, "case"},
                                {"Beira", "PROPN", 1, "obl"},
                                {"200", "NUM", 6, "nummod"},
                                {"beds", "NOUN", 1, "obj"}}),
                   {{5, "CD"}, {6, "NNS"}}),
            "0 root, 1 iobj, 4 case, 2 nmod, 6 nummod, 1 obj");
}

TEST(DoubleObjects, ANameBeforeTheSumReceivesIt) {
  // lent Orbis Gold $40
  Sentence s = tagged_tree({{"lend", "VERB", 0, "root"},
                            {"Orbis", "PROPN", 3, "compound"},
                            {"Gold", "PROPN", 4, "compound"},
                            {"$", "SYM", 1, "obj"},
                            {"40", "NUM", 4, "nummod"}});
  s.tokens[1].ner = "B-ORG", s.tokens[2].ner = "I-ORG";
  EXPECT_EQ(mended(s, {{4, "$"}, {5, "CD"}}), "0 root, 3 compound, 1 iobj, 1 obj, 4 nummod");
}

TEST(DoubleObjects, WhoGaveItIsNoNounOfTheThing) {
  // was given beetles by Mori
  Sentence s = tagged_tree({{"be", "AUX", 2, "aux:pass"},
                            {"give", "VERB", 0, "root"},
                            {"beetles", "NOUN", 2, "obj"},
                            {"by", "ADP", 5, "case"},
                            {"Mori", "PROPN", 3, "nmod"}});
  s.tokens[4].ner = "B-PER";
  EXPECT_EQ(mended(s, {}), "2 aux:pass, 0 root, 2 obj, 5 case, 2 obl");
}

TEST(DoubleObjects, TimesSumsAndWhatACommaPartsStay) {
  // paid the men last month
  EXPECT_EQ(mended(tagged_tree({{"pay", "VERB", 0, "root"},
                                {"men", "NOUN", 1, "obj"},
                                {"last", "ADJ", 4, "amod"},
                                {"month", "NOUN", 2, "nmod"}}),
                   {{3, "JJ"}}),
            "0 root, 1 obj, 4 amod, 2 nmod");
  // offered a peso reward
  EXPECT_EQ(
      mended(tagged_tree({{"offer", "VERB", 0, "root"}, {"peso", "NOUN", 1, "obj"}, {"rewards", "NOUN", 1, "obj"}}),
             {{3, "NNS"}}),
      "0 root, 1 obj, 1 obj");
  // gave the town, two streets
  EXPECT_EQ(mended(tagged_tree({{"give", "VERB", 0, "root"},
                                {"town", "NOUN", 1, "obj"},
                                {",", "PUNCT", 5, "punct"},
                                {"two", "NUM", 5, "nummod"},
                                {"streets", "NOUN", 2, "appos"}}),
                   {{4, "CD"}}),
            "0 root, 1 obj, 5 punct, 5 nummod, 2 appos");
}

}  // namespace
}  // namespace relata::syntax
