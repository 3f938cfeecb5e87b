#include "extract/syntax/copulas.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(Copulas, HangOnWhatTheirSubjectIs) {
  Sentence s = tagged_tree({{"The", "DET", 2, "det"},
                            {"manager", "NOUN", 6, "nsubj"},
                            {"is", "AUX", 5, "cop"},
                            {"former", "ADJ", 5, "amod"},
                            {"player", "NOUN", 6, "compound"},
                            {"Holm", "PROPN", 0, "root"}});
  mend_copulas(s);
  EXPECT_EQ(s.tokens[2].head, 6);
}

TEST(Copulas, HangOnTheAdjectiveBeforeThem) {
  Sentence s = tagged_tree({{"Also", "ADV", 2, "advmod"},
                            {"present", "ADJ", 0, "root"},
                            {"were", "AUX", 4, "cop"},
                            {"Berg", "PROPN", 2, "nsubj"},
                            {"and", "CCONJ", 6, "cc"},
                            {"Holm", "PROPN", 4, "conj"}});
  mend_copulas(s);
  EXPECT_EQ(s.tokens[2].head, 2);
}

TEST(Copulas, HangOnWhatFollowsAPhraseWithAPreposition) {
  Sentence s = tagged_tree({{"In", "ADP", 3, "case"},
                            {"the", "DET", 3, "det"},
                            {"car", "NOUN", 5, "nmod"},
                            {"were", "AUX", 3, "cop"},
                            {"Berg", "PROPN", 0, "root"}});
  mend_copulas(s);
  EXPECT_EQ(s.tokens[3].head, 5);
}

TEST(Copulas, OfAQuestionHangOnTheName) {
  Sentence s = tagged_tree({{"Was", "AUX", 4, "cop"},
                            {"the", "DET", 3, "det"},
                            {"winner", "NOUN", 0, "root"},
                            {"Holm", "PROPN", 3, "appos"},
                            {"?", "PUNCT", 4, "punct"}});
  mend_copulas(s);
  EXPECT_EQ(s.tokens[3].head, 0);
  EXPECT_EQ(s.tokens[3].deprel, "root");
  EXPECT_EQ(s.tokens[2].head, 4);
  EXPECT_EQ(s.tokens[2].deprel, "nsubj");
}

TEST(Copulas, OfWhatIsSaidHangOnTheNoun) {
  Sentence s = tagged_tree({{"The", "DET", 2, "det"},
                            {"claim", "NOUN", 6, "nsubj:outer"},
                            {"is", "AUX", 6, "cop"},
                            {"that", "SCONJ", 6, "mark"},
                            {"he", "PRON", 6, "nsubj"},
                            {"fled", "VERB", 0, "root"}});
  mend_copulas(s);
  EXPECT_EQ(s.tokens[1].head, 0);
  EXPECT_EQ(s.tokens[1].deprel, "root");
  EXPECT_EQ(s.tokens[2].head, 2);
  EXPECT_EQ(s.tokens[5].head, 2);
  EXPECT_EQ(s.tokens[5].deprel, "acl");
  EXPECT_EQ(s.tokens[4].head, 6);
}

TEST(Copulas, ThatHangWellStay) {
  // What he is matters.
  Sentence clause = tagged_tree({{"What", "PRON", 4, "nsubj"},
                                 {"he", "PRON", 1, "nsubj"},
                                 {"is", "AUX", 1, "cop"},
                                 {"matters", "VERB", 0, "root"}});
  mend_copulas(clause);
  EXPECT_EQ(clause.tokens[2].head, 1);
  // The king is a friend of Berg.
  Sentence plain = tagged_tree({{"The", "DET", 2, "det"},
                                {"king", "NOUN", 5, "nsubj"},
                                {"is", "AUX", 5, "cop"},
                                {"a", "DET", 5, "det"},
                                {"friend", "NOUN", 0, "root"},
                                {"of", "ADP", 7, "case"},
                                {"Berg", "PROPN", 5, "nmod"}});
  mend_copulas(plain);
  EXPECT_EQ(plain.tokens[2].head, 5);
  Sentence empty;
  mend_copulas(empty);
}

TEST(Copulas, AnAdjectiveMayOpenTheSentence) {
  // "Untrue is the rumour"
  Sentence s = tagged_tree(
      {{"Untrue", "ADJ", 4, "amod"}, {"is", "AUX", 1, "cop"}, {"the", "DET", 4, "det"}, {"rumour", "NOUN", 0, "root"}});
  mend_copulas(s);
  EXPECT_EQ(s.tokens[0].head, 0);
  EXPECT_EQ(s.tokens[3].head, 1);
  EXPECT_EQ(s.tokens[3].deprel, "nsubj");
}

}  // namespace
}  // namespace relata::syntax
