// What resolved pronouns and descriptions do to statements.
#include <gtest/gtest.h>

#include "extract/openie/extractor.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

constexpr const char* kNoorLeft = R"(
Noor Noor PROPN NNP 2 nsubj B-PER
left leave VERB VBD 0 root
Kunduz Kunduz PROPN NNP 2 obj B-GPE
. . PUNCT . 2 punct

He he PRON PRP 2 nsubj
loved love VERB VBD 0 root
the the DET DT 4 det
city city NOUN NN 2 obj
. . PUNCT . 2 punct
)";

Mention reference(std::uint32_t sentence, std::uint32_t first, std::uint32_t last, std::uint32_t head, MentionKind kind,
                  std::uint32_t cluster, std::uint8_t confidence) {
  return {.sentence = sentence,
          .first = first,
          .last = last,
          .head = head,
          .kind = kind,
          .type = EntityType::kMisc,
          .cluster = cluster,
          .confidence = confidence};
}

const Statement& last_of(const ExtractedDocument& document) { return document.statements.back(); }

TEST(References, AStatementShowsTheWordsAndHasTheEntity) {
  ExtractedDocument document = annotated(kNoorLeft);
  const std::uint8_t before = last_of(document).confidence;
  EXPECT_FALSE(last_of(document).subject.cluster);
  document.mentions.push_back(reference(1, 0, 1, 0, MentionKind::kPronoun, 0, 80));
  document.mentions.push_back(reference(1, 2, 4, 3, MentionKind::kDescription, 1, 90));
  extract_statements(document);
  const Statement& statement = last_of(document);
  EXPECT_EQ(statement.subject.mention, "He");
  EXPECT_EQ(statement.subject.cluster, 0u);
  ASSERT_TRUE(statement.object);
  EXPECT_EQ(statement.object->mention, "the city");
  EXPECT_EQ(statement.object->cluster, 1u);
  EXPECT_LT(statement.confidence, before);  // it is right only if the links are
}

TEST(References, WhatHasNoNameGoesByItsFirstDescription) {
  ExtractedDocument document = annotated(kNoorLeft);
  document.clusters.push_back(
      {.type = EntityType::kPer, .names = {}, .titles = {}, .first_offset = 0, .mentions = 2, .description = "A man"});
  document.mentions.push_back(reference(1, 0, 1, 0, MentionKind::kPronoun, 2, 80));
  extract_statements(document);
  EXPECT_FALSE(last_of(document).subject.cluster);
  EXPECT_EQ(last_of(document).subject.name, "A man");
}

TEST(References, AnUnsurePronounStaysOpen) {
  ExtractedDocument document = annotated(kNoorLeft);
  const std::uint8_t before = last_of(document).confidence;
  document.mentions.push_back(reference(1, 0, 1, 0, MentionKind::kPronoun, 0, 40));
  extract_statements(document);
  EXPECT_EQ(last_of(document).subject.mention, "He");
  EXPECT_FALSE(last_of(document).subject.cluster);
  EXPECT_EQ(last_of(document).confidence, before);
}

TEST(References, APredicateMeansNothingElse) {
  ExtractedDocument document = annotated(R"(
Noor Noor PROPN NNP 4 nsubj B-PER
is be AUX VBZ 4 cop
a a DET DT 4 det
judge judge NOUN NN 0 root
. . PUNCT . 4 punct
)");
  document.mentions.push_back(reference(0, 2, 4, 3, MentionKind::kDescription, 0, 90));
  extract_statements(document);
  ASSERT_TRUE(last_of(document).object);
  EXPECT_EQ(last_of(document).object->mention, "a judge");
  EXPECT_FALSE(last_of(document).object->cluster);
}

TEST(References, TheAuthorIsWhoSaysI) {
  ExtractedDocument document = annotated(R"(
I I PRON PRP 2 nsubj
left leave VERB VBD 0 root
Kunduz Kunduz PROPN NNP 2 obj B-GPE
)");
  EXPECT_FALSE(last_of(document).subject.name);
  document.document.author = "Ana Lima";
  extract_statements(document);
  EXPECT_EQ(last_of(document).subject.name, "Ana Lima");
}

TEST(References, AResolvedOwnerLendsItsName) {
  ExtractedDocument document = annotated(R"(
Karsovia Karsovia PROPN NNP 2 nsubj B-GPE
fell fall VERB VBD 0 root

Lazna Lazna PROPN NNP 4 nsubj B-GPE
is be AUX VBZ 4 cop
its its PRON PRP$ 4 nmod:poss
capital capital NOUN NN 0 root
)");
  document.mentions.push_back(reference(1, 2, 3, 2, MentionKind::kPronoun, 0, 90));
  extract_statements(document);
  const Statement& statement = last_of(document);
  EXPECT_EQ(statement.relation.lemma, "be capital of");
  ASSERT_TRUE(statement.object);
  EXPECT_EQ(statement.object->mention, "its");
  EXPECT_EQ(statement.object->cluster, 0u);
}

}  // namespace
}  // namespace relata::openie
