#include "query/edge_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "questions.h"

namespace relata::query {
namespace {

std::vector<EdgeTable::Record> all(const EdgeSource& source, EdgeTable& table, const Filter& filter = {}) {
  std::vector<EdgeTable::Record> records;
  source.facts({}, filter, [&](const EdgeFact& fact) { records.push_back(table.record(fact)); });
  return records;
}

TEST(EdgeTable, APhraseKeepsItsSpellingsUnderOneKey) {
  EdgeTable table;
  const std::uint32_t upper = table.end({std::nullopt, "Old Harbour", std::nullopt});
  const std::uint32_t lower = table.end({std::nullopt, "old harbour", std::nullopt});
  const std::uint32_t entity = table.end({"old-harbour", "old harbour", EntityType::kFac, "brim"});
  EXPECT_NE(upper, lower);
  EXPECT_EQ(table.key(upper), table.key(lower));
  EXPECT_NE(table.key(entity), table.key(lower));
  EXPECT_EQ(table.name(upper), "Old Harbour");
  EXPECT_EQ(table.key_text(upper), "p:old harbour");
  EXPECT_FALSE(table.is_entity(upper));
  EXPECT_EQ(table.end(entity), (End{"old-harbour", "old harbour", EntityType::kFac, "brim"}));
  EXPECT_TRUE(table.end(table.end(End())).is_nothing());
}

TEST(EdgeTable, AKeyMayBeKnownBeforeItsEntity) {
  EdgeTable table;
  const std::uint32_t key = table.end_of_key("e:kunduz");
  EXPECT_EQ(table.end({"kunduz", "Kunduz", EntityType::kGpe}), key);
  EXPECT_EQ(table.name(key), "Kunduz");
  const std::uint32_t phrase = table.end_of_key("p:weapons");
  EXPECT_EQ(table.key(table.end({std::nullopt, "Weapons", std::nullopt})), phrase);
}

TEST(EdgeTable, IdsComeBackAsTheyWere) {
  MemorySource source;
  for (const char* id : {"st-5d1f0c2ab97e4410", "st-0000000000000000", "st-ffffffffffffffff", "st-1", "",
                         "ST-5d1f0c2ab97e4410", "st-5D1F0C2AB97E4410", "st-5d1f0c2ab97e44100"})
    source.add("A/PER", "meet", "B/PER").id = id;
  EdgeTable table;
  EXPECT_EQ(table.triple(all(source, table)).statements,
            (Lines{"", "ST-5d1f0c2ab97e4410", "st-0000000000000000", "st-1", "st-5D1F0C2AB97E4410",
                   "st-5d1f0c2ab97e4410", "st-5d1f0c2ab97e44100", "st-ffffffffffffffff"}));
}

TEST(EdgeTable, AReprintAddsADocumentAndNoSupport) {
  MemorySource source;
  source.add("A/PER", "meet", "B/PER", "d2", "A met B.");
  source.add("A/PER", "meet", "B/PER", "d1", "A  met\nB.").attributed_to = {Speaker{.phrase = {}, .cue = "said"}};
  source.add("A/PER", "meet", "B/PER", "d3").polarity = Polarity::kNegative;
  source.add("A/PER", "meet", "B/PER", "d3").modality = Modality::kPlanned;
  EdgeTable table;
  const std::vector<EdgeTable::Record> records = all(source, table);
  ASSERT_EQ(records.size(), 4u);
  const EdgeTable::Counts counts = table.counts(records);
  EXPECT_EQ(counts.support, 1u);
  EXPECT_EQ(counts.sources, 2u);
  EXPECT_TRUE(counts.admitted);
  EXPECT_FALSE(table.counts(EdgeTable::Run(records).subspan(2)).admitted) << "the filter takes none of them";
  const Triple triple = table.triple(records);
  EXPECT_EQ(triple.docs, (Lines{"d1", "d2"}));
  EXPECT_EQ(triple.denied, (Lines{"st-3", "st-4"}));
  EXPECT_EQ(triple.attributed_to, (Lines{"(said)"}));
  EXPECT_EQ(triple.attributed, 1u);
  EXPECT_EQ(triple.negative, 1u);
}

TEST(EdgeTable, OfCopiesOneCounts) {
  MemorySource source;
  for (const char* doc : {"d1", "d2", "d3", "d4"}) source.add("A/PER", "meet", "B/PER", doc, std::string("In ") + doc);
  EdgeTable table;
  std::vector<EdgeTable::Record> records;
  source.facts({}, {}, [&](EdgeFact fact) {
    fact.story = fact.doc == "d2" || fact.doc == "d3" ? 77 : 0;
    records.push_back(table.record(fact));
  });
  const Triple triple = table.triple(records);
  EXPECT_EQ(triple.support, 3u);
  EXPECT_EQ(triple.sources, 3u);
  EXPECT_EQ(triple.docs.size(), 4u);
}

TEST(EdgeTable, OfCopiesOneCountsAcrossTriples) {
  MemorySource source;
  source.add("A/PER", "meet", "B/PER", "d1", "A met B.");
  source.add("A/PER", "see", "B/PER", "d2", "A saw B.");
  EdgeTable table;
  std::vector<EdgeTable::Record> records;
  source.facts({}, {}, [&](EdgeFact fact) {
    fact.story = 77;
    records.push_back(table.record(fact));
  });
  std::vector<AssertingEdge> edges;
  table.add_asserting(records, edges);
  EXPECT_TRUE(table.has_copies());
  EXPECT_EQ(table.count_without_copies(edges).support, 1u);
}

TEST(EdgeTable, ARejectedStatementNeitherCountsNorHangs) {
  MemorySource source;
  source.add("A/PER", "meet", "B/PER").rejected = true;
  EdgeTable table;
  EXPECT_TRUE(all(source, table).empty());
  Filter rejected;
  rejected.rejected = true;
  const std::vector<EdgeTable::Record> records = all(source, table, rejected);
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(table.triple(records).denied, (Lines{"st-1"}));
  EXPECT_EQ(table.triple(records).support, 0u);
}

TEST(Texts, AreNumberedInTheOrderInWhichTheyCome) {
  Texts texts;
  std::vector<std::string> made = {"", std::string(100'000, 'x'), std::string("a\0b", 3)};
  for (int i = 0; i < 20'000; ++i) made.push_back("text " + std::to_string(i));
  for (std::uint32_t i = 0; i < made.size(); ++i) EXPECT_EQ(texts.number(made[i]), i);
  for (std::uint32_t i = 0; i < made.size(); ++i) {
    EXPECT_EQ(texts.number(made[i]), i);
    EXPECT_EQ(texts[i], made[i]);
  }
  EXPECT_EQ(texts.size(), made.size());
}

}  // namespace
}  // namespace relata::query
