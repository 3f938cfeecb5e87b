#include "extract/syntax/titles_beside_names.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

void name(Sentence& sentence, std::size_t first, std::size_t last, const std::string& type) {
  for (std::size_t t = first; t < last; ++t) sentence.tokens[t].ner = (t == first ? "B-" : "I-") + type;
}

TEST(TitlesBesideNames, HangOnTheName) {
  Sentence s = tagged_tree({{"Minister", "NOUN", 6, "nsubj"},
                            {"of", "ADP", 3, "case"},
                            {"Finance", "NOUN", 1, "nmod"},
                            {"Petra", "PROPN", 6, "nsubj"},
                            {"Novak", "PROPN", 4, "flat"},
                            {"met", "VERB", 0, "root"},
                            {"him", "PRON", 6, "obj"}});
  name(s, 3, 5, "PER");
  mend_titles_beside_names(s);
  EXPECT_EQ(s.tokens[0].head, 4);
  EXPECT_EQ(s.tokens[0].deprel, "nmod:desc");
  EXPECT_EQ(s.tokens[3].head, 6);
}

TEST(TitlesBesideNames, ABodyHangsOnTheTitleBehindIt) {
  Sentence s = tagged_tree({{"met", "VERB", 0, "root"},
                            {"Bank", "PROPN", 1, "obj"},
                            {"of", "ADP", 4, "case"},
                            {"Arda", "PROPN", 5, "compound"},
                            {"Governor", "PROPN", 6, "nmod:desc"},
                            {"Ivo", "PROPN", 1, "obj"},
                            {"Brand", "PROPN", 6, "flat"}});
  name(s, 1, 4, "ORG");
  name(s, 5, 7, "PER");
  mend_titles_beside_names(s);
  EXPECT_EQ(s.tokens[1].head, 5);
  EXPECT_EQ(s.tokens[5].head, 1);
}

TEST(TitlesBesideNames, NothingElseMoves) {
  const auto heads_after = [](Sentence sentence) {
    name(sentence, 2, 3, "PER");
    mend_titles_beside_names(sentence);
    return sentence.tokens[0].head;
  };
  // apart by a comma; another relation; a person
  EXPECT_EQ(heads_after(tagged_tree({{"Ministers", "NOUN", 4, "nsubj"},
                                     {",", "PUNCT", 1, "punct"},
                                     {"Novak", "PROPN", 4, "nsubj"},
                                     {"met", "VERB", 0, "root"}})),
            4);
  EXPECT_EQ(heads_after(tagged_tree({{"Monday", "NOUN", 4, "obl"},
                                     {"night", "NOUN", 1, "nmod"},
                                     {"Novak", "PROPN", 4, "nsubj"},
                                     {"met", "VERB", 0, "root"}})),
            4);
  Sentence two = tagged_tree({{"Lund", "PROPN", 4, "nsubj"},
                              {"Roth", "PROPN", 1, "flat"},
                              {"Novak", "PROPN", 4, "nsubj"},
                              {"met", "VERB", 0, "root"}});
  name(two, 0, 2, "PER");
  EXPECT_EQ(heads_after(two), 4);
  mend_titles_beside_names(two = Sentence());
}

}  // namespace
}  // namespace relata::syntax
