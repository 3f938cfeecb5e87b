#include "extract/entity/coreference_mention.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

// The mentions of a document with what keeps their views alive.
struct Described {
  explicit Described(const std::string& rows)
      : document(document_of(rows)),
        trees(document.sentences.begin(), document.sentences.end()),
        mentions(coref_mentions(document, trees)) {}
  const CorefMention& of(std::string_view head) const {
    for (const CorefMention& mention : mentions)
      if (mention.head_word == head) return mention;
    ADD_FAILURE() << "no mention " << head;
    return mentions.front();
  }
  ExtractedDocument document;
  std::vector<DependencyTree> trees;
  std::vector<CorefMention> mentions;
};

TEST(CorefMention, PronounsTellPersonNumberAndGender) {
  const Described d(
      "She she PRON PRP 2 nsubj _ person\n"
      "told tell VERB VBD 0 root\n"
      "them they PRON PRP 2 iobj _ person\n"
      "my my PRON PRP$ 5 nmod:poss _ person\n"
      "story story NOUN NN 2 obj _ abstract\n");
  EXPECT_EQ(d.of("she").gender, kFeminine);
  EXPECT_EQ(d.of("she").number, Number::kSingular);
  EXPECT_EQ(d.of("she").grammatical_person, 3);
  EXPECT_EQ(d.of("them").number, Number::kPlural);
  EXPECT_EQ(d.of("them").gender, kAnyGender);
  EXPECT_EQ(d.of("my").grammatical_person, 1);
  EXPECT_EQ(d.of("my").gender, kMasculine | kFeminine);
  EXPECT_NE(d.of("she").pronoun, d.of("them").pronoun);
}

TEST(CorefMention, APronounThatNoTableKnowsIsTheLastKind) {
  const Described d("Whoever whoever PRON WP 2 nsubj _ person\nleft leave VERB VBD 0 root\n");
  EXPECT_EQ(d.of("whoever").pronoun, kPronouns - 1);
  EXPECT_EQ(d.of("whoever").number, Number::kUnknown);
}

TEST(CorefMention, DeterminersTellDefiniteness) {
  const Described d(
      "The the DET DT 2 det\n"
      "mayor mayor NOUN NN 3 nsubj _ person\n"
      "met meet VERB VBD 0 root\n"
      "a a DET DT 5 det\n"
      "woman woman NOUN NN 3 obj _ person\n"
      ", , PUNCT , 8 punct\n"
      "those those DET DT 8 det\n"
      "boys boy NOUN NNS 5 conj _ person\n"
      ", , PUNCT , 11 punct\n"
      "every every DET DT 11 det\n"
      "judge judge NOUN NN 5 conj _ person\n"
      ", , PUNCT , 14 punct\n"
      "three three NUM CD 14 nummod\n"
      "cities city NOUN NNS 5 conj _ place\n"
      ", , PUNCT , 17 punct\n"
      "his his PRON PRP$ 17 nmod:poss _ person\n"
      "father father NOUN NN 5 conj _ person\n"
      "and and CCONJ CC 19 cc\n"
      "dogs dog NOUN NNS 5 conj _ animal\n");
  EXPECT_EQ(d.of("mayor").definiteness, Definiteness::kDefinite);
  EXPECT_EQ(d.of("woman").definiteness, Definiteness::kIndefinite);
  EXPECT_EQ(d.of("boys").definiteness, Definiteness::kDemonstrative);
  EXPECT_EQ(d.of("judge").definiteness, Definiteness::kQuantified);
  EXPECT_EQ(d.of("cities").definiteness, Definiteness::kNumbered);
  EXPECT_EQ(d.of("father").definiteness, Definiteness::kPossessed);
  EXPECT_EQ(d.of("dogs").definiteness, Definiteness::kBare);
}

TEST(CorefMention, WordsTellGenderAndNumber) {
  const Described d(
      "Mrs. Mrs. PROPN NNP 2 compound\n"
      "Rossi Rossi PROPN NNP 3 nsubj B-PER person\n"
      "left leave VERB VBD 0 root\n"
      "the the DET DT 5 det\n"
      "plot plot NOUN NN 3 obj _ abstract\n"
      "to to ADP IN 8 case\n"
      "the the DET DT 8 det\n"
      "brothers brother NOUN NNS 3 obl _ person\n");
  EXPECT_EQ(d.of("plot").gender, kNeuter);
  EXPECT_EQ(d.of("brothers").gender, kMasculine);
  EXPECT_EQ(d.of("brothers").number, Number::kPlural);
  EXPECT_EQ(d.of("rossi").gender, kMasculine | kFeminine);  // "Mrs." with its stop is in no list
}

TEST(CorefMention, RolesComeFromTheTree) {
  const Described d(
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "is be AUX VBZ 4 cop\n"
      "a a DET DT 4 det\n"
      "judge judge NOUN NN 0 root _ person\n"
      "in in ADP IN 6 case\n"
      "Kabul Kabul PROPN NNP 4 nmod B-GPE place\n");
  EXPECT_EQ(d.of("judge").role, CorefRole::kRoot);
  EXPECT_TRUE(d.of("judge").predicate);
  EXPECT_EQ(d.of("kabul").role, CorefRole::kNominalModifier);
  EXPECT_FALSE(d.of("kabul").predicate);
}

TEST(CorefMention, QuotationMarksReachOverSentences) {
  const Described d(
      "“ “ PUNCT `` 3 punct\n"
      "We we PRON PRP 3 nsubj _ person\n"
      "won win VERB VBD 0 root\n"
      "\n"
      "They they PRON PRP 2 nsubj _ person\n"
      "lost lose VERB VBD 0 root\n"
      "” ” PUNCT '' 2 punct\n"
      "\n"
      "He he PRON PRP 2 nsubj _ person\n"
      "said say VERB VBD 0 root\n");
  EXPECT_TRUE(d.of("we").quoted);
  EXPECT_TRUE(d.of("they").quoted);
  EXPECT_FALSE(d.of("he").quoted);
  EXPECT_TRUE(d.of("he").speaks);
  EXPECT_FALSE(d.of("we").speaks);
}

TEST(CorefMention, WordsOfANameAreSortedAndItsCapitalsAnAcronym) {
  const Described d(
      "The the DET DT 3 det\n"
      "Islamic Islamic PROPN NNP 3 compound B-ORG\n"
      "State State PROPN NNP 4 nsubj I-ORG organization\n"
      "fell fall VERB VBD 0 root\n");
  const CorefMention& state = d.of("state");
  EXPECT_EQ(state.text, "islamic state");
  EXPECT_EQ(state.names, (std::vector<ShortText>{"islamic", "state"}));
  EXPECT_EQ(state.acronym, "is");
}

TEST(CorefMention, TheLongerOfTwoThatBeginTogetherComesFirst) {
  const Described d(
      "His his PRON PRP$ 2 nmod:poss _ person\n"
      "father father NOUN NN 3 nsubj _ person\n"
      "left leave VERB VBD 0 root\n");
  ASSERT_EQ(d.mentions.size(), 2u);
  EXPECT_EQ(d.mentions[0].head_word, "father");
  EXPECT_EQ(d.mentions[1].head_word, "his");
}

TEST(CorefMention, ADocumentWithoutMentionsHasNone) {
  EXPECT_TRUE(Described("left leave VERB VBD 0 root\n").mentions.empty());
  const ExtractedDocument empty;
  EXPECT_TRUE(coref_mentions(empty, {}).empty());
}

}  // namespace
}  // namespace relata::entity
