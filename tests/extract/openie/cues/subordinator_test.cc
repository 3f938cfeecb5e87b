#include "extract/openie/cues/subordinator.h"

#include <gtest/gtest.h>

#include <set>

#include "core/table.h"
#include "extract/openie/subordinators_tsv.h"

namespace relata::openie {
namespace {

TEST(Subordinator, ContrastAndCauseAreToldAsFacts) {
  each_row(data::subordinators_tsv, [](const TableRow& row) {
    const Subordinator& word = subordinator(row.front());
    const bool told = word.relation == Subordination::kContrast || word.relation == Subordination::kCause;
    if (told) EXPECT_TRUE(word.factive) << row.front();
  });
}

TEST(Subordinator, AConditionIsNeverAFact) {
  for (const char* word : {"if", "unless", "lest", "providing", "provided"}) {
    EXPECT_EQ(subordinator(word).relation, Subordination::kCondition) << word;
    EXPECT_FALSE(subordinator(word).factive) << word;
  }
}

TEST(Subordinator, AfterIsAFactThatAPresentStillAwaits) {
  EXPECT_TRUE(subordinator("after").factive);
  EXPECT_TRUE(subordinator("after").awaited_if_present);
  EXPECT_TRUE(subordinator("until").awaited);
  EXPECT_FALSE(subordinator("until").awaited_if_present);
}

TEST(Subordinator, OtherWordsSayNothing) {
  for (const char* word : {"", "that", "Although", "whether", "city"}) {
    EXPECT_EQ(subordinator(word).relation, Subordination::kOther) << word;
    EXPECT_FALSE(subordinator(word).factive) << word;
  }
}

TEST(Subordinator, EachRowOfTheTableHasValuesThatAreRead) {
  const std::set<std::string_view> relations = {"contrast", "cause", "time", "condition"}, told = {"fact", "."},
                                   awaited = {"awaited", "present", "."};
  each_row(data::subordinators_tsv, [&](const TableRow& row) {
    ASSERT_EQ(row.size(), 4u) << row.front();
    EXPECT_TRUE(relations.contains(row[1])) << row.front();
    EXPECT_TRUE(told.contains(row[2])) << row.front();
    EXPECT_TRUE(awaited.contains(row[3])) << row.front();
  });
}

}  // namespace
}  // namespace relata::openie
