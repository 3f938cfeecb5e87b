// The anchor is 2021-08-15, a Sunday, unless the test says another.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(RelativeTime, DaysGoByTheDocumentsDate) {
  EXPECT_EQ(value("They left on Saturday night."), "2021-08-14");
  EXPECT_EQ(value("They left on Sunday."), "2021-08-15") << "a past weekday that equals the anchor's is the anchor day";
  EXPECT_EQ(value("They left yesterday."), "2021-08-14");
  EXPECT_EQ(value("They left last night."), "2021-08-14");
  EXPECT_EQ(value("They left three days ago."), "2021-08-12");
  EXPECT_EQ(value("They left two days before yesterday."), "2021-08-12");
  EXPECT_EQ(value("They left on the 3rd."), "2021-08-03");
  EXPECT_EQ(value("They left on Tuesday of last week."), "2021-08-03");
  EXPECT_EQ(value("They left early on Saturday."), "2021-08-14");
}

TEST(RelativeTime, PeriodsGoByTheDocumentsDate) {
  EXPECT_EQ(value("They left last month."), "2021-07");
  EXPECT_EQ(value("They left this year."), "2021");
  EXPECT_EQ(value("They left this week."), "2021-08-09/2021-08-15");
  EXPECT_EQ(value("They left in November."), "2020-11");
  EXPECT_EQ(value("They left last summer."), "2020-06/2020-08");
  EXPECT_EQ(value("They left in March last year."), "2020-03");
  EXPECT_EQ(value("They left earlier this month."), "2021-08-01/2021-08-14");
  EXPECT_EQ(value("They left at the end of July."), "2021-07-21/2021-07-31");
  EXPECT_EQ(value("They left in the third quarter of last year."), "2020-07/2020-09");
  EXPECT_EQ(value("Shares are up in the year to date."), "2021-01-01/2021-08-15");
}

TEST(RelativeTime, TheWeekendAfterTheFactIsTheLastOne) {
  EXPECT_EQ(value("They left over the weekend.", "2021-08-09"), "2021-08-07/2021-08-08");
  EXPECT_EQ(value("They left over the weekend.", "2021-08-14"), "2021-08-14/2021-08-15") << "or the one that is on";
}

TEST(RelativeTime, WhatIsUpToNowEndsAtTheDocumentsDate) {
  EXPECT_EQ(value("They won in recent days.", "2021-08-14"), "2021-08-11/2021-08-14");
  EXPECT_EQ(value("They won in the past 11 months.", "2022-07-30"), "2021-08-30/2022-07-29");
  EXPECT_EQ(value("They promised it in the past year.", "2022-07-30"), "2021-07-30/2022-07-29");
  EXPECT_EQ(value("They won in the last few years.", "2022-07-30"), "2019-07-30/2022-07-29");
  EXPECT_EQ(value("They want it in the next 30 days."), "2021-08-16/2021-09-14");
  EXPECT_EQ(value("They won in the last 24 hours."), "2021-08-14/2021-08-15");
}

TEST(RelativeTime, CountedMonthsAndYearsAreNoMoreExactThanThat) {
  EXPECT_EQ(value("They left two months ago."), "2021-06");
  EXPECT_EQ(value("They left twenty years ago."), "2001");
  EXPECT_EQ(value("They have fought since several years ago."), "2018/..");
}

TEST(RelativeTime, WithoutAnAnchorTheValueIsOpenAndTheWordsAreFound) {
  for (const char* text :
       {"They left on Saturday.", "They left last month.", "They left three days ago.", "They left in May."})
    EXPECT_EQ(value(text, std::nullopt), "?") << text;
  EXPECT_EQ(value("They left last month.", "Saturday"), "?");
  EXPECT_EQ(value("They left last month.", ""), "?");
}

TEST(RelativeTime, AnAnchorOfAYearOrMonthResolvesWhatNeedsNoMore) {
  EXPECT_EQ(value("They left last year.", "2021"), "2020");
  EXPECT_EQ(value("They left last month.", "2021"), "?");
  EXPECT_EQ(value("They left last month.", "2021-08"), "2021-07");
  EXPECT_EQ(value("They left yesterday.", "2021-08"), "?");
  EXPECT_EQ(value("They left two hours ago.", "2021-08-14T16:12:00"), "2021-08-14T14:12");
  EXPECT_EQ(value("They left two hours ago.", "2021-08-14"), "2021-08-14");
}

TEST(RelativeTime, WhatOnlyTheStoryOrTheFiscalCalendarKnowsStaysOpen) {
  for (const char* text :
       {"They left two weeks later.", "They left the following day.", "They left that year.",
        "They left a year earlier.", "Profit fell in fiscal 2021.", "Profit fell in the fiscal year ended June 30.",
        "Profit fell in the fiscal first quarter.", "They left recently.", "They left a day after the vote."})
    EXPECT_EQ(value(text), "?") << text;
}

TEST(RelativeTime, HowOftenHasNoValue) {
  for (const char* text :
       {"They meet every Monday.", "They meet every day.", "They meet weekly.", "They meet each May."}) {
    const Reading reading = read(text);
    ASSERT_EQ(reading.expressions.size(), 1u) << text;
    EXPECT_EQ(reading.expressions[0].kind, Kind::kSet) << text;
    EXPECT_EQ(reading.expressions[0].value, std::nullopt) << text;
  }
}

TEST(RelativeTime, SeveralInOneSentenceAreFoundInOrder) {
  EXPECT_EQ(read("It came to power in the late 1990s, but was overthrown after the 9/11 attacks in 2001.").found,
            (std::vector<std::string>{"the late 1990s=1996/1999", "after the 9/11=2001-09-12/..", "2001=2001"}))
      << "without a tree the preposition goes with the date";
}

TEST(Resolver, ATimeOfDayLastsOrHasItsHalfBesideIt) {
  EXPECT_EQ(value("It ran on 5 May 2021 from 9:30am for 7 hours."), "2021-05-05T09:30/2021-05-05T16:30");
  EXPECT_EQ(value("It ran on 5 May 2021 at 11pm for two hours."), "2021-05-05T23:00/2021-05-06T01:00");
  EXPECT_EQ(value("It fell at 7 this morning."), "2021-08-15T07:00");
  EXPECT_EQ(value("It fell yesterday evening at 8."), "2021-08-14T20:00");
  EXPECT_EQ(value("It fell on 2015-03-14T15:30:00Z."), "2015-03-14T15:30:00");
}

}  // namespace
}  // namespace relata::time
