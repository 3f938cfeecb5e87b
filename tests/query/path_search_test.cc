#include "query/path_search.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "made_up_questions.h"
#include "questions.h"

namespace relata::query {
namespace {

MemorySource chain() {
  MemorySource source;
  source.add("A/PER", "know", "B/PER");
  source.add("B/PER", "know", "C/PER");
  source.add("C/PER", "know", "D/PER");
  source.add("A/PER", "like", "X/PER");
  source.add("X/PER", "like", "C/PER");
  source.add("A/PER", "like", "X/PER");
  source.add("X/PER", "like", "C/PER");
  source.add("B/PER", "know", "a phrase");
  return source;
}

TEST(Path, FindsTheShortestAndStrongest) {
  EXPECT_EQ(rows(chain(), "(A)-[*1..3]->(C)"), (Lines{"A | like | X; 2", "X | like | C; 2"}));
}

TEST(Path, IsOneAnswerWhateverTheLimitInItsOrder) {
  MemorySource source;
  source.add("C/PER", "know", "B/PER");
  source.add("B/PER", "know", "A/PER");
  source.add("B/PER", "know", "A/PER");
  Options options;
  options.limit = 1;
  EXPECT_EQ(rows(source, "(C)-[*2]->(A)", options), (Lines{"C | know | B; 1", "B | know | A; 2"}));
}

TEST(Path, ReachesEntitiesOnlyAndEachOnce) {
  EXPECT_EQ(rows(chain(), "(A)-[*1..3]->(?x)"), (Lines{"C; 2", "X; 2", "B; 1", "D; 1"}));
  EXPECT_EQ(rows(chain(), "(A)-[*2..3]->(?x)"), (Lines{"C; 2", "D; 1"}));
  EXPECT_EQ(rows(chain(), "(A)-[*1]->(?x)"), (Lines{"X; 2", "B; 1"}));
}

TEST(Path, RunsBackwardsFromABoundObject) {
  EXPECT_EQ(rows(chain(), "(?x)-[*1..2]->(C)"), (Lines{"A; 2", "X; 2", "B; 1"}));
  const Result result = evaluate(parse_pattern("(?x:PER)-[*2]->(C)"), chain(), {});
  ASSERT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.rows[0].triples[0].subject.name, "A");
  EXPECT_EQ(result.rows[0].triples[1].object.name, "C");
}

TEST(Path, EitherWayWalksAgainstArrows) {
  EXPECT_EQ(rows(chain(), "(D)-[*1..2]->(?x)"), Lines{});
  EXPECT_EQ(rows(chain(), "(D)-[*1..2]-(?x)"), (Lines{"B; 1", "C; 1", "X; 1"}));
}

TEST(Path, NeedsOneEndToStartFrom) {
  EXPECT_THROW(rows(chain(), "(?x)-[*1..2]->(?y)"), QueryError);
  EXPECT_EQ(rows(chain(), "(?x)-[*1..2]->(?y), (A)-[like]->(?x)"), (Lines{"X; C; 2", "X; D; 1"}));
}

TEST(Path, WithAnEndNobodyAsksForTheNearestStandsForAll) {
  MemorySource source = chain();
  source.add("D/PER", "visit", "Brim/GPE");
  EXPECT_EQ(rows(source, "(A)-[*1..3]->(:PER), (D)-[visit]->(?x)"), (Lines{"Brim; 1"})) << "one row a binding";
}

TEST(Path, IsRefusedAtOnceWithoutAnEndToStartFrom) {
  EXPECT_THROW(rows(chain(), "(A)-[hate]->(?z), (?x)-[*1..2]->(?y)"), QueryError);
}

TEST(Path, BothEndsAndOneEndFindTheSame) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    testing::Dice dice(seed);
    MemorySource source;
    for (int i = 0; i < 60; ++i) {
      const auto one = [&] { return "P" + std::to_string(dice.below(18)) + "/PER"; };
      const std::string from = one();
      source.add(from, dice.one_in(2) ? "meet" : "know", one());
    }
    source.add("P0/PER", "know", "P1/PER");
    if (dice.one_in(2)) source.set_counts(dice.below(9));
    const std::string link = dice.one_in(2) ? "-[*1..4]->" : "-[*1..4]-";
    const Result open = evaluate(parse_pattern("(P0)" + link + "(?x)"), source, {});
    for (const Row& row : open.rows) {
      const std::string end = row.bindings[0].end.name;
      const Result known = evaluate(parse_pattern("(P0)" + link + "(" + end + ")"), source, {});
      ASSERT_EQ(known.rows.size(), row.triples.size()) << "seed " << seed << " to " << end;
      for (std::size_t i = 0; i < row.triples.size(); ++i) {
        EXPECT_EQ(known.rows[i].triples[0].subject, row.triples[i].subject) << "seed " << seed << " to " << end;
        EXPECT_EQ(known.rows[i].triples[0].relation, row.triples[i].relation) << "seed " << seed << " to " << end;
        EXPECT_EQ(known.rows[i].triples[0].object, row.triples[i].object) << "seed " << seed << " to " << end;
      }
    }
  }
}

TEST(Path, ReadsFromTheEndThatIsCheaper) {
  MemorySource source;
  for (int i = 0; i < 200; ++i) source.add("Hub/PER", "meet", "P" + std::to_string(i) + "/PER");
  for (int i = 0; i < 200; ++i) source.add("P" + std::to_string(i) + "/PER", "know", "Q" + std::to_string(i) + "/PER");
  source.add("Q7/PER", "know", "End/PER");
  EXPECT_EQ(rows(source, "(Hub)-[*1..3]->(End)").size(), 3u);
  EXPECT_LT(source.visited(), 210u) << "the hub's once, but not those of all that it leads to";
}

}  // namespace
}  // namespace relata::query
