#include "extract/entity/mention_groups.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

TEST(MentionGroups, UngroupedAndRegroupedADocumentIsAsItWas) {
  ExtractedDocument document = document_of(kNoorLeft);
  const std::size_t mentions = document.mentions.size(), unlinked = document.unlinked.size();
  const std::size_t clusters = document.clusters.size();
  regroup(document, ungrouped(document));
  EXPECT_EQ(document.mentions.size(), mentions);
  EXPECT_EQ(document.unlinked.size(), unlinked);
  EXPECT_EQ(document.clusters.size(), clusters);
  EXPECT_EQ(links(document), "");
}

TEST(MentionGroups, ADescriptionInANamesGroupJoinsItsClusterAndTakesItsType) {
  ExtractedDocument document = document_of(kNoorLeft);
  std::vector<GroupedMention> grouped = ungrouped(document);
  for (GroupedMention& mention : grouped)
    if (words(document, mention.mention) == "the city")
      for (const GroupedMention& name : grouped)
        if (words(document, name.mention) == "Kunduz") mention.group = name.group;
  regroup(document, grouped);
  EXPECT_EQ(links(document), "Kunduz = the city");
  for (const Mention& mention : document.mentions)
    if (words(document, mention) == "the city") EXPECT_EQ(mention.type, EntityType::kGpe);
}

TEST(MentionGroups, TwoNamesInOneGroupAreOneClusterWithBothNames) {
  ExtractedDocument document = document_of(kNoorLeft);
  std::vector<GroupedMention> grouped = ungrouped(document);
  for (GroupedMention& mention : grouped)
    if (mention.name) mention.group = 0;
  regroup(document, grouped);
  ASSERT_EQ(document.clusters.size(), 1u);
  EXPECT_EQ(document.clusters[0].names.size(), 2u);
  EXPECT_EQ(document.clusters[0].mentions, 2u);
  EXPECT_EQ(document.clusters[0].first_offset, 0u);
}

TEST(MentionGroups, AGroupWithoutANameHasADescription) {
  ExtractedDocument document = document_of(kNoorLeft);
  std::vector<GroupedMention> grouped = ungrouped(document);
  for (GroupedMention& mention : grouped)
    if (!mention.name) mention.group = 99;
  regroup(document, grouped);
  ASSERT_EQ(document.clusters.size(), 3u);
  EXPECT_TRUE(document.clusters[2].names.empty());
  EXPECT_EQ(document.clusters[2].description, "the city");
  EXPECT_TRUE(document.unlinked.empty());
}

TEST(MentionGroups, NothingIsRegroupedToNothing) {
  ExtractedDocument document;
  regroup(document, ungrouped(document));
  EXPECT_TRUE(document.clusters.empty());
}

}  // namespace
}  // namespace relata::entity
