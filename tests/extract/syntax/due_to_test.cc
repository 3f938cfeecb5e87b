#include "extract/syntax/due_to.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// "The strike is due to end on Monday", as parsers have it, with another word for "end".
Sentence due_to(const std::string& word, const std::string& upos) {
  return tagged_tree({{"The", "DET", 2, "det"},
                      {"strike", "NOUN", 6, "nsubj"},
                      {"is", "AUX", 6, "cop"},
                      {"due", "ADJ", 6, "case"},
                      {"to", "ADP", 4, "fixed"},
                      {word, upos, 0, "root"},
                      {"on", "ADP", 8, "case"},
                      {"Monday", "PROPN", 6, "nmod"},
                      {".", "PUNCT", 6, "punct"}});
}

TEST(DueTo, BeforeAVerbItIsWhatIsToCome) {
  Sentence sentence = due_to("end", "NOUN");
  mend_due_to(sentence);
  EXPECT_EQ(arcs(sentence), "2 det, 4 nsubj, 4 cop, 0 root, 6 mark, 4 xcomp, 8 case, 6 obl, 4 punct");
  EXPECT_EQ(sentence.tokens[5].upos, "VERB");
}

TEST(DueTo, BeforeANounItIsWhy) {
  Sentence sentence = due_to("rain", "NOUN");
  const std::string before = arcs(sentence);
  mend_due_to(sentence);
  EXPECT_EQ(arcs(sentence), before);
}

TEST(DueTo, AnAdverbialClauseIsWhatIsToCome) {
  Sentence sentence = tagged_tree({{"He", "PRON", 3, "nsubj"},
                                   {"is", "AUX", 3, "cop"},
                                   {"due", "ADJ", 0, "root"},
                                   {"to", "PART", 3, "fixed"},
                                   {"visit", "VERB", 3, "advcl"},
                                   {"Cairo", "PROPN", 5, "obj"}});
  tag(sentence, {{5, "VB"}});
  mend_due_to(sentence);
  EXPECT_EQ(arcs(sentence), "3 nsubj, 3 cop, 0 root, 5 mark, 3 xcomp, 5 obj");
}

}  // namespace
}  // namespace relata::syntax
