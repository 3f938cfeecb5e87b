#include "extract/entity/country_contest.h"

#include <gtest/gtest.h>

namespace relata::entity {
namespace {

TEST(CountryContest, TheCountryIsNamedTwiceAsOftenAsAnyOther) {
  CountryContest contest;
  EXPECT_EQ(contest.country(), "");
  contest.add("chile", 5);
  contest.add("peru", 2);
  EXPECT_EQ(contest.country(), "chile");
  contest.add("peru", 1);
  EXPECT_EQ(contest.country(), "") << "it may be of either";
}

TEST(CountryContest, AStrangePlaceMayBeWhatAllIsAboutUnlessItIsATown) {
  CountryContest contest;
  contest.add("chile", 1);
  contest.add_strange("tembe", 1);
  EXPECT_EQ(contest.country(), "");
  contest.set_aside("tembe");
  EXPECT_EQ(contest.country(), "chile");
}

TEST(CountryContest, AStrangePlaceWithAMinisterIsACountryAndTheOthersAreTowns) {
  CountryContest contest;
  contest.add_strange("tembe", 3);
  contest.add_strange("amara", 4);
  contest.attest("tembe");
  EXPECT_EQ(contest.country(), "tembe");
  contest.add("chile", 2);
  EXPECT_EQ(contest.country(), "") << "two countries";
}

TEST(CountryContest, WhatIsAttestedCountsOnlyWhereItIsNamed) {
  CountryContest contest;
  contest.add("chile", 1);
  contest.attest("bankers");  // "Congress of Bankers"
  EXPECT_EQ(contest.country(), "chile");
}

}  // namespace
}  // namespace relata::entity
