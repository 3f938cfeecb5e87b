#include "extract/syntax/named_nouns.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// Head and relation of the last word, "4 appos".
std::string of_last(Sentence sentence) {
  mend_named_nouns(sentence);
  const Token& last = sentence.tokens.back();
  return std::to_string(last.head) + " " + std::string(last.deprel);
}

TEST(NamedNouns, ANameThatIsASecondObjectSaysWhoTheFirstIs) {
  EXPECT_EQ(of_last(tagged_tree({{"Lumen", "PROPN", 2, "nsubj"},
                                 {"bought", "VERB", 0, "root"},
                                 {"its", "PRON", 4, "nmod:poss"},
                                 {"rival", "NOUN", 2, "obj"},
                                 {"Orbis", "PROPN", 2, "obj"}})),
            "4 appos");
  EXPECT_EQ(of_last(tagged_tree({{"Lumen", "PROPN", 2, "nsubj"},
                                 {"sold", "VERB", 0, "root"},
                                 {"rivals", "NOUN", 2, "obj"},
                                 {"Orbis", "PROPN", 2, "obj"}})),
            "2 obj");
}

TEST(NamedNouns, ANameBehindASubjectThatStandsLastSaysWhoThatIs) {
  EXPECT_EQ(of_last(tagged_tree({{"Among", "ADP", 2, "case"},
                                 {"them", "PRON", 0, "root"},
                                 {"is", "AUX", 2, "cop"},
                                 {"the", "DET", 5, "det"},
                                 {"mayor", "NOUN", 2, "nsubj"},
                                 {"Stone", "PROPN", 2, "appos"}})),
            "5 appos");
}

TEST(NamedNouns, ANameBehindACommaSaysWhoTheOwnedNounBeforeItIs) {
  EXPECT_EQ(of_last(tagged_tree({{"family", "NOUN", 0, "root"},
                                 {"that", "PRON", 3, "nsubj"},
                                 {"votes", "VERB", 1, "acl:relcl"},
                                 {"through", "ADP", 6, "case"},
                                 {"its", "PRON", 6, "nmod:poss"},
                                 {"vehicle", "NOUN", 3, "obl"},
                                 {",", "PUNCT", 8, "punct"},
                                 {"Lumen", "PROPN", 1, "appos"}})),
            "6 appos");
}

}  // namespace
}  // namespace relata::syntax
