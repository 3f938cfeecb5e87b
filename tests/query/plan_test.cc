#include "query/plan.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "questions.h"

namespace relata::query {
namespace {

// A question with its names looked up, and a planner of it.
struct Planned {
  Planned(const MemorySource& source, std::string_view text) : pattern(parse_pattern(text)) {
    for (const TriplePattern& part : pattern.parts) {
      const auto matcher = [&](const EndPattern& end) {
        std::vector<std::string> notes;
        return EndMatcher(end, end.kind == EndKind::kName ? find_keys(source, end, pattern.text, notes) : Keys(),
                          false);
      };
      parts.push_back(
          {&part, RelationMatcher(part.relation.words, false), matcher(part.subject), matcher(part.object)});
    }
    planner.emplace(pattern, parts, source);
  }
  Step first() const {
    return planner->next(std::vector<bool>(parts.size(), false), std::vector<BoundValues>(pattern.variables.size()), 1);
  }

  Pattern pattern;
  std::vector<PreparedPattern> parts;
  std::optional<Planner> planner;
};

// Fifty meet, one praises; of these one is a hub.
MemorySource crowd(std::optional<std::uint64_t> counts = 0) {
  MemorySource source;
  for (int i = 0; i < 50; ++i) source.add("Hub/PER", "meet", "P" + std::to_string(i) + "/PER");
  for (int i = 0; i < 40; ++i) source.add("P1/PER", "know", "Q" + std::to_string(i) + "/PER");
  source.add("P7/PER", "praise", "P8/PER");
  if (counts) source.set_counts(*counts);
  return source;
}

TEST(Plan, TheSmallestPartComesFirst) {
  const MemorySource source = crowd();
  EXPECT_EQ(Planned(source, "(?x)-[meet]->(?y), (?y)-[praise]->(?z)").first().part, 1u);
  EXPECT_EQ(Planned(source, "(?y)-[praise]->(?z), (?x)-[meet]->(?y)").first().part, 0u);
  EXPECT_EQ(Planned(source, "(Hub)-[*]->(?y), (?x)-[praise]->(?y)").first().part, 1u) << "a hub is no narrow end";
}

TEST(Plan, WithoutCountsANameComesFirst) {
  const MemorySource source = crowd(std::nullopt);
  EXPECT_EQ(Planned(source, "(?x)-[praise]->(?y), (Hub)-[*]->(?y)").first().part, 1u);
  EXPECT_EQ(Planned(source, "(?x)-[*]->(?y), (?y)-[praise]->(?z)").first().part, 1u);
}

TEST(Plan, APartIsAskedOnceWhereThatReadsLess) {
  const MemorySource source = crowd();
  const Planned planned(source, "(?x)-[meet]->(?y), (?y)-[praise]->(?z)");
  const std::vector<BoundValues> bound = {{1, {"e:hub"}}, {50, {"e:p1", "e:p7"}}, {}};
  const Step step = planned.planner->next({true, false}, bound, 50);
  EXPECT_EQ(step.part, 1u);
  EXPECT_EQ(step.access, Access::kOnce) << "one edge, and fifty looks";
  const std::vector<BoundValues> few = {{1, {"e:p7"}}, {1, {"e:p8"}}, {}};
  EXPECT_EQ(Planned(source, "(?x)-[praise]->(?y), (?y)-[*]->(?z)").planner->next({true, false}, few, 1).access,
            Access::kEachBinding);
}

TEST(Plan, WhatSharesNothingComesLast) {
  const MemorySource source = crowd();
  const Planned planned(source, "(Hub)-[meet]->(?y), (?a)-[praise]->(?b), (?y)-[know]->(?z)");
  const std::vector<BoundValues> bound = {{50, {"e:p1"}}, {}, {}, {}};
  EXPECT_EQ(planned.planner->next({true, false, false}, bound, 50).part, 2u);
}

TEST(Plan, APathWaitsForTheEndThatItBeginsAt) {
  const MemorySource source = crowd();
  EXPECT_EQ(Planned(source, "(?x)-[*1..2]->(?y), (Hub)-[meet]->(?x)").first().part, 1u);
  EXPECT_EQ(path_directions(parse_pattern("(?x)-[*1..2]->(?y), (A)-[meet]->(?x)")), (std::vector<bool>{false, false}));
  EXPECT_EQ(path_directions(parse_pattern("(?x)-[*1..2]->(B), (?x)-[meet]->(?y)"))[0], true);
  EXPECT_EQ(path_directions(parse_pattern("(?x)-[*1..2]->(B), (C)-[meet]->(?x)"))[0], false);
  EXPECT_THROW(path_directions(parse_pattern("(?x)-[*1..2]->(?y), (?a)-[meet]->(?b)")), QueryError);
  EXPECT_THROW(path_directions(parse_pattern("()-[*2]->(~w)")), QueryError);
}

TEST(Plan, AJoinReadsLittleOfAHub) {
  const MemorySource source = crowd();
  EXPECT_EQ(rows(source, "(Hub)-[meet]->(?y), (?y)-[praise]->(?z)"), (Lines{"P7; P8; 1"}));
  EXPECT_LE(source.visited(), 2u);
}

}  // namespace
}  // namespace relata::query
