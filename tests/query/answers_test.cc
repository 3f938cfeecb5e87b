// The order of rows, and what a limit leaves of them.
#include "query/answers.h"

#include <gtest/gtest.h>

#include "questions.h"

namespace relata::query {
namespace {

TEST(Answers, AreReadAnyNumberOfTimesInAnyOrder) {
  const Result result = evaluate(parse_pattern("(Taliban)-[?r]->(?c)"), war(), {});
  ASSERT_EQ(result.rows.size(), 4u);
  EXPECT_EQ(result.rows[2].bindings[1].end.name, "Herat");
  EXPECT_EQ(result.rows[0].bindings[1].end.name, "Kunduz");
  EXPECT_TRUE(result.rows[0].bindings[0].relation);
  EXPECT_EQ(result.rows[2].triples[0].statements, (Lines{"st-5"}));
  std::size_t read = 0;
  for (const Row& row : result.rows) read += row.triples.size();
  EXPECT_EQ(read, 4u);
}

TEST(Answers, RowsWithPhrasesComeLastWhateverTheirSupport) {
  MemorySource source;
  for (int i = 0; i < 3; ++i) source.add("anybody", "meet", "Karo/PER");
  source.add("Zeno/PER", "meet", "Karo/PER");
  source.add("Ana/PER", "meet", "Karo/PER");
  source.add("zeno", "meet", "Karo/PER");
  source.add("Zeno", "meet", "Karo/PER");
  EXPECT_EQ(rows(source, "(?x)-[meet]->(Karo)"), (Lines{"Ana; 1", "Zeno; 1", "anybody; 3", "zeno; 2"}));
}

TEST(Answers, ALimitLeavesTheFirstOfAll) {
  const Lines all = rows(war(), "(?a)-[?r]->(?b)");
  for (std::size_t limit = 1; limit <= all.size() + 1; ++limit) {
    Options options;
    options.limit = limit;
    const Result result = evaluate(parse_pattern("(?a)-[?r]->(?b)"), war(), options);
    EXPECT_EQ(rows(war(), "(?a)-[?r]->(?b)", options), Lines(all.begin(), all.begin() + std::min(limit, all.size())));
    EXPECT_EQ(result.total, all.size());
    EXPECT_TRUE(result.counted);
  }
}

// One well known and ninety others, each of whom knows somebody.
MemorySource acquaintances() {
  MemorySource source;
  for (int i = 0; i < 3; ++i) {
    source.add("A/PER", "meet", "B/PER");
    source.add("B/PER", "praise", "C/PER");
  }
  for (int i = 0; i < 90; ++i) {
    source.add("A/PER", "meet", "P" + std::to_string(i) + "/PER");
    source.add("P" + std::to_string(i) + "/PER", "praise", "Q" + std::to_string(i) + "/PER");
  }
  for (int i = 0; i < 1000; ++i) source.add("Someone/PER", "praise", "Q" + std::to_string(i) + "/PER");
  source.set_counts(0);
  return source;
}

TEST(Answers, ALimitStopsWhereNoBetterRowCanCome) {
  const std::string pattern = "(A)-[meet]->(?x), (?x)-[*]->(?y)";
  const MemorySource source = acquaintances();
  Options options;
  options.limit = 1;
  const Result result = evaluate(parse_pattern(pattern), source, options);
  ASSERT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.rows[0].bindings[1].end.name, "C");
  EXPECT_FALSE(result.counted);
  EXPECT_EQ(result.total, 1u);
  EXPECT_LT(source.visited(), 100u) << "of the ninety others nothing is read but that A met them";
  options.limit = 2;
  EXPECT_EQ(rows(source, pattern, options), (Lines{"B; C; 3", "P0; Q0; 1"}));
  EXPECT_LT(source.visited(), 200u) << "of equally strong ones the first by name come first";
  options.limit = 92;
  EXPECT_TRUE(evaluate(parse_pattern(pattern), source, options).counted);
}

TEST(Answers, WithoutVariablesTriplesAreOrderedBySupportAndNames) {
  EXPECT_EQ(rows(war(), "()-[capture]->(:GPE)"),
            (Lines{"Taliban | capture | Kunduz; 2", "Asadabad | fall to | Taliban; 1", "Kunduz | fall to | Taliban; 1",
                   "Pul-e-Khumri | be capture | ; 1", "Taliban | seize | Herat; 1"}));
}

}  // namespace
}  // namespace relata::query
