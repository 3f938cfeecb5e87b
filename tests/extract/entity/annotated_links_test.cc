#include "extract/entity/annotated_links.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

TEST(AnnotatedLinks, LinkPronounsAndDescriptionsToNames) {
  ExtractedDocument document = document_of(kNoorLeft);
  link_annotated(document);
  EXPECT_EQ(links(document), "Noor = He; Kunduz = the city");
  ASSERT_EQ(document.clusters.size(), 2u);
  EXPECT_EQ(document.clusters[0].names.size(), 1u);  // pronouns and descriptions are no names
  EXPECT_EQ(document.clusters[1].mentions, 2u);
  EXPECT_EQ(document.mentions.back().kind, MentionKind::kDescription);
  EXPECT_EQ(document.mentions.back().type, EntityType::kGpe);
}

TEST(AnnotatedLinks, ANameAnnotatedTwiceIsLinkedOnce) {
  ExtractedDocument document = document_of(
      "Noor Noor PROPN NNP 2 nsubj B-PER person (1-person)\n"
      "left leave VERB VBD 0 root\n"
      "\n"
      "Noor Noor PROPN NNP 2 nsubj B-PER person (1-person)\n"
      "slept sleep VERB VBD 0 root\n");
  link_annotated(document);
  EXPECT_EQ(links(document), "Noor = Noor");
}

TEST(AnnotatedLinks, AnnotationWithoutANameMakesAClusterWithItsDescription) {
  ExtractedDocument document = document_of(
      "A a DET DT 2 det _ _ (7-person\n"
      "man man NOUN NN 3 nsubj _ person 7)\n"
      "came come VERB VBD 0 root\n"
      "\n"
      "He he PRON PRP 2 nsubj _ person (7-person)\n"
      "left leave VERB VBD 0 root\n");
  link_annotated(document);
  ASSERT_EQ(document.clusters.size(), 1u);
  EXPECT_TRUE(document.clusters[0].names.empty());
  EXPECT_EQ(document.clusters[0].description, "A man");
}

TEST(AnnotatedLinks, BracketsThatDoNotMatchAreLeftOut) {
  ExtractedDocument document = document_of(
      "Noor Noor PROPN NNP 2 nsubj B-PER person (1-person\n"
      "left leave VERB VBD 0 root _ _ 9)\n");
  link_annotated(document);
  EXPECT_EQ(links(document), "");
  EXPECT_EQ(document.clusters.size(), 1u);
}

}  // namespace
}  // namespace relata::entity
