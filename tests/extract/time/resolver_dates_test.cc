// Dates by what they say of themselves. The anchor is 2021-08-15, a Sunday, unless the test says another.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(ResolverDates, ADayWithoutAYearIsTheNearestOne) {
  EXPECT_EQ(value("They met on August 20."), "2021-08-20");
  EXPECT_EQ(value("They met on January 2."), "2022-01-02");
  EXPECT_EQ(value("They met on January 2.", "2021-12-20"), "2022-01-02");
  EXPECT_EQ(value("They met on 29 February.", "2021-08-15"), "2020-02-29") << "of the nearest year that has one";
  EXPECT_EQ(value("They met on 29 February.", "1900-08-15"), "1904-02-29") << "1900 has none";
}

TEST(ResolverDates, AMonthWithoutAYearIsTheLastOne) {
  EXPECT_EQ(value("They met in August."), "2021-08") << "or the one that is on";
  EXPECT_EQ(value("They met in September."), "2020-09");
  EXPECT_EQ(value("They met in the summer."), "2021-06/2021-08");
  EXPECT_EQ(value("They met in winter."), "2020-12/2021-02");
}

TEST(ResolverDates, ADayOfTheMonthIsTheLastOne) {
  EXPECT_EQ(value("They met on the 16th."), "2021-07-16");
  EXPECT_EQ(value("They met on the 15th."), "2021-08-15");
  EXPECT_EQ(value("They met on the 31st.", "2021-03-15"), "2021-01-31") << "February has none";
}

TEST(ResolverDates, AWeekdayWithADayIsTheNearestThatIsBoth) {
  EXPECT_EQ(value("They met on Thursday the 12th."), "2021-08-12");
  EXPECT_EQ(value("They met on Friday the 13th."), "2021-08-13");
}

TEST(ResolverDates, FeastsAreOfTheNearestYear) {
  EXPECT_EQ(value("They met at Christmas."), "2021-12-25");
  EXPECT_EQ(value("They met at Christmas.", "2021-02-15"), "2020-12-25");
  EXPECT_EQ(value("They met on Christmas Eve 1914."), "1914-12-24");
  EXPECT_EQ(value("They met on New Year's Day 2022."), "2022-01-01");
}

TEST(ResolverDates, QuartersAndHalvesAreMonths) {
  EXPECT_EQ(value("Profit rose in Q1 2021."), "2021-01/2021-03");
  EXPECT_EQ(value("Profit rose in H2 2020."), "2020-07/2020-12");
  EXPECT_EQ(value("Profit rose in the fourth quarter of 2020."), "2020-10/2020-12");
  EXPECT_EQ(value("Profit rose in Q3."), "2021-07/2021-09");
}

TEST(ResolverDates, YearsHaveFourPlacesOrAMark) {
  EXPECT_EQ(value("They met in May '68."), "1968-05");
  EXPECT_EQ(value("They met in 476 AD."), "0476");
  EXPECT_EQ(value("They met in 476."), "none") << "no year without a word that says so";
  EXPECT_EQ(value("They met in the year 476."), "0476");
}

}  // namespace
}  // namespace relata::time
