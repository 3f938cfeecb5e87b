#include "store/day_code.h"

#include <gtest/gtest.h>

#include <vector>

namespace relata::store {
namespace {

TEST(DayCodeTest, ADayIsYearMonthAndDayAsThePageSays) {
  EXPECT_EQ(day_code("2021-08-14"), 2021u * 512 + 8 * 32 + 14);
  EXPECT_EQ(day_code("0001-01-01"), 512u + 32 + 1);
  EXPECT_EQ(day_code("9999-12-31"), 9999u * 512 + 12 * 32 + 31);
}

TEST(DayCodeTest, DaysSortAsTheirTextsDo) {
  std::vector<std::string> days;
  for (const char* year : {"0001", "0999", "1999", "2000", "9999"})
    for (const char* month : {"00", "01", "09", "12"})
      for (const char* day : {"00", "01", "09", "28", "31"})
        days.push_back(std::string(year) + "-" + month + "-" + day);
  for (const std::string& a : days)
    for (const std::string& b : days) EXPECT_EQ(a < b, *day_code(a) < *day_code(b)) << a << " " << b;
  EXPECT_GT(*day_code(days.front()), kOpenBegin);
  EXPECT_GT(*day_code(days.front()), kStrangeDay);
  EXPECT_LT(*day_code(days.back()), kOpenEnd);
}

TEST(DayCodeTest, DaysOfAMonthHaveOneCodeWithoutTheLowerBits) {
  EXPECT_EQ(*day_code("2021-08-01") >> kMonthShift, *day_code("2021-08-31") >> kMonthShift);
  EXPECT_LT(*day_code("2021-08-31") >> kMonthShift, *day_code("2021-09-01") >> kMonthShift);
}

TEST(DayCodeTest, AnotherFormIsNoDay) {
  for (const char* day :
       {"", "2021", "2021-08", "2021-8-14", "2021-08-14T19:30", "2021/08/14", "20210814", "0000-01-01", "2021-16-01",
        "2021-08-32", "2O21-08-14", "-021-08-14", "+021-08-14", "12021-08-1"})
    EXPECT_EQ(day_code(day), std::nullopt) << day;
}

TEST(DayCodeTest, OpenEndsLieOutsideAllDays) {
  const DayCodes from = day_codes(Days{"2021-08-14", ""}), until = day_codes(Days{"", "2021-08-14"}),
                 always = day_codes(Days{"", ""});
  EXPECT_EQ(from.first, day_code("2021-08-14"));
  EXPECT_EQ(from.last, kOpenEnd);
  EXPECT_EQ(until.first, kOpenBegin);
  EXPECT_EQ(until.last, day_code("2021-08-14"));
  EXPECT_EQ(always.first, kOpenBegin);
  EXPECT_EQ(always.last, kOpenEnd);
}

TEST(DayCodeTest, WhatTheIndexCannotTellIsStrangeAndNothingIsNoDay) {
  const DayCodes none = day_codes(std::nullopt);
  EXPECT_EQ(none.first, kNoDay);
  EXPECT_EQ(none.last, kNoDay);
  for (const Days& days :
       {Days{"12021-08-14", "12021-08-14"}, Days{"2021-08-14", "soon"}, Days{"2021-08-14", "2020-01-01"}}) {
    const DayCodes strange = day_codes(days);
    EXPECT_EQ(strange.first, kStrangeDay) << days.first;
    EXPECT_EQ(strange.last, kStrangeDay) << days.last;
  }
}

}  // namespace
}  // namespace relata::store
