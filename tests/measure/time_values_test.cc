// What the contract makes of the values of cases.
#include "measure/time_values.h"

#include <gtest/gtest.h>

#include "measure/sha256.h"
#include "measure/time_patterns.h"

namespace relata::measure {
namespace {

TimeResult result(const std::string& text, const std::string& kind, const std::string& first, const std::string& last,
                  const std::string& timex = "") {
  const TimePair pair{first.empty() ? std::nullopt : std::optional(first),
                      last.empty() ? std::nullopt : std::optional(last)};
  return {text, kind, timex, pair, pair};
}

// "2016-11-01..2016-11-30", ".." where open.
std::string accepted(const TimeResult& result, const std::string& input = "") {
  TimeCase time_case;
  time_case.input = input.empty() ? result.text : input;
  const AcceptedValues values = accepted_values(time_case, result);
  if (values.open) return "open";
  if (values.any) return "any";
  if (values.duration) return *values.duration;
  std::string text;
  for (const TimePair& pair : values.pairs)
    text += (text.empty() ? "" : " ") + pair.first.value_or("") + ".." + pair.last.value_or("");
  return text;
}

std::string why_aside(const TimeResult& result) {
  TimeCase time_case;
  time_case.input = result.text;
  return set_aside(time_case, result).value_or("");
}

TEST(TimeValues, EachExpressionIsOneAndASearchFindsIt) {
  for (const char* name : {"dates", "forms", "leading", "between_sides", "story", "two_sides"}) is_in(name, "at 8");
  EXPECT_TRUE(is_in("past", "I was there"));
  EXPECT_FALSE(is_in("past", "wasps"));
  EXPECT_TRUE(is_in("forms", "sep-3"));
  EXPECT_FALSE(is_in("forms", "the 3rd"));
  EXPECT_EQ(behind_last("between_sides", "may to june 2019"), " june 2019");
  EXPECT_EQ(replaced("leading", "on the 3rd ", ""), "3rd ");
  EXPECT_EQ(groups_of("duration_amount", "2Y6M"),
            (std::vector<std::pair<std::string, std::string>>{{"2", "Y"}, {"6", "M"}}));
}

TEST(TimeValues, EndsThatCasesLeaveOutAreInsideTheDayBefore) {
  EXPECT_EQ(accepted(result("last week", "daterange", "2016-10-31", "2016-11-07")),
            "2016-10-31..2016-11-06 2016-10-31..2016-11-06");
}

TEST(TimeValues, EndsThatAreNamedAreInside) {
  EXPECT_EQ(
      accepted(result("from May 1 to May 7", "daterange", "2016-05-01", "2016-05-07", "(2016-05-01,2016-05-07,P6D)"),
               "will be from May 1 to May 7"),
      "2016-05-01..2016-05-07");
  EXPECT_EQ(accepted(result("from may to june", "daterange", "2016-05-01", "2016-06-01", "(x)"), "it was"),
            "2016-05-01..2016-06-30");
  EXPECT_EQ(accepted(result("2014 to 2018", "daterange", "2014-01-01", "2018-01-01", "(x)"), "it was"),
            "2014-01-01..2018-12-31");
  EXPECT_EQ(accepted(result("until March", "daterange", "", "2016-03-01"), "it was"), "..2016-03-31");
}

TEST(TimeValues, OpenSidesAndDaysAfter) {
  EXPECT_EQ(accepted(result("after May 3", "daterange", "2016-05-03", ""), "it was"), "2016-05-04..");
  EXPECT_EQ(accepted(result("since May", "daterange", "2016-05-01", ""), "it was"), "2016-05-01..");
  EXPECT_EQ(accepted(result("before May 3", "daterange", "", "2016-05-03"), "it was"), "..2016-05-02");
}

TEST(TimeValues, WhatIsCountedHasThePrecisionOfItsUnit) {
  EXPECT_EQ(accepted(result("two years ago", "date", "2014-11-07", "2014-11-07"), "it was"), "2014-01-01..2014-12-31");
  EXPECT_EQ(accepted(result("two months ago", "date", "2016-02-07", "2016-02-07"), "it was"), "2016-02-01..2016-02-29");
  EXPECT_EQ(accepted(result("two days ago", "date", "2016-11-05", "2016-11-05"), "it was"), "2016-11-05..2016-11-05");
}

TEST(TimeValues, MomentsToTheMinuteAndPartsOfDaysAsDays) {
  EXPECT_EQ(accepted(result("tomorrow 8 am", "datetime", "2016-11-08 08:00:00", "2016-11-08 08:00:00", "2016-11-08T08"),
                     "it was"),
            "2016-11-08T08:00..2016-11-08T08:00");
  EXPECT_EQ(accepted(result("tonight", "datetimerange", "2016-11-07 20:00:00", "2016-11-07 23:59:59", "2016-11-07TNI"),
                     "it was"),
            "2016-11-07..2016-11-07");
}

TEST(TimeValues, TheVerbDecidesBetweenPastAndFuture) {
  TimeResult friday = result("Friday", "date", "2016-11-04", "2016-11-04");
  friday.future = TimePair{"2016-11-11", "2016-11-11"};
  EXPECT_EQ(accepted(friday, "We met Friday"), "2016-11-04..2016-11-04");
  EXPECT_EQ(accepted(friday, "We will meet Friday"), "2016-11-11..2016-11-11");
  EXPECT_EQ(accepted(friday, "Friday"), "2016-11-04..2016-11-04 2016-11-11..2016-11-11");
}

TEST(TimeValues, WhatOnlyTheStoryKnowsStaysOpen) {
  EXPECT_EQ(accepted(result("the same week", "daterange", "2016-11-07", "2016-11-14")), "open");
  EXPECT_EQ(accepted(result("fiscal year 2018", "daterange", "2018-01-01", "2019-01-01")), "open");
  EXPECT_EQ(accepted({"summer", "daterange", "SU", std::nullopt, std::nullopt}), "any");
  EXPECT_EQ(accepted({"11 months", "duration", "P11M", std::nullopt, std::nullopt}), "P11M");
}

TEST(TimeValues, WhatIsSetAsideIsSaid) {
  EXPECT_EQ(why_aside(result("every Monday", "set", "", "")), "how often: no date, period or duration");
  EXPECT_EQ(why_aside(result("8 pm", "time", "", "")), "time of day without a day: no date, period or duration");
  EXPECT_EQ(why_aside(result("Monday 12-4", "datetimerange", "2016-11-07 12:00:00", "2016-11-07 16:00:00")),
            "hour without a.m. or p.m.");
  EXPECT_EQ(why_aside(result("the 22", "date", "2016-10-22", "2016-10-22")), "day by its number alone");
  EXPECT_EQ(why_aside(result("sep-3", "date", "2016-09-03", "2016-09-03")), "spelling of forms and chats");
  EXPECT_EQ(why_aside(result("eod", "date", "2016-11-07", "2016-11-07")), "abbreviation of chats");
  EXPECT_EQ(why_aside(result("Feb 30", "date", "0001-01-01", "0001-01-01")), "no such day");
  EXPECT_EQ(why_aside(result("May 3", "date", "2016-05-03", "2016-05-03")), "");
}

TEST(Sha256, IsThatOfTheStandard) {
  EXPECT_EQ(sha256("abc").front(), 0xba);
  EXPECT_EQ(sha256("abc")[31], 0xad);
  EXPECT_EQ(sha256("").front(), 0xe3);
  EXPECT_EQ(sha256(std::string(1000000, 'a')).front(), 0xcd);
}

}  // namespace
}  // namespace relata::measure
