#include "extract/time/natives.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

// Words apart by blanks; what the tokenizer leaves together is one word.
std::vector<Atom> atoms(const std::string& words) {
  Sentence sentence;
  std::istringstream in(words);
  std::uint32_t at = 0;
  for (std::string word; in >> word;) {
    Token token;
    token.form = word;
    token.span = {at, at + static_cast<std::uint32_t>(word.size())};
    at = token.span.end + 1;
    sentence.tokens.push_back(token);
  }
  return atoms_of(sentence);
}

// What the native stores first, and how many atoms it leaves: "2500 +1"; "none".
std::string first_value(std::string_view name, const std::string& words) {
  const std::vector<Atom> all = atoms(words);
  const auto counted = native_at(all, 0, name);
  if (!counted) return "none";
  const std::size_t rest = all.size() - counted->end;
  return std::to_string(counted->fields.front().second) + (rest > 0 ? " +" + std::to_string(rest) : "");
}

// "year-month-day" of a date in digits, "?" for what it does not say.
std::string date(const std::string& words) {
  const auto counted = native_at(atoms(words), 0, "numdate");
  if (!counted) return "none";
  const auto field = [&](Field wanted) {
    for (const auto& [field, value] : counted->fields)
      if (field == wanted) return std::to_string(value);
    return std::string("?");
  };
  return field(Field::kYear) + "-" + field(Field::kMonth) + "-" + field(Field::kDay);
}

std::string years(std::string_view name, const std::string& words) {
  const auto counted = native_at(atoms(words), 0, name);
  if (!counted || counted->fields.size() != 2) return "none";
  return std::to_string(counted->fields[0].second) + "/" + std::to_string(counted->fields[1].second);
}

std::string clock(const std::string& words) {
  const auto counted = native_at(atoms(words), 0, "clock");
  if (!counted) return "none";
  const int seconds = counted->fields.front().second;
  return std::to_string(seconds / 3600) + ":" + std::to_string(seconds / 60 % 60) +
         (counted->fields.size() > 1 ? ":" + std::to_string(seconds % 60) : "");
}

TEST(Natives, NumbersCountThousandths) {
  EXPECT_EQ(first_value("number", "7 days"), "7000 +1");
  EXPECT_EQ(first_value("number", "3.5 days"), "3500 +1");
  EXPECT_EQ(first_value("number", "2 1/2 days"), "2500 +1");
  EXPECT_EQ(first_value("number", "3-1/2 days"), "3500 +1");
  EXPECT_EQ(first_value("number", "two and a half hours"), "2500 +1");
  EXPECT_EQ(first_value("number", "twenty and four hours"), "24000 +1");
  EXPECT_EQ(first_value("number", "half an hour"), "500 +1");
  EXPECT_EQ(first_value("number", "a couple of days"), "2000 +1");
  EXPECT_EQ(first_value("number", "a dozen years"), "12000 +1");
  EXPECT_EQ(first_value("number", "a year"), "1000 +1");
  EXPECT_EQ(first_value("number", "few days"), "-3000 +1") << "negative: nobody counted";
}

TEST(Natives, AFractionIsLessThanOne) {
  EXPECT_EQ(first_value("number", "2 3/2 days"), "2000 +4");
  EXPECT_EQ(first_value("number", "2 1/0 days"), "2000 +4");
}

TEST(Natives, DaysAreOneToThirtyOne) {
  EXPECT_EQ(first_value("daynum", "31"), "31");
  EXPECT_EQ(first_value("daynum", "21st"), "21");
  EXPECT_EQ(first_value("daynum", "twenty-first"), "21");
  EXPECT_EQ(first_value("daynum", "32"), "none");
  EXPECT_EQ(first_value("daynum", "0"), "none");
  EXPECT_EQ(first_value("dayord", "14th"), "14");
  EXPECT_EQ(first_value("dayord", "14"), "none");
}

TEST(Natives, YearsAreWrittenInDigitsOrWords) {
  EXPECT_EQ(first_value("year", "1996"), "1996");
  EXPECT_EQ(first_value("year", "nineteen ninety-six"), "1996");
  EXPECT_EQ(first_value("year", "two thousand and eighteen"), "2018");
  EXPECT_EQ(first_value("year", "3000"), "none");
  EXPECT_EQ(first_value("year", "96"), "none");
  EXPECT_EQ(first_value("yy", "96"), "1996");
  EXPECT_EQ(first_value("yy", "21"), "2021");
  EXPECT_EQ(first_value("yy", "5"), "none");
  EXPECT_EQ(first_value("anyyear", "476"), "476");
}

