// Times with two ends, and those with one. The anchor is 2021-08-15, a Sunday, unless the test says another.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(ResolverRanges, EachEndGetsFromTheOtherWhatItDoesNotSay) {
  EXPECT_EQ(value("It ran from January to April 2015."), "2015-01/2015-04");
  EXPECT_EQ(value("It ran from November to February 2015."), "2014-11/2015-02") << "across the year";
  EXPECT_EQ(value("It ran from May 5 to 9, 2015."), "2015-05-05/2015-05-09");
  EXPECT_EQ(value("It ran from 30 to 2 May 2015."), "2015-04-30/2015-05-02") << "across the month";
  EXPECT_EQ(value("It ran from 5 May 2015 to 7 June."), "2015-05-05/2015-06-07");
}

TEST(ResolverRanges, WithoutYearsItIsTheLastOne) {
  EXPECT_EQ(value("It ran from May 5 to June 7."), "2021-05-05/2021-06-07");
  EXPECT_EQ(value("It ran from November to January."), "2020-11/2021-01");
}

TEST(ResolverRanges, WeekdaysFollowEachOther) {
  EXPECT_EQ(value("It ran from Monday to Wednesday."), "2021-08-09/2021-08-11");
  EXPECT_EQ(value("It ran from Friday to Sunday."), "2021-08-13/2021-08-15");
}

TEST(ResolverRanges, AMonthMayHaveAPairOfDays) {
  EXPECT_EQ(value("It ran on May 19-20, 2021."), "2021-05-19/2021-05-20");
  EXPECT_EQ(value("It ran on 19-20 May 2021."), "2021-05-19/2021-05-20");
}

TEST(ResolverRanges, AnEndThatLiesBeforeItsBeginningIsNone) {
  EXPECT_EQ(value("It ran from 2018 to 2014."), "?");
  EXPECT_EQ(value("It ran from 7 May 2015 to 5 May 2015."), "?");
}

TEST(ResolverRanges, OneSideMayBeOpen) {
  EXPECT_EQ(value("It has run since Monday."), "2021-08-09/..");
  EXPECT_EQ(value("It has run since last year."), "2020/..");
  EXPECT_EQ(value("It ran until yesterday."), "../2021-08-14");
  EXPECT_EQ(value("It fell before May 2021."), "../2021-04");
  EXPECT_EQ(value("It fell before the end of May 2021."), "../2021-05-31");
  EXPECT_EQ(value("It fell after 2015."), "2016/..");
}

TEST(ResolverRanges, AnEndThatWouldBeBeforeItsBeginningIsTheNextOne) {
  EXPECT_EQ(value("It ran from 2pm on Friday until 4pm on Saturday."), "2021-08-13T14:00/2021-08-14T16:00");
  EXPECT_EQ(value("It ran between the 3rd and the 9th."), "2021-08-03/2021-08-09");
  EXPECT_EQ(value("It runs from 2pm until tomorrow 4pm."), "2021-08-15T14:00/2021-08-16T16:00");
}

TEST(ResolverRanges, OnOrBeforeHoldsTheDay) {
  EXPECT_EQ(value("It fell on or before 3 May 2021."), "../2021-05-03");
  EXPECT_EQ(value("It fell on or after 3 May 2021."), "2021-05-03/..");
  EXPECT_EQ(value("It fell in 2010 or earlier."), "../2010");
  EXPECT_EQ(value("It is shut until after Christmas 2020."), "../2020-12-25");
}

TEST(ResolverRanges, TimesOfDayMayBeOpenAtOneSide) {
  EXPECT_EQ(value("They meet tomorrow before 5pm."), "../2021-08-16T17:00");
  EXPECT_EQ(value("They meet by 5pm tomorrow."), "../2021-08-16T17:00");
  EXPECT_EQ(value("They meet tomorrow after 5pm."), "2021-08-16T17:00/..");
  EXPECT_EQ(value("They meet at 3 pm or later tomorrow."), "2021-08-16T15:00/..");
  EXPECT_EQ(value("They meet tomorrow after lunch."), "2021-08-16");
}

TEST(ResolverRanges, WhatIsNotBeforeAndNotAfter) {
  EXPECT_EQ(value("They meet no sooner than June 30, 2022."), "2022-06-30/..");
  EXPECT_EQ(value("They meet not later than June 30, 2022."), "../2022-06-30");
  EXPECT_EQ(value("They meet beginning in June 2022."), "2022-06/..");
  EXPECT_EQ(value("They meet up until June 30, 2022."), "../2022-06-30");
  EXPECT_EQ(value("They meet by June 30, 2022 at the latest."), "../2022-06-30");
  EXPECT_EQ(value("They met as recently as 2010."), "2010");
  EXPECT_EQ(value("They can leave on 1/1/2016 and after my work is done."), "2016-01-01");
}

TEST(ResolverRanges, PairsOfDaysAndWeeksGetTheirYear) {
  EXPECT_EQ(value("They meet between Tuesday and Thursday of this week."), "2021-08-10/2021-08-12");
  EXPECT_EQ(value("They met from week 5 to week 7 of 2019."), "2019-01-28/2019-02-17");
  EXPECT_EQ(value("They met 2019-05-06/2019-06-07."), "2019-05-06/2019-06-07");
}

}  // namespace
}  // namespace relata::time
