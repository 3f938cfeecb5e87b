#include "store/terms.h"

#include <gtest/gtest.h>

#include "tests/store/document_builder.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;

TEST(TermsTest, EntitiesGoByTheirLocalKeyAndPhrasesByTheirWords) {
  DocumentBuilder doc("a");
  doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("The Taliban freed Some prisoners in Kunduz.");
  const std::vector<LocalEntityRow> rows = {{"taliban|other", doc.raw().clusters[0], {0}, {}},
                                            {"kunduz|place", doc.raw().clusters[1], {1}, {}}};
  const LocalEntities entities(rows);
  EXPECT_EQ(entities.term(doc.phrase("The Taliban")), "e:taliban|other");
  EXPECT_EQ(entities.term(doc.phrase("Kunduz")), "e:kunduz|place");
  EXPECT_EQ(entities.term(doc.phrase("Some prisoners")), "p:prisoners");
  EXPECT_EQ(relation_term("free in"), "r:free in");
}

TEST(TermsTest, APhraseThatIsNoEntityHasTheTermOfWhomItActsFor) {
  Phrase phrase;
  phrase.mention = "A spokesman";
  phrase.actor = PhraseActor{{1, ActorKind::kReb, false}, {}, ""};
  const std::vector<LocalEntityRow> rows = {{"taliban|other", Cluster(), {1}, {}}, {"noor|person", Cluster(), {0}, {}}};
  const LocalEntities entities(rows);
  EXPECT_EQ(entities.of(phrase), nullptr);
  EXPECT_EQ(entities.actor_of(phrase), &rows[0]);
  EXPECT_EQ(entities.term(phrase), "e:taliban|other");
  phrase.cluster = 0;
  EXPECT_EQ(entities.actor_of(phrase), nullptr);
  EXPECT_EQ(entities.term(phrase), "e:noor|person");
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

}  // namespace
}  // namespace relata::store
