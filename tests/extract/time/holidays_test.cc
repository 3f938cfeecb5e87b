#include "extract/time/holidays.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace relata::time {
namespace {

std::optional<Counted> holiday(const std::string& words) {
  Sentence sentence;
  std::istringstream in(words);
  for (std::string word; in >> word;) sentence.tokens.emplace_back().form = word;
  return holiday_at(atoms_of(sentence), 0);
}

std::string day(const std::string& words, int year) {
  const auto found = holiday(words);
  if (!found) return "none";
  const auto at = holiday_in(found->fields.front().second, year);
  return at ? iso_day(*at) : "open";
}

TEST(Holidays, HaveOneDayOfEachYear) {
  EXPECT_EQ(day("Christmas", 2021), "2021-12-25");
  EXPECT_EQ(day("Christmas Eve", 2021), "2021-12-24") << "the longest name";
  EXPECT_EQ(day("New Year 's Eve", 2021), "2021-12-31");
}

TEST(Holidays, MoveWithTheWeekday) {
  EXPECT_EQ(day("Labor Day", 2021), "2021-09-06") << "the first Monday of September";
  EXPECT_EQ(day("Memorial Day", 2021), "2021-05-31") << "the last Monday of May";
  EXPECT_EQ(day("Thanksgiving", 2021), "2021-11-25") << "the fourth Thursday of November";
}

TEST(Holidays, MoveWithEaster) {
  EXPECT_EQ(day("Easter", 2021), "2021-04-04");
  EXPECT_EQ(day("Good Friday", 2021), "2021-04-02");
  EXPECT_EQ(day("Easter Monday", 2024), "2024-04-01");
}

TEST(Holidays, SomeAreOneDayOfHistoryOrLeftOpen) {
  const auto attacks = holiday("9/11");
  ASSERT_TRUE(attacks);
  EXPECT_TRUE(is_historic(attacks->fields.front().second));
  EXPECT_EQ(day("9/11", 1), "2001-09-11");
  EXPECT_EQ(day("Holi", 2021), "open");
  EXPECT_FALSE(is_historic(holiday("Christmas")->fields.front().second));
}

TEST(Holidays, OfYearsThatAreNoneHaveNoDay) {
  EXPECT_EQ(day("Christmas", 0), "open");
  EXPECT_EQ(day("Christmas", 9999), "open");
}

TEST(Holidays, BeginWithAWordOfATable) {
  EXPECT_TRUE(begins_holiday("christmas"));
  EXPECT_FALSE(begins_holiday("army"));
  EXPECT_EQ(day("Army", 2021), "none");
  EXPECT_EQ(holiday("Christmas Eve")->end, 2u);
}

TEST(Holidays, OfOtherCalendarsAreInATable) {
  EXPECT_EQ(day("Eid al-Fitr", 2022), "2022-05-02");
  EXPECT_EQ(day("Chinese New Year", 2019), "2019-02-05");
  EXPECT_EQ(day("Diwali", 2021), "2021-11-04");
  EXPECT_EQ(day("Yom Kippur", 2020), "2020-09-28");
  EXPECT_EQ(day("Yom Kippur", 1973), "open");
  const auto ramadan = holiday("Ramadan");
  ASSERT_TRUE(ramadan);
  EXPECT_EQ(iso_period(*holiday_period(ramadan->fields.front().second, 2019)), "2019-05-06/2019-06-03");
}

}  // namespace
}  // namespace relata::time
