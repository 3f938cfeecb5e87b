// Parts of a longer time. The anchor is 2021-08-15, a Sunday, unless the test says another.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(ResolverParts, AMonthOrDayStandsInTheYearThatIsNamed) {
  EXPECT_EQ(value("They met in June of last year."), "2020-06");
  EXPECT_EQ(value("They met on the 20th of next month."), "2021-09-20");
  EXPECT_EQ(value("They met on the 31st of next month."), "?") << "September has 30 days";
  EXPECT_EQ(value("They met on Tuesday of this week."), "2021-08-10");
  EXPECT_EQ(value("They met at Christmas last year."), "2020-12-25");
}

TEST(ResolverParts, QuartersAndHalvesAreOfWhateverHoldsThem) {
  EXPECT_EQ(value("Profit rose in the second half of last year."), "2020-07/2020-12");
  EXPECT_EQ(value("It rained in the second half of May 2021."), "2021-05-16/2021-05-31");
  EXPECT_EQ(value("It was built in the first half of the 1990s."), "1990/1994");
  EXPECT_EQ(value("It was built in the second half of the 19th century."), "1850/1899");
  EXPECT_EQ(value("It was built in the second quarter of the 19th century."), "1825/1849");
  EXPECT_EQ(value("It was built in the last quarter of the 19th century."), "1875/1899");
}

TEST(ResolverParts, TheNthIsCountedFromEitherEnd) {
  EXPECT_EQ(value("They met on the first Monday of June 2021."), "2021-06-07");
  EXPECT_EQ(value("They met on the last Friday of June 2021."), "2021-06-25");
  EXPECT_EQ(value("They met on the last day of 2020."), "2020-12-31");
  EXPECT_EQ(value("They met in the last week of June 2021."), "2021-06-21/2021-06-27");
  EXPECT_EQ(value("They met in the last two months of 2020."), "2020-11/2020-12");
  EXPECT_EQ(value("They met in the first three months of 2020."), "2020-01/2020-03");
  EXPECT_EQ(value("They met on the last weekend of June 2021."), "2021-06-26/2021-06-27");
  EXPECT_EQ(value("They met on the sixth Monday of June 2021."), "?");
}

TEST(ResolverParts, EdgesAreHalvesOrThirds) {
  EXPECT_EQ(value("They met in early 2020."), "2020-01/2020-06");
  EXPECT_EQ(value("They met in late 2020."), "2020-07/2020-12");
  EXPECT_EQ(value("They met at the beginning of 2020."), "2020-01/2020-04");
  EXPECT_EQ(value("They met in the middle of 2020."), "2020-05/2020-08");
  EXPECT_EQ(value("They met at the end of 2020."), "2020-09/2020-12");
  EXPECT_EQ(value("They met in early May 2021."), "2021-05-01/2021-05-15");
  EXPECT_EQ(value("They met in late February 2021."), "2021-02-16/2021-02-28");
  EXPECT_EQ(value("They met at the beginning of May 2021."), "2021-05-01/2021-05-10");
  EXPECT_EQ(value("They met in the early 1990s."), "1990/1993");
  EXPECT_EQ(value("They met in the mid-1990s."), "1994/1996");
  EXPECT_EQ(value("They met in the late 1990s."), "1996/1999");
}

TEST(ResolverParts, EarlierAndLaterArePartedByTheDocumentsDate) {
  EXPECT_EQ(value("They met earlier this year."), "2021-01-01/2021-08-14");
  EXPECT_EQ(value("They meet later this year."), "2021-08-15/2021-12-31");
  EXPECT_EQ(value("They met earlier this month.", "2021-08-01"), "2021-08-01") << "never before it begins";
}

TEST(ResolverParts, AWeekIsThatOfItsDay) {
  EXPECT_EQ(value("They met in the week of June 2, 2021."), "2021-05-31/2021-06-06");
  EXPECT_EQ(value("They met on the weekend of June 5, 2021."), "2021-06-05/2021-06-06");
}

TEST(ResolverParts, AWeekdayIsOfTheWeekThatIsCounted) {
  EXPECT_EQ(value("See you Monday two weeks from now."), "2021-08-23");
  EXPECT_EQ(value("See you in the first week of May 2021 on Friday."), "2021-05-07");
  EXPECT_EQ(value("It fell on Halloween weekend 2020."), "2020-10-31/2020-11-01");
  EXPECT_EQ(value("It fell in the latter half of 2015."), "2015-07/2015-12");
  EXPECT_EQ(value("It is done by EOY."), "../2021-12");
}

TEST(ResolverParts, TwoEdgesReachFromOneToTheOther) {
  EXPECT_EQ(value("They met in the mid to late 1990s."), "1994/1999");
  EXPECT_EQ(value("They met in the early to mid-1980s."), "1980/1986");
  EXPECT_EQ(value("They meet midweek."), "2021-08-10/2021-08-13");
  EXPECT_EQ(value("They met at the close of 2019."), "2019-09/2019-12");
  EXPECT_EQ(value("They met at the turn of the 20th century."), "?");
}

TEST(ResolverParts, WeeksWeekendsAndDaysNeedNoOf) {
  EXPECT_EQ(value("They met the first Monday June 2021."), "2021-06-07");
  EXPECT_EQ(value("They met in week 3 of May 2021."), "2021-05-17/2021-05-23");
  EXPECT_EQ(value("They met on the July 4th weekend."), "2021-07-03/2021-07-04");
  EXPECT_EQ(value("They met in Thanksgiving week 2020."), "2020-11-23/2020-11-29");
  EXPECT_EQ(value("They met the first Sunday after Easter 2021."), "2021-04-11");
  EXPECT_EQ(value("They met in May two years ago."), "2019-05");
  EXPECT_EQ(value("They met at Christmas two years ago."), "2019-12-25");
}

}  // namespace
}  // namespace relata::time
