#include "store/terms.h"

#include <gtest/gtest.h>

#include "tests/store/document_builder.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;

TEST(TermsTest, EntitiesGoByTheirLocalKeyAndPhrasesByTheirWords) {
  DocumentBuilder doc("a");
  doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("The Taliban freed Some prisoners in Kunduz on Saturday.");
  Statement& statement = doc.state("The Taliban", "freed", "free", "Some prisoners");
  statement.args = {doc.argument("in", "Kunduz"), doc.argument("on", "Saturday")};
  const std::vector<LocalEntityRow> rows = {{"taliban|other", doc.raw().clusters[0], {0}},
                                            {"kunduz|place", doc.raw().clusters[1], {1}}};
  const std::vector<EdgeTerms> edges = edge_terms(statement, LocalEntities(rows));
  ASSERT_EQ(edges.size(), 2u);  // Saturday is no entity: no edge
  EXPECT_EQ(edges[0].subject, "e:taliban|other");
  EXPECT_EQ(edges[0].relation, "r:free");
  EXPECT_EQ(edges[0].object, "p:prisoners");
  EXPECT_EQ(edges[1].edge, 1u);
  EXPECT_EQ(edges[1].relation, "r:free in");
  EXPECT_EQ(edges[1].object, "e:kunduz|place");
}

TEST(TermsTest, AClusterWithoutNameIsNoEntity) {
  Phrase phrase;
  phrase.mention = "he";
  phrase.cluster = 0;
  const std::vector<LocalEntityRow> rows = {{"", Cluster(), {0}}};
  EXPECT_EQ(LocalEntities(rows).of(phrase), nullptr);
  EXPECT_EQ(LocalEntities(rows).term(phrase), "p:he");
  phrase.cluster = UINT32_MAX;
  EXPECT_EQ(LocalEntities(rows).of(phrase), nullptr);
}

TEST(TermsTest, SpeakersAreFoundByTheirEntitiesAndWhomTheyActFor) {
  DocumentBuilder doc("a");
  doc.name("Noor", EntityType::kPer).name("Taliban", EntityType::kOrg);
  doc.sentence("A spokesman told Noor that rebels fled.");
  Statement& statement = doc.state("rebels", "fled", "flee", "");
  Speaker spokesman = doc.speaker("A spokesman", "told");
  spokesman.phrase.actor = PhraseActor{{1, ActorKind::kReb, false}, {}, ""};
  statement.attributed_to = {spokesman, doc.speaker("Noor", "told"), doc.speaker("Noor", "told")};
  const std::vector<LocalEntityRow> rows = {{"taliban|other", doc.raw().clusters[1], {1}, {}},
                                            {"noor|person", doc.raw().clusters[0], {0}, {}}};
  EXPECT_EQ(speaker_terms(statement, LocalEntities(rows)),
            (std::vector<std::string>{"e:noor|person", "e:taliban|other"}));
  EXPECT_EQ(edge_terms(statement, LocalEntities(rows))[0].object, "");
}

}  // namespace
}  // namespace relata::store
