// What makes entities those that are told.
#include "kb/told_rulings.h"

#include "tests/kb/exports.h"
#include "tests/kb/identity_fixture.h"

namespace relata::kb {
namespace {

using testing::DocumentBuilder;
using testing::exported_entities;
using testing::exported_statements;
using testing::import_files;

class ToldRulingsTest : public IdentityFixture {
 protected:
  // What is imported of `from` into the fixture's knowledge base.
  testing::Imported import(const KnowledgeBase& from) {
    return import_files(kb_, {exported_statements(from), exported_entities(from)});
  }
  KnowledgeBase other(const std::vector<ExtractedDocument>& documents) {
    KnowledgeBase kb = KnowledgeBase::open(tmp_ / ("other" + std::to_string(others_++)), Access::kWrite);
    kb.add(documents, false);
    return kb;
  }
  std::vector<std::string> ruled() const {
    std::vector<std::string> all;
    for (const Correction& correction : kb_.corrections()) all.push_back(to_string(correction));
    return all;
  }

  int others_ = 0;
};

TEST_F(ToldRulingsTest, PartWhatIsToldApart) {
  KnowledgeBase from = other({testing::meeting("a", "Atta Mohammad Noor", kPer, "Taliban", kOrg),
                              testing::meeting("b", "Mohammad Noor", kPer, "Taliban", kOrg)});
  from.add({CorrectionKind::kDistinct, side("Atta Mohammad Noor", kPer), side("Mohammad Noor", kPer), ""});
  ASSERT_EQ(from.entities().size(), 3u);
  import(from);
  EXPECT_EQ(exported_entities(kb_), exported_entities(from));
  ASSERT_EQ(ruled().size(), 1u);
  EXPECT_TRUE(ruled().front().starts_with("distinct ")) << ruled().front();
}

TEST_F(ToldRulingsTest, NameAsIsTold) {
  KnowledgeBase from = other({testing::meeting("a", "Atta Noor", kPer, "Taliban", kOrg)});
  from.add({CorrectionKind::kRename, side("Taliban", kOrg), {}, "Islamic Emirate"});
  from.add({CorrectionKind::kRetype, side("Taliban", kOrg), {}, "NORP"});
  const testing::Imported imported = import(from);
  EXPECT_EQ(imported.counts.otherwise, 0u);
  EXPECT_EQ(ruled(), (Strings{"rename taliban (other) to Islamic Emirate"}));
  EXPECT_EQ(exported_entities(kb_), exported_entities(from));
}

TEST_F(ToldRulingsTest, LeaveWhatOtherDocumentsNameToAllOfThem) {
  kb_.add(testing::meeting("here", "Atta Noor", kPer, "Taliban", kOrg), false);
  KnowledgeBase from = other({testing::meeting("a", "Atta Noor", kPer, "Taliban", kOrg)});
  from.add({CorrectionKind::kRename, side("Taliban", kOrg), {}, "Islamic Emirate"});
  const testing::Imported imported = import(from);
  EXPECT_EQ(imported.counts.otherwise, 1u);
  EXPECT_EQ(ruled(), Strings());
  EXPECT_EQ(ids(), (Strings{"atta-noor", "taliban"}));
}

TEST_F(ToldRulingsTest, RefuseWhatContradictsCorrectionsThatAreHere) {
  kb_.add({CorrectionKind::kRename, side("Taliban", kOrg), {}, "The Movement"});
  KnowledgeBase from = other({testing::meeting("a", "Atta Noor", kPer, "Taliban", kOrg)});
  from.add({CorrectionKind::kRename, side("Taliban", kOrg), {}, "Islamic Emirate"});
  const testing::Imported imported = import(from);
  EXPECT_NE(imported.refused.find("correction: rename taliban (other) to Islamic Emirate: contradicts"),
            std::string::npos)
      << imported.refused;
  EXPECT_EQ(imported.counts.otherwise, 1u);
  EXPECT_EQ(ruled().size(), 1u);
}

TEST_F(ToldRulingsTest, KeepLinksBesidesTheActorsThatAreHere) {
  Actor taliban, other_taliban;
  taliban.name = other_taliban.name = "Taliban";
  taliban.links = {{"wikidata", "Q42418"}};
  other_taliban.links = {{"wikidata", "Q1"}};
  KnowledgeBase from = other({testing::meeting("a", "Atta Noor", kPer, "Taliban", kOrg)});
  from.set_actors({taliban});
  EXPECT_EQ(import(from).counts.actors, 1u);
  EXPECT_EQ(exported_entities(kb_), exported_entities(from));
  EXPECT_EQ(import(from).counts.actors, 0u);
  kb_.set_actors({other_taliban});
  const testing::Imported refused = import(from);
  EXPECT_EQ(refused.refused, "actor Taliban: another entry of this name is here\n");
}

}  // namespace
}  // namespace relata::kb