TEST(Natives, DecadesAndCenturiesHaveAFirstAndALastYear) {
  EXPECT_EQ(years("decade", "1990s"), "1990/1999");
  EXPECT_EQ(years("decade", "1990's"), "1990/1999");
  EXPECT_EQ(years("decade", "'90s"), "1990/1999");
  EXPECT_EQ(years("decade", "1800s"), "1800/1899");
  EXPECT_EQ(years("decade", "nineteen seventies"), "1970/1979");
  EXPECT_EQ(years("decade", "1995s"), "none");
  EXPECT_EQ(years("decade", "10s"), "none") << "so many seconds";
  EXPECT_EQ(years("century", "15th century"), "1400/1499");
  EXPECT_EQ(years("century", "17th and 18th centuries"), "1600/1799");
  EXPECT_EQ(years("century", "first century"), "1/99");
  EXPECT_EQ(years("century", "31st century"), "none");
  EXPECT_EQ(years("season", "2019-20"), "2019/2020");
  EXPECT_EQ(years("season", "1999/2000"), "1999/2000");
  EXPECT_EQ(years("season", "1914-18"), "1914/1918");
  EXPECT_EQ(years("season", "2021-08"), "none") << "a month";
  EXPECT_EQ(years("season", "2015-86"), "none") << "longer than a life";
}

TEST(Natives, ClocksNeedMinutesOrAHalfOfTheDay) {
  EXPECT_EQ(clock("7:30 p.m."), "19:30");
  EXPECT_EQ(clock("12 a.m."), "0:0");
  EXPECT_EQ(clock("19:30"), "19:30");
  EXPECT_EQ(clock("19:30:05"), "19:30:5");
  EXPECT_EQ(clock("noon"), "12:0");
  EXPECT_EQ(clock("8 o'clock in the evening"), "20:0");
  EXPECT_EQ(clock("7"), "none");
  EXPECT_EQ(clock("19 p.m."), "none");
  EXPECT_EQ(clock("24:00"), "none");
  EXPECT_EQ(clock("4.30"), "none") << "a number with decimals";
  EXPECT_EQ(first_value("clockhalf", "5 to 6:30 p.m."), std::to_string(17 * 3600) + " +5");
}

TEST(Natives, DatesInDigitsAreReadByTheirSigns) {
  EXPECT_EQ(date("2021-08-14"), "2021-8-14");
  EXPECT_EQ(date("8/14/2021"), "2021-8-14") << "the month first";
  EXPECT_EQ(date("14/8/2021"), "2021-8-14") << "unless there is no such month";
  EXPECT_EQ(date("14.8.2021"), "2021-8-14");
  EXPECT_EQ(date("2019/aug/01"), "2019-8-1");
  EXPECT_EQ(date("4/22"), "?-4-22");
  EXPECT_EQ(date("11/2016"), "2016-11-?");
  EXPECT_EQ(date("20170302"), "2017-3-2");
  EXPECT_EQ(date("13/13/2021"), "none");
  EXPECT_EQ(date("2021-08/14"), "none") << "two signs";
  EXPECT_EQ(date("99999999"), "none");
}

TEST(Natives, QuartersAndHalvesHaveALetter) {
  EXPECT_EQ(first_value("q", "Q3"), "3");
  EXPECT_EQ(first_value("q", "3Q"), "3");
  EXPECT_EQ(first_value("q", "Q5"), "none");
  EXPECT_EQ(first_value("h", "H2"), "2");
  EXPECT_EQ(first_value("ord", "third"), "3");
  EXPECT_EQ(first_value("ord", "last"), "-1");
  EXPECT_EQ(first_value("weekno", "54"), "none");
}

TEST(Natives, NothingIsReadPastTheEndOrByAnUnknownName) {
  EXPECT_FALSE(native_at({}, 0, "number"));
  EXPECT_FALSE(native_at(atoms("7"), 1, "number"));
  EXPECT_FALSE(native_at(atoms("7"), 0, "no such native"));
  for (const char* name : {"number", "daynum", "decade", "century", "season", "q", "clock", "clockhalf", "numdate"})
    for (const char* words : {"9999999999999999999", "7 -", "2 1/", "12 :", "2021 -", "' 9", "q", "15th", "7 and a"})
      native_at(atoms(words), 0, name);
}

TEST(Natives, AYearAndAMonthAreNoTwoYears) {
  EXPECT_EQ(value("It fell in 2015-10."), "2015-10");
  EXPECT_EQ(value("It fell in 2015-16."), "2015/2016");
  EXPECT_EQ(value("It fell in 2008-09."), "2008/2009");
}

TEST(Natives, DozensAndHundreds) {
  EXPECT_EQ(value("It took half a dozen years."), "P6Y");
  EXPECT_EQ(value("It took two dozen years."), "P24Y");
  EXPECT_EQ(value("It took several hundred years."), "?");
  EXPECT_EQ(value("It took three-quarters of an hour."), "PT0.75H");
  EXPECT_EQ(value("They met in the nineteen hundreds."), "1900/1999");
  EXPECT_EQ(value("They met in the year two hundred and sixty."), "0260");
}

TEST(Natives, QuartersAreWrittenInManyWays) {
  EXPECT_EQ(value("Profit rose in 1Q19."), "2019-01/2019-03");
  EXPECT_EQ(value("Profit rose in Q1'19."), "2019-01/2019-03");
  EXPECT_EQ(value("Profit rose in Q1/2019."), "2019-01/2019-03");
  EXPECT_EQ(value("They met in the summer of '69."), "1969-06/1969-08");
  EXPECT_EQ(value("Profit rose in fiscal year 2019-20."), "?");
  EXPECT_EQ(value("They met on the 20th-of-May 2021."), "2021-05-20");
}

}  // namespace
}  // namespace relata::time
