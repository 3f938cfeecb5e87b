#include "extract/time/calendar.h"

#include <gtest/gtest.h>

namespace relata::time {
namespace {

TEST(Calendar, AnchorsAreReadAtTheirPrecision) {
  EXPECT_EQ(iso_day(parse_anchor("2021")->last), "2021-12-31");
  EXPECT_EQ(iso_day(parse_anchor("2021-02")->last), "2021-02-28");
  EXPECT_TRUE(parse_anchor("2021-08-14")->exact());
  EXPECT_EQ(parse_anchor("2021-08-14T16:12:00")->seconds, 16 * 3600 + 12 * 60);
  EXPECT_EQ(parse_anchor("2021-08-14 16:12")->seconds, 16 * 3600 + 12 * 60);
  for (const char* bad : {"", "21", "2021-13-01", "2021-02-30", "2021/02/03", "today", "0000", "-2021"})
    EXPECT_FALSE(parse_anchor(bad)) << bad;
}

TEST(Calendar, EasterFollowsTheMoon) {
  EXPECT_EQ(iso_day(easter(2021)), "2021-04-04");
  EXPECT_EQ(iso_day(easter(2008)), "2008-03-23");
  EXPECT_EQ(iso_day(easter(1943)), "1943-04-25");
}

TEST(Calendar, TheFirstIsoWeekHoldsTheFourthOfJanuary) {
  EXPECT_EQ(iso_day(*iso_week(2021, 1)), "2021-01-04");
  EXPECT_EQ(iso_day(*iso_week(2020, 1)), "2019-12-30");
  EXPECT_FALSE(iso_week(2021, 54));
}

TEST(Calendar, MonthsAddToTheLastDayThatExists) {
  EXPECT_EQ(iso_day(*add_months(*make_day(2021, 1, 31), 1)), "2021-02-28");
  EXPECT_EQ(iso_day(*add_months(*make_day(2021, 1, 31), -11)), "2020-02-29");
  EXPECT_FALSE(add_months(*make_day(9999, 12, 1), 1));
  EXPECT_FALSE(add_months(*make_day(1, 1, 1), -1));
}

TEST(Calendar, PeriodsAreWrittenAtTheirPrecision) {
  EXPECT_EQ(iso_period(*years_period(1996, 1996)), "1996");
  EXPECT_EQ(iso_period(months_period(*make_day(2021, 6, 3), *make_day(2021, 8, 9))), "2021-06/2021-08");
  EXPECT_EQ(iso_period({Edge{*make_day(1996, 1, 1), Precision::kYear}, std::nullopt}), "1996/..");
  EXPECT_EQ(iso_period({std::nullopt, Edge{*make_day(2021, 9, 11)}}), "../2021-09-11");
  EXPECT_EQ(iso_period({Edge{*make_day(2021, 8, 14), Precision::kMinute, 70200},
                        Edge{*make_day(2021, 8, 14), Precision::kMinute, 70200}}),
            "2021-08-14T19:30");
}

}  // namespace
}  // namespace relata::time
