#include "read/entity_annotation.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace relata::read {
namespace {

// Words as "form UPOS head misc", one a line.
Sentence sentence_of(const std::string& rows) {
  Sentence sentence;
  std::istringstream in(rows);
  std::string misc;
  for (Token token; in >> token.form >> token.upos >> token.head >> misc;) {
    token.kept.emplace().misc = misc;
    sentence.tokens.push_back(token);
  }
  return sentence;
}

// "0-2 1 person", in order.
std::string phrases(const std::string& rows) {
  Sentence sentence = sentence_of(rows);
  read_annotated_mentions(sentence);
  std::string out;
  for (const AnnotatedMention& phrase : sentence.annotated)
    out += (out.empty() ? "" : ", ") + std::to_string(phrase.first) + "-" + std::to_string(phrase.last) + " " +
           phrase.identity + " " + phrase.kind;
  return out;
}

std::string tags(const std::string& rows) {
  Sentence sentence = sentence_of(rows);
  read_annotated_mentions(sentence);
  tag_annotated_names(sentence);
  std::string out;
  for (const Token& token : sentence.tokens) out += (out.empty() ? "" : " ") + token.ner;
  return out;
}

TEST(EntityAnnotation, BracketsOpenWithIdentityAndTypeAndCloseWithTheIdentity) {
  EXPECT_EQ(phrases("Ghani PROPN 2 Entity=(1-person-giv:act-cf1-1-coref)\nleft VERB 0 _"), "0-1 1 person");
  EXPECT_EQ(phrases("the DET 2 Entity=(2-place-new\ncity NOUN 0 _\nof ADP 4 _\nKabul PROPN 2 Entity=(3-place)2)"),
            "0-4 2 place, 3-4 3 place");
  EXPECT_EQ(phrases("a X 0 X=y|Entity=(1-person(2-place\nb X 1 Entity=2)1)"), "0-2 2 place, 0-2 1 person");
}

TEST(EntityAnnotation, BracketsThatDoNotMatchAreLeftOut) {
  for (const char* value : {"(", ")", "()", "((((", "))))", "1)", "(1-person", "(1", "(-", "(1-person-new(2)", "-"})
    EXPECT_NO_THROW(phrases("a X 0 Entity=" + std::string(value))) << value;
  EXPECT_EQ(phrases("a X 0 Entity=(1-person\nb X 1 Entity=2)"), "");
}

TEST(EntityAnnotation, ANameIsTheCapitalisedWordsAroundTheHead) {
  EXPECT_EQ(tags("President PROPN 2 Entity=(5-person-new\nGhani PROPN 0 _\n, PUNCT 2 _\nwho PRON 5 _\nfled VERB 2 "
                 "Entity=5)"),
            "B-PER I-PER O O O");
  EXPECT_EQ(tags("the DET 2 Entity=(1-organization\nBank PROPN 0 _\nof ADP 4 _\nArdan PROPN 2 Entity=1)"),
            "O B-ORG I-ORG I-ORG");
  EXPECT_EQ(tags("Ana PROPN 0 Entity=(1-person\nand CCONJ 3 _\nPer PROPN 1 Entity=1)"), "B-PER O O")
      << "persons have no \"and\" inside";
}

TEST(EntityAnnotation, DescriptionsAndOtherKindsAreNoNames) {
  EXPECT_EQ(tags("the DET 2 Entity=(1-person\npresident NOUN 0 Entity=1)"), "O O");
  EXPECT_EQ(tags("Monday PROPN 0 Entity=(1-time)"), "O");
  EXPECT_EQ(tags("Kabul PROPN 0 Entity=(1-place)"), "B-GPE");
}

TEST(EntityAnnotation, TheOutermostNameIsTagged) {
  EXPECT_EQ(tags("Kabul PROPN 2 Entity=(1-organization(2-place)\nUniversity PROPN 0 Entity=1)"), "B-ORG I-ORG");
}

}  // namespace
}  // namespace relata::read
