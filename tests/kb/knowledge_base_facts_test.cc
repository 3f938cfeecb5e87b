// Facts from the index are those that edges give.
#include <gtest/gtest.h>

#include "core/triple_collector.h"
#include "kb/knowledge_base.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::DocumentBuilder;

std::string text_of(const EdgeFact& fact) {
  return fact.subject->key() + " " + fact.subject->name + "|" + std::string(fact.relation) + "|" + fact.object->key() +
         " " + fact.object->name + "|" + std::string(fact.canonical) + (fact.canonical_reversed ? "<" : ">") + "|" +
         std::string(fact.statement) + "|" + std::string(fact.doc) + "|" + std::string(fact.source.value_or("-")) +
         "|" + std::string(fact.said_by) + "|" + (fact.asserts ? "a" : "") + (fact.negative ? "n" : "") +
         (fact.admitted ? "t" : "") + "\n";
}

class KnowledgeBaseFacts : public ::testing::Test {
 protected:
  void SetUp() override {
    for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) kb_.add(make(), false);
    DocumentBuilder doc("more");
    doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe).name("Noor", EntityType::kPer);
    doc.sentence("The Taliban attacked Kunduz near Kunduz, Noor said; prisoners fled Kunduz.");
    doc.state("The Taliban", "attacked", "attack", "Kunduz").args = {doc.argument("near", "Kunduz")};
    doc.state("The Taliban", "said", "say", "Kunduz").attributed_to = {doc.speaker("Noor", "said")};
    doc.state("prisoners", "fled", "flee", "Kunduz").confidence = 40;
    Statement& planned = doc.state("Noor", "fled", "flee", "Kunduz");
    planned.modality = Modality::kPlanned;
    planned.time = TimeExpression{"", {}, "2020", "2020-01-01", "2020-12-31"};
    doc.state("Noor", "attacked", "attack", "Kunduz").polarity = Polarity::kNegative;
    Statement& own = doc.state("Noor", "near", "be near", "Kunduz");
    own.relation.canonical = "adjoin", own.relation.implied = true;
    kb_.add(doc.build(), false);
  }

  void compare(const EdgePattern& pattern, const Filter& filter) const {
    std::string ours, plain;
    const Undated left = kb_.facts(pattern, filter, [&](const EdgeFact& fact) { ours += text_of(fact); });
    const Undated left_plain =
        kb_.EdgeSource::facts(pattern, filter, [&](const EdgeFact& fact) { plain += text_of(fact); });
    EXPECT_EQ(ours, plain);
    EXPECT_EQ(left, left_plain);
    seen_ += plain.size();
  }

  void compare_all(const Filter& filter) const {
    const std::optional<std::string> ends[] = {std::nullopt, "e:taliban", "e:kunduz", "e:atta-mohammad-noor",
                                               "p:prisoners"};
    const RelationMatcher relations[] = {
        {}, {{{"attack"}}, false}, {{{"flee"}, {"be near"}}, false}, {{{"capt", true}}, true}};
    for (const auto& subject : ends)
      for (const auto& object : ends)
        for (const RelationMatcher& relation : relations) compare({subject, object, relation}, filter);
  }

  relata::testing::TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
  mutable std::size_t seen_ = 0;
};

TEST_F(KnowledgeBaseFacts, AreThoseOfEdgesUnderEveryFilter) {
  Filter filters[12];
  filters[1].all = true;
  filters[2].min_confidence = 60;
  filters[3].since = "2021-08-15";
  filters[4].until = "2020-06-30", filters[4].all = true;
  filters[5].types = {EntityType::kOrg, EntityType::kGpe};
  filters[6].modalities = {Modality::kPlanned};
  filters[7].polarity = std::nullopt;
  filters[8].implied = false;
  filters[9].docs = {"more"};
  filters[10].sources = {"Gazette"};
  filters[11].actors = false;
  for (const Filter& filter : filters) compare_all(filter);
  EXPECT_GT(seen_, 10'000u);
}

TEST_F(KnowledgeBaseFacts, KnowWhatCorrectionsSay) {
  std::string rejected;
  kb_.facts({"e:taliban", "e:kunduz"}, {}, [&](const EdgeFact& fact) { rejected = fact.statement; });
  ASSERT_NE(rejected, "");
  kb_.add(Correction{CorrectionKind::kReject, {}, {}, rejected});
  compare_all({});
  Filter all;
  all.all = all.rejected = true;
  compare_all(all);
  kb_.add(Correction{CorrectionKind::kRename, KnowledgeBase::side_of("Kunduz", EntityType::kGpe), {}, "Kunduz City"});
  compare({std::nullopt, "e:kunduz-city"}, {});
}

TEST_F(KnowledgeBaseFacts, RelationsOfAnEndAreThoseOfItsFacts) {
  Filter filters[4];
  filters[1].all = true;
  filters[2].modalities = {Modality::kPlanned};
  filters[3].min_confidence = 60;
  for (const Filter& filter : filters)
    for (const char* end : {"e:taliban", "e:kunduz", "e:atta-mohammad-noor", "p:prisoners", "e:nobody"})
      EXPECT_EQ(kb_.relations_of(end, filter), kb_.EdgeSource::relations_of(end, filter)) << end;
  EXPECT_GT(kb_.relations_of("e:taliban", {}).at("capture"), 0u);
}

TEST_F(KnowledgeBaseFacts, AreCountedWithoutReadingThem) {
  EXPECT_GE(*kb_.count({"e:taliban", std::nullopt}), 3u);
  EXPECT_EQ(*kb_.count({"e:nobody", std::nullopt}), 0u);
  EXPECT_LT(*kb_.count({"e:taliban", "e:kunduz"}), *kb_.count({std::nullopt, "e:kunduz"}));
  EXPECT_GE(*kb_.count({std::nullopt, std::nullopt, {{{"flee"}}, false}}), 2u);
}

}  // namespace
}  // namespace relata::kb
