#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

const std::optional<std::string> kNone = std::nullopt;

TEST(AbsoluteTime, DatesNeedNoAnchor) {
  EXPECT_EQ(value("It fell in 2001.", kNone), "2001");
  EXPECT_EQ(value("It fell in February 2020.", kNone), "2020-02");
  EXPECT_EQ(value("It fell on 11 September 2021.", kNone), "2021-09-11");
  EXPECT_EQ(value("It was set for 1st May 2021.", kNone), "2021-05-01");
  EXPECT_EQ(value("It fell on Saturday, Aug. 14, 2021.", kNone), "2021-08-14");
  EXPECT_EQ(value("It fell on 2021-08-14.", kNone), "2021-08-14");
  EXPECT_EQ(value("It fell on 8/14/2021.", kNone), "2021-08-14");
  EXPECT_EQ(value("It fell on 14.8.2021.", kNone), "2021-08-14");
  EXPECT_EQ(value("It fell on the twenty-first of June nineteen seventy-eight.", kNone), "1978-06-21");
}

TEST(AbsoluteTime, TimesOfDayStandBehindTheDay) {
  EXPECT_EQ(value("It fell at 7:30 p.m. on Aug. 14, 2021.", kNone), "2021-08-14T19:30");
  EXPECT_EQ(value("It fell on Aug. 14, 2021 at noon.", kNone), "2021-08-14T12:00");
  EXPECT_EQ(value("It is open on Aug. 14, 2021 from 9 a.m. to 5 p.m.", kNone), "2021-08-14T09:00/2021-08-14T17:00");
}

TEST(AbsoluteTime, DecadesAndCenturiesAreRunsOfYears) {
  EXPECT_EQ(value("It was built in the 1990s.", kNone), "1990/1999");
  EXPECT_EQ(value("It was built in the '60s.", kNone), "1960/1969");
  EXPECT_EQ(value("It was built in the nineteen seventies.", kNone), "1970/1979");
  EXPECT_EQ(value("It came to power in the late 1990s.", kNone), "1996/1999");
  EXPECT_EQ(value("It has ruled since the late 1990s.", kNone), "1996/..");
  EXPECT_EQ(value("It was built in the 19th century.", kNone), "1800/1899");
}

TEST(AbsoluteTime, PartsOfAYearAreRunsOfMonths) {
  EXPECT_EQ(value("Profit rose in Q3 2021.", kNone), "2021-07/2021-09");
  EXPECT_EQ(value("Profit rose in the third quarter of 2021.", kNone), "2021-07/2021-09");
  EXPECT_EQ(value("Profit rose in the first half of 2020.", kNone), "2020-01/2020-06");
  EXPECT_EQ(value("It was hot in the summer of 2018.", kNone), "2018-06/2018-08");
  EXPECT_EQ(value("It was cold in the winter of 2018.", kNone), "2018-12/2019-02");
  EXPECT_EQ(value("It opened in mid-2021.", kNone), "2021-05/2021-08");
  EXPECT_EQ(value("It opened in mid-May 2021.", kNone), "2021-05-10/2021-05-20");
  EXPECT_EQ(value("It ran from mid-May to mid-June 2021.", kNone), "2021-05-10/2021-06-20");
  EXPECT_EQ(value("It opened in the first week of June 2021.", kNone), "2021-05-31/2021-06-06");
  EXPECT_EQ(value("It opened on the last Friday of June 2021.", kNone), "2021-06-25");
  EXPECT_EQ(value("He left in the first half of May 2021.", kNone), "2021-05-01/2021-05-15");
}

TEST(AbsoluteTime, BothEndsOfARangeLieInside) {
  EXPECT_EQ(value("It ran from May 5 to June 7, 2021.", kNone), "2021-05-05/2021-06-07");
  EXPECT_EQ(value("It ran on 14-15 August 2021.", kNone), "2021-08-14/2021-08-15");
  EXPECT_EQ(value("It ran on November 19-20, 2021.", kNone), "2021-11-19/2021-11-20");
  EXPECT_EQ(value("It ran between January and April 2015.", kNone), "2015-01/2015-04");
  EXPECT_EQ(value("It ran from Nov. 30 to Jan. 2, 2015.", kNone), "2014-11-30/2015-01-02");
  EXPECT_EQ(value("It ran from 2014 to 2018.", kNone), "2014/2018");
  EXPECT_EQ(value("He scored most in the 2019-20 season.", kNone), "2019/2020");
  EXPECT_EQ(value("Sales fell in the three months ended Sept. 30, 2021.", kNone), "2021-07-01/2021-09-30");
}

TEST(AbsoluteTime, OneSideMayBeOpen) {
  EXPECT_EQ(value("He has ruled since May 2010.", kNone), "2010-05/..");
  EXPECT_EQ(value("He will rule until 2030.", kNone), "../2030");
  EXPECT_EQ(value("He left before 2019.", kNone), "../2018");
  EXPECT_EQ(value("He left after 5 May 2015.", kNone), "2015-05-06/..");
  const Reading since = read("He has ruled since May 2010.", kNone);
  EXPECT_EQ(since.expressions.front().start, "2010-05-01");
  EXPECT_EQ(since.expressions.front().end, std::nullopt);
  EXPECT_EQ(since.expressions.front().first + 1, since.expressions.front().phrase)
      << "the preposition is no part of the phrase";
}

TEST(AbsoluteTime, FeastsHaveTheirDays) {
  EXPECT_EQ(value("They met on Easter Sunday 2017.", kNone), "2017-04-16");
  EXPECT_EQ(value("They met on Thanksgiving 2018.", kNone), "2018-11-22");
  EXPECT_EQ(value("Many died in the 9/11 attacks.", kNone), "2001-09-11");
  EXPECT_EQ(value("They met on Eid al-Fitr."), "2021-05-13");
  EXPECT_EQ(value("They met on Eid al-Fitr 1950."), "?") << "beyond the table";
}

TEST(AbsoluteTime, DurationsHaveNoPlaceOnTheCalendar) {
  const Reading lasted = read("It lasted 11 months.");
  ASSERT_EQ(lasted.expressions.size(), 1u);
  EXPECT_EQ(lasted.expressions[0].kind, Kind::kDuration);
  EXPECT_EQ(lasted.expressions[0].value, "P11M");
  EXPECT_EQ(lasted.expressions[0].start, std::nullopt);
  EXPECT_EQ(value("It lasted for two and a half hours."), "PT2.5H");
  EXPECT_EQ(value("The 19-year conflict ended."), "P19Y");
  EXPECT_EQ(value("It lasted for two decades."), "P20Y");
  EXPECT_EQ(value("It lasted three years and two months."), "P3Y2M");
  EXPECT_EQ(value("It lasted a few days."), "?") << "nobody counted";
  EXPECT_EQ(value("It lasts six to eight weeks."), "?");
}

TEST(AbsoluteTime, StartAndEndAreTheFirstAndLastDay) {
  const Reading month = read("It fell in February 2020.", kNone);
  EXPECT_EQ(month.expressions.front().start, "2020-02-01");
  EXPECT_EQ(month.expressions.front().end, "2020-02-29");
  EXPECT_EQ(month.expressions.front().kind, Kind::kPeriod);
  EXPECT_EQ(read("It fell on 1 May 2020.", kNone).expressions.front().kind, Kind::kDate);
}

}  // namespace
}  // namespace relata::time
