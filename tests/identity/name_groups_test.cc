// Sets that grow together, and the rule of endings.
#include "identity/name_groups.h"

#include <gtest/gtest.h>

namespace relata::identity {
namespace {

using Joins = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// What is joined to what, the longest names first.
Joins joins(const std::vector<std::string>& names) {
  DisjointSets sets(names.size());
  std::vector<std::uint32_t> items;
  for (std::uint32_t item = 0; item < names.size(); ++item) items.push_back(item);
  Joins found;
  join_endings(sets, items, names, the_only, [&](std::uint32_t item, std::uint32_t into) {
    found.emplace_back(item, into);
    sets.join(item, into);
  });
  return found;
}

TEST(NameGroups, TheSetThatIsJoinedKeepsTheOthersRoot) {
  DisjointSets sets(4);
  sets.join(0, 1);
  sets.join(1, 2);
  EXPECT_EQ(sets.root(0), 2U);
  EXPECT_EQ(sets.root(3), 3U);
  sets.join(0, 0);
  EXPECT_EQ(sets.root(1), 2U);
}

TEST(NameGroups, EachEndJoinsTheOneLongerName) {
  EXPECT_EQ(joins({"dostum", "rashid dostum", "abdul rashid dostum"}), (Joins{{1, 2}, {0, 2}}));
  EXPECT_EQ(joins({"abdul", "abdul rashid"}), Joins{}) << "a beginning is no end";
  EXPECT_EQ(joins({"tum", "dostum"}), Joins{}) << "whole words alone";
}

TEST(NameGroups, AnEndOfTwoJoinsNeither) {
  EXPECT_EQ(joins({"dostum", "rashid dostum", "karim dostum"}), Joins{});
  EXPECT_EQ(the_only(0, {1, 2}), std::nullopt);
  EXPECT_EQ(the_only(0, {2}), 2U);
}

TEST(NameGroups, NamesComeByCountThenBytewise) {
  EXPECT_EQ(by_count({{"b", 1}, {"a", 1}, {"c", 2}}), (std::vector<NameForm>{{"c", 2}, {"a", 1}, {"b", 1}}));
}

TEST(NameGroups, TheTypeOfMostMentionsIsTheFirstOfSeveral) {
  TypeCounts counts{};
  counts[static_cast<std::size_t>(EntityType::kOrg)] = 2;
  counts[static_cast<std::size_t>(EntityType::kGpe)] = 2;
  EXPECT_EQ(commonest_type(counts), std::min(EntityType::kOrg, EntityType::kGpe));
}

TEST(NameGroups, AnAcronymLeavesOutOneWordAtMost) {
  EXPECT_EQ(letters_of("N.R.F."), "nrf");
  EXPECT_EQ(letters_of("Nrf"), "");
  EXPECT_TRUE(is_acronym_of("NRF", "national resistance front"));
  EXPECT_TRUE(is_acronym_of("VCB", "varesh and orben chess board"));
  EXPECT_FALSE(is_acronym_of("VB", "varesh chess board")) << "two letters are of anything";
  EXPECT_FALSE(is_acronym_of("CBD", "varesh chess board"));
}

}  // namespace
}  // namespace relata::identity
