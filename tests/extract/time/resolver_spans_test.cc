// Times counted from a day. The anchor is 2021-08-15, a Sunday, unless the test says another.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(ResolverSpans, AgoIsAsExactAsItsUnit) {
  EXPECT_EQ(value("They met ten days ago."), "2021-08-05");
  EXPECT_EQ(value("They met two weeks ago."), "2021-08-01");
  EXPECT_EQ(value("They met a month ago."), "2021-07");
  EXPECT_EQ(value("They met three years ago."), "2018");
  EXPECT_EQ(value("They met a century ago."), "1921");
  EXPECT_EQ(value("They met two years and three months ago."), "2019-05");
}

TEST(ResolverSpans, HoursAreReckonedFromTheDocumentsHour) {
  EXPECT_EQ(value("They met three hours ago.", "2021-08-15T02:30"), "2021-08-14T23:30");
  EXPECT_EQ(value("They met 90 minutes ago.", "2021-08-15T02:30"), "2021-08-15T01:00");
  EXPECT_EQ(value("They met three hours ago."), "2021-08-15") << "the hour is not known";
  EXPECT_EQ(value("They met 48 hours ago."), "2021-08-13");
}

TEST(ResolverSpans, FromADayCountsFromItsSide) {
  EXPECT_EQ(value("They met two days after Christmas 2020."), "2020-12-27");
  EXPECT_EQ(value("They met two days before Christmas 2020."), "2020-12-23");
  EXPECT_EQ(value("They met two weeks before May 2021."), "2021-04-17");
  EXPECT_EQ(value("They met two years after 2010."), "2012");
}

TEST(ResolverSpans, ThePastSpanEndsTheDayBefore) {
  EXPECT_EQ(value("They won in the past three days."), "2021-08-12/2021-08-14");
  EXPECT_EQ(value("They won in the past two weeks."), "2021-08-01/2021-08-14");
  EXPECT_EQ(value("They win in the next two days."), "2021-08-16/2021-08-17");
  EXPECT_EQ(value("They win in the coming weeks."), "2021-08-15/2021-09-05");
  EXPECT_EQ(value("Profit rose in the past two quarters."), "2021-01/2021-06");
}

TEST(ResolverSpans, ToDateEndsAtTheDocumentsDate) {
  EXPECT_EQ(value("Sales rose in the month to date."), "2021-08-01/2021-08-15");
  EXPECT_EQ(value("Sales rose in the year to date.", "2021"), "?");
}

TEST(ResolverSpans, BeyondTheCalendarThereIsNoValue) {
  EXPECT_EQ(value("They met 9000 years ago."), "?");
  EXPECT_EQ(value("They met in the past 9000 years."), "?");
}

TEST(ResolverSpans, TheWeekBeforeADayDoesNotHoldIt) {
  EXPECT_EQ(value("It fell the week before Christmas 2020."), "2020-12-18/2020-12-24");
  EXPECT_EQ(value("It fell the two days after Easter 2021."), "2021-04-05/2021-04-06");
}

TEST(ResolverSpans, PartsOfAUnitLast) {
  EXPECT_EQ(value("It lasted three quarters of an hour."), "PT0.75H");
  EXPECT_EQ(value("Three quarters of the town burned."), "none");
  EXPECT_EQ(value("It fell 5 years ago today."), "2016-08-15");
  EXPECT_EQ(value("It fell three days prior to May 3, 2021."), "2021-04-30");
}

TEST(ResolverSpans, AYearAndAHalf) {
  EXPECT_EQ(value("It fell in the past year and a half."), "2020-02-15/2021-08-14");
  EXPECT_EQ(value("It fell in the last week or two."), "2021-08-01/2021-08-14");
  EXPECT_EQ(value("It was open from today to two days later."), "2021-08-15/2021-08-16");
}

TEST(ResolverSpans, BackIsAgoWhereItEndsWhatIsSaid) {
  EXPECT_EQ(value("They met two years back."), "2019");
  EXPECT_EQ(value("They sent him two years back to Paris."), "P2Y");
  EXPECT_EQ(value("He came in nine seconds back."), "PT9S");
}

}  // namespace
}  // namespace relata::time
