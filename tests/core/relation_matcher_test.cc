#include "core/relation_matcher.h"

#include <gtest/gtest.h>

#include "core/relation_lexicon.h"

namespace relata {
namespace {

RelationMatcher words(const std::vector<std::string>& texts, bool literal = false) {
  std::vector<RelationWord> words;
  for (const std::string& text : texts)
    words.push_back(text.ends_with('*') ? RelationWord{text.substr(0, text.size() - 1), true}
                                        : RelationWord{text, false});
  return {words, literal};
}

// A relation with the canonical one that the lexicon has for it.
struct Form {
  explicit Form(std::string_view lemma) : lemma(lemma), canonical(canonical_relation(lemma)) {}
  operator RelationForm() const { return {lemma, canonical.name, canonical.reversed}; }
  std::string lemma;
  CanonicalRelation canonical;
};

// "Kunduz was taken": the relation's words, and the canonical relation of its verb turned round.
RelationForm passive(std::string_view lemma, std::string_view canonical) { return {lemma, canonical, true}; }

TEST(RelationMatcher, WithoutWordsItIsAnyRelationAsItStands) {
  const RelationMatcher any;
  EXPECT_TRUE(any.any());
  EXPECT_TRUE(any.direct(Form("capture")));
  EXPECT_FALSE(any.turned(Form("capture")));
  EXPECT_TRUE(any.may_match("whatever"));
}

TEST(RelationMatcher, AWordMeansItsSynonymsAndItsConversesTurned) {
  const RelationMatcher capture = words({"capture"});
  EXPECT_TRUE(capture.direct(Form("capture")));
  EXPECT_TRUE(capture.direct(Form("seize")));
  EXPECT_FALSE(capture.direct(Form("fall to")));
  EXPECT_TRUE(capture.turned(Form("fall to")));
  EXPECT_FALSE(capture.direct(Form("flee")));
  EXPECT_FALSE(capture.turned(Form("flee")));
}

TEST(RelationMatcher, AConverseMeansTheOthersTurned) {
  const RelationMatcher fall = words({"fall to"});
  EXPECT_TRUE(fall.direct(Form("fall to")));
  EXPECT_TRUE(fall.turned(Form("capture")));
  EXPECT_FALSE(fall.direct(Form("capture")));
}

TEST(RelationMatcher, LiteralMeansTheLemmaAlone) {
  const RelationMatcher capture = words({"capture"}, true);
  EXPECT_TRUE(capture.direct(Form("capture")));
  EXPECT_FALSE(capture.direct(Form("seize")));
  EXPECT_FALSE(capture.turned(Form("fall to")));
  EXPECT_FALSE(capture.can_turn());
  EXPECT_FALSE(capture.may_match("seize"));
  EXPECT_FALSE(capture.may_match("be captured"));
}

TEST(RelationMatcher, APrefixMeansLemmasThatBeginSoAndNoSynonyms) {
  const RelationMatcher fall = words({"fall*"});
  EXPECT_TRUE(fall.direct(Form("fall")));
  EXPECT_TRUE(fall.direct(Form("fall to")));
  EXPECT_FALSE(fall.turned(Form("fall to")));
  EXPECT_FALSE(fall.direct(Form("capture")));
  EXPECT_TRUE(fall.may_match("Fall apart"));
  EXPECT_FALSE(fall.may_match("capture"));
  EXPECT_FALSE(fall.may_match("be fallen"));
}

TEST(RelationMatcher, LetterCaseDoesNotMatter) {
  EXPECT_TRUE(words({"Capture"}).direct(Form("seize")));
  EXPECT_TRUE(words({"be ceo of"}).direct(Form("be CEO of")));
  EXPECT_TRUE(words({"be ceo of"}).may_match("be CEO of"));
}

TEST(RelationMatcher, OneOfSeveralWordsIsEnough) {
  const RelationMatcher both = words({"flee", "capture"});
  EXPECT_TRUE(both.direct(Form("seize")));
  EXPECT_TRUE(both.direct(Form("flee")));
  EXPECT_FALSE(both.direct(Form("bribe")));
}

// An index of lemmas may give too much, never too little.
TEST(RelationMatcher, WhatMatchesMayMatchByItsLemma) {
  const std::vector<std::string> lemmas = {"capture", "seize",  "fall to", "flee",    "take",  "kill",
                                           "kidnap",  "abduct", "say",     "release", "be in", "be president of"};
  for (const std::string& asked : lemmas) {
    const RelationMatcher matcher = words({asked});
    for (const std::string& lemma : lemmas) {
      const bool matches = matcher.direct(Form(lemma)) || matcher.turned(Form(lemma));
      EXPECT_TRUE(!matches || matcher.may_match(lemma)) << asked << " " << lemma;
    }
  }
}

TEST(RelationMatcher, APassiveMayMatchWhereverItsVerbDoes) {
  EXPECT_TRUE(words({"capture"}).turned(passive("be captured", "capture")));
  EXPECT_TRUE(words({"capture"}).may_match("be captured"));
  EXPECT_TRUE(words({"capture"}).may_match("be seized"));
  EXPECT_TRUE(words({"capture"}).may_match("be taken over"));
  const std::vector<std::pair<const char*, const char*>> participles = {
      {"carry", "carried"},   {"feed", "fed"},
      {"mislead", "misled"},  {"panic", "panicked"},
      {"go", "gone"},         {"think", "thought"},
      {"buy", "bought"},      {"label", "labelled"},
      {"die", "died"},        {"hit", "hit"},
      {"lie", "lain"},        {"make", "made"},
      {"breed", "bred"},      {"flee", "fled"},
      {"ban", "banned"},      {"forego", "foregone"},
      {"see", "seen"},        {"chinese-make", "made"},
      {"well-know", "known"}, {"free", "freed"},
      {"ensure", "insured"},  {"take part in", "taken part"},
      {"set", "set"},         {"freeze", "frozen"},
      {"be", "been"}};
  for (const auto& [verb, participle] : participles)
    EXPECT_TRUE(words({verb}).may_match(std::string("be ") + participle)) << verb << " " << participle;
}

TEST(RelationMatcher, OtherPassivesAreNotRead) {
  for (const char* lemma : {"be killed", "be wounded", "be president of", "be released", "kill", "be"})
    EXPECT_FALSE(words({"kidnap"}).may_match(lemma)) << lemma;
}

TEST(RelationMatcher, WhatDependsOnTheKindOfObjectMayMatch) {
  EXPECT_TRUE(words({"capture"}).may_match("take")) << "take:GPE is capture";
}

TEST(RelationLexicon, WordingsAreThoseOfACanonicalRelationWithoutTheirKindOfObject) {
  const std::vector<std::string> wordings = wordings_of("capture");
  for (const char* lemma : {"seize", "fall to", "take", "capture"})
    EXPECT_NE(std::find(wordings.begin(), wordings.end(), lemma), wordings.end()) << lemma;
  EXPECT_TRUE(wordings_of("no such relation").empty());
}

}  // namespace
}  // namespace relata
