// Times before, at and after the document's date. The anchor is 2021-08-15, a Sunday, unless the test says another.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(ResolverRelative, UnitsCountFromTheOneThatIsOn) {
  EXPECT_EQ(value("They met last year."), "2020");
  EXPECT_EQ(value("They meet next year."), "2022");
  EXPECT_EQ(value("They met last month.", "2021-01-15"), "2020-12");
  EXPECT_EQ(value("They meet next month.", "2021-12-15"), "2022-01");
  EXPECT_EQ(value("They met last week."), "2021-08-02/2021-08-08");
  EXPECT_EQ(value("They meet next week."), "2021-08-16/2021-08-22");
  EXPECT_EQ(value("They met last decade."), "2010/2019");
  EXPECT_EQ(value("They met in the last century."), "1921-08-15/2021-08-14") << "a hundred years up to now";
  EXPECT_EQ(value("Profit rose last quarter."), "2021-04/2021-06");
  EXPECT_EQ(value("Profit rises next quarter."), "2021-10/2021-12");
}

TEST(ResolverRelative, OneBeforeLastIsTwoBack) {
  EXPECT_EQ(value("They met the year before last."), "2019");
  EXPECT_EQ(value("They met the week before last."), "2021-07-26/2021-08-01");
}

TEST(ResolverRelative, DaysGoByTheWeekOrTheNearest) {
  EXPECT_EQ(value("They met last Friday."), "2021-08-06");
  EXPECT_EQ(value("They meet next Tuesday."), "2021-08-17");
  EXPECT_EQ(value("They met this Wednesday."), "2021-08-11");
  EXPECT_EQ(value("They meet tomorrow."), "2021-08-16");
  EXPECT_EQ(value("They met the day before yesterday."), "2021-08-13");
}

TEST(ResolverRelative, MonthsAndSeasonsAreThoseOfADirection) {
  EXPECT_EQ(value("They met last June."), "2021-06");
  EXPECT_EQ(value("They meet next June."), "2022-06");
  EXPECT_EQ(value("They met last winter."), "2020-12/2021-02");
  EXPECT_EQ(value("They meet this autumn."), "2021-09/2021-11");
  EXPECT_EQ(value("They met last Christmas."), "2020-12-25");
}

TEST(ResolverRelative, WeekdaysBesideADayAreCountedFromIt) {
  EXPECT_EQ(value("They met on the Friday before Christmas 2020."), "2020-12-18") << "which was a Friday itself";
  EXPECT_EQ(value("They met on the Monday after Easter 2021."), "2021-04-05");
  EXPECT_EQ(value("They met two Mondays ago."), "2021-08-02");
}

TEST(ResolverRelative, NothingIsReckonedFromAnAnchorThatSaysLess) {
  EXPECT_EQ(value("They met last week.", "2021-08"), "?");
  EXPECT_EQ(value("They met last month.", "2021"), "?");
  EXPECT_EQ(value("They met last decade.", "2021"), "2010/2019");
  EXPECT_EQ(value("They met last year.", std::nullopt), "?");
}

TEST(ResolverRelative, OneBeforeTheLast) {
  EXPECT_EQ(value("It fell the Monday before last."), "2021-08-02");
  EXPECT_EQ(value("It fell two Fridays before Christmas 2020."), "2020-12-11");
  EXPECT_EQ(value("We meet a week on Sunday."), "2021-08-22");
}

TEST(ResolverRelative, ThisDayOfAnotherYear) {
  EXPECT_EQ(value("They met this day last year."), "2020-08-15");
  EXPECT_EQ(value("They met on this day 20 years ago."), "2001-08-15");
  EXPECT_EQ(value("They met this time last year."), "2020-08");
  EXPECT_EQ(value("They met this month three years ago."), "2018-08");
  EXPECT_EQ(value("They meet tomorrow week."), "2021-08-23");
  EXPECT_EQ(value("They met on the eve of May 5."), "2021-05-04");
}

TEST(ResolverRelative, WeekendsAreCountedToo) {
  EXPECT_EQ(value("They met two weekends ago."), "2021-07-31/2021-08-01");
  EXPECT_EQ(value("They met the weekend after Easter 2021."), "2021-04-10/2021-04-11");
  EXPECT_EQ(value("They met the weekend before Christmas 2019."), "2019-12-21/2019-12-22");
}

TEST(ResolverRelative, WhatWasLongAgoOrIsCountedInBusinessDaysStaysOpen) {
  EXPECT_EQ(value("They met many years ago."), "?");
  EXPECT_EQ(value("They met hundreds of years ago."), "?");
  EXPECT_EQ(value("They met the other day."), "?");
  EXPECT_EQ(value("They met five business days ago."), "?");
  EXPECT_EQ(value("They meet three working days after May 5."), "?");
  EXPECT_EQ(value("They meet the next business day."), "?");
  EXPECT_EQ(value("They met two Mondays later."), "?");
}

}  // namespace
}  // namespace relata::time
