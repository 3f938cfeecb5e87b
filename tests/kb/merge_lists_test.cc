// Why names are one, and what is apart though it is near.
#include "kb/merge_lists.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/kb/identity_fixture.h"

namespace relata::kb {
namespace {

using relata::testing::holds;
using relata::testing::meeting;
using enum CorrectionKind;

using MergeListsTest = IdentityFixture;

TEST_F(MergeListsTest, NothingGivesNothing) {
  EXPECT_EQ(listed(false), Strings{});
  EXPECT_EQ(listed(true), Strings{});
}

TEST_F(MergeListsTest, MergesSayWhyAndWhere) {
  kb_.add(testing::fall_of_mazar(), false);
  kb_.add(testing::denial(), false);
  bool within = false, spelling = false;
  kb_.merges([&](const Merge& merge) {
    EXPECT_FALSE(merge.reason.empty());
    EXPECT_EQ(merge.evidence.size(), 2u);
    within |= merge.within_document && merge.a.name == "Noor" && merge.b.name == "Atta Mohammad Noor";
    spelling |= !merge.within_document && merge.a.name == "Atta Mohammed Nur" && merge.a.entity == "atta-mohammad-noor";
    return true;
  });
  EXPECT_TRUE(within);
  EXPECT_TRUE(spelling);
}

TEST_F(MergeListsTest, AShortNameOfTwoIsListedForReview) {
  kb_.add(meeting("a", "Karim Dostum", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "Abdul Rashid Dostum", kPer, "Kabul", kGpe), false);
  kb_.add(meeting("c", "Dostum", kPer, "Kabul", kGpe), false);
  kb_.add(meeting("d", "Dostum", kPer, "Herat", kGpe), false);  // the name keeps the company of both
  EXPECT_EQ(ids(), (Strings{"abdul-rashid-dostum", "dostum", "herat", "kabul", "karim-dostum"}));
  int doubtful = 0;
  for (const std::string& line : listed(true)) doubtful += holds(line, "review") && holds(line, "or of another one");
  EXPECT_EQ(doubtful, 2);
}

TEST_F(MergeListsTest, TheDoubtsOfOneEntityAreThoseOfTheWholeList) {
  kb_.add(meeting("a", "Karim Dostum", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "Abdul Rashid Dostum", kPer, "Kabul", kGpe), false);
  for (const char* place : {"Herat", "Kabul"}) kb_.add(meeting(place, "Dostum", kPer, place, kGpe), false);
  Strings whole, own;
  kb_.review([&](const Merge& merge) {
    if (merge.a.entity == "dostum" || merge.b.entity == "dostum") whole.push_back(testing::text_of(merge));
    return true;
  });
  kb_.review_of("dostum", [&](const Merge& merge) { return own.push_back(testing::text_of(merge)), true; });
  EXPECT_EQ(own, whole);
  EXPECT_EQ(own.size(), 2U);
  kb_.review_of("nobody", [&](const Merge&) { return ADD_FAILURE(), true; });
}

TEST_F(MergeListsTest, WhatIsAtStakeAreTheMentionsAndStatementsOfTheSmallerSide) {
  for (const char* doc : {"a", "b", "c"}) kb_.add(meeting(doc, "Karim Dostum", kPer, "Herat", kGpe), false);
  kb_.add(meeting("d", "Abdul Rashid Dostum", kPer, "Herat", kGpe), false);
  for (const char* doc : {"e", "f"}) kb_.add(meeting(doc, "Dostum", kPer, "Herat", kGpe), false);
  std::map<std::string, std::uint64_t> costs;
  kb_.review([&](const Merge& merge) { return costs[merge.a.name + "/" + merge.b.name] = merge.cost, true; });
  EXPECT_EQ(costs,
            (std::map<std::string, std::uint64_t>{{"Abdul Rashid Dostum/Dostum", 2}, {"Dostum/Karim Dostum", 4}}));
}

TEST_F(MergeListsTest, AShortNameSaysWhatCompanyItKeepsAndEachIsCalledByItsKey) {
  kb_.add(meeting("a", "Karim Dostum", kPer, "Herat", kGpe), false);
  for (const char* doc : {"b", "c"}) kb_.add(meeting(doc, "Dostum", kPer, "Herat", kGpe), false);
  std::vector<Merge> merges;
  kb_.merges([&](const Merge& merge) { return merges.push_back(merge), true; });
  ASSERT_EQ(merges.size(), 1U);
  EXPECT_EQ(merges[0].a.name, "Dostum");
  EXPECT_EQ(merges[0].b.name, "Karim Dostum");
  EXPECT_EQ(merges[0].company, 1U);
  EXPECT_EQ(merges[0].cost, 2U) << "of the names, since they are one";
}

TEST_F(MergeListsTest, WhatACorrectionJoinsIsForcedAndWhatItPartsForbidden) {
  kb_.add(meeting("a", "Olga Petrova", kPer, "Noor", kPer), false);
  kb_.add(meeting("b", "Maria Sidorova", kPer, "Atta Noor", kPer), false);
  kb_.add(meeting("c", "Maria Sidorova", kPer, "Noor", kPer), false);
  kb_.add({kSame, side("Olga Petrova", kPer), side("Maria Sidorova", kPer), ""});
  kb_.add({kDistinct, side("Noor", kPer), side("Atta Noor", kPer), ""});
  const Strings merges = listed(false), review = listed(true);
  ASSERT_EQ(merges.size(), 1u);
  EXPECT_TRUE(holds(merges[0], "forced maria sidorova|person/Maria Sidorova/maria-sidorova"));
  EXPECT_TRUE(holds(merges[0], "said to be the same 100 b@0 a@0"));
  ASSERT_EQ(review.size(), 1u);
  EXPECT_TRUE(holds(review[0], "atta noor|person"));
}

TEST_F(MergeListsTest, ASameThatADistinctOverrulesIsListed) {
  for (const char* name : {"Ann Bell", "Bea Cole", "Cleo Dorn"})
    kb_.add(meeting(std::string("of ") + name, name, kPer, "Herat", kGpe), false);
  const Side a = side("Ann Bell", kPer), b = side("Bea Cole", kPer);
  kb_.correct(std::vector<Correction>{{kSame, a, {"", "", MentionPlace{"of Cleo Dorn", 0}}, ""},
                                      {kSame, b, side("Cleo Dorn", kPer), ""},
                                      {kDistinct, a, b, ""}});
  int overruled = 0;
  for (const std::string& line : listed(true)) overruled += holds(line, "said to be the same");
  EXPECT_EQ(overruled, 0) << "the mention is a thing of its own";
  EXPECT_EQ(ids().size(), 3u);
}

TEST_F(MergeListsTest, OneEntitysJoinsAreThoseOfTheWholeList) {
  kb_.add(meeting("a", "Karim Dostum", kPer, "Dostum", kPer), false);
  kb_.add(meeting("b", "Dostum", kPer, "NRF", kOrg), false);
  std::string whole, own;
  kb_.merges([&](const Merge& merge) {
    if (!merge.within_document && merge.a.key != merge.b.key) whole += testing::text_of(merge) + "\n";
    return true;
  });
  for (const std::string& id : ids())
    kb_.merges_of(id, [&](const Merge& merge) { return own += testing::text_of(merge) + "\n", true; });
  EXPECT_FALSE(own.empty());
  EXPECT_EQ(own, whole);
  kb_.merges_of("nobody", [&](const Merge&) { return ADD_FAILURE(), true; });
}

TEST_F(MergeListsTest, AVisitEndsWhenTheVisitorSaysSo) {
  kb_.add(testing::fall_of_mazar(), false);
  kb_.add(testing::denial(), false);
  const std::size_t all = listed(false).size();
  ASSERT_GT(all, 1u);
  for (std::size_t most = 1; most <= all; ++most) {
    std::size_t seen = 0;
    kb_.merges([&](const Merge&) { return ++seen < most; });
    EXPECT_EQ(seen, most);
  }
}

}  // namespace
}  // namespace relata::kb
