// Expressions of date and time beside cases.
#include "measure/time_score.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

const char* const kCases = R"([
 {"Input": "We met on May 3", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
  "Results": [{"Text": "may 3", "TypeName": "datetimeV2.date",
    "Resolution": {"values": [{"timex": "XXXX-05-03", "type": "date", "value": "2016-05-03"},
                              {"timex": "XXXX-05-03", "type": "date", "value": "2017-05-03"}]}}]},
 {"Input": "Nothing here", "Results": []}
])";
const char* const kParserCases = R"([
 {"Input": "for 11 months", "Results": [{"Text": "11 months", "Type": "duration",
   "Value": {"Timex": "P11M", "FutureResolution": {"duration": "28512000"},
             "PastResolution": {"duration": "28512000"}}}]}
])";

FoundTime day(const std::string& words, const std::string& value) { return {words, false, value, value, value}; }

Count all(const std::vector<FoundTime>& first, const std::vector<FoundTime>& second = {}) {
  const auto cases = read_time_cases(kCases, "DateTimeModel", "m.json");
  TimeScore score;
  add_score(cases.at(0), first, score);
  add_score(cases.at(1), second, score);
  EXPECT_EQ(score.attempted, 2u);
  return score.counts["all"];
}

TEST(TimeScore, CasesAreReadFromEitherForm) {
  const auto model = read_time_cases(kCases, "DateTimeModel", "m.json");
  ASSERT_EQ(model.size(), 2u);
  EXPECT_EQ(model[0].reference, "2016-11-07T00:00:00");
  EXPECT_EQ(model[0].results.at(0).kind, "date");
  EXPECT_EQ(model[0].results[0].past, (TimePair{"2016-05-03", "2016-05-03"}));
  EXPECT_EQ(model[0].results[0].future, (TimePair{"2017-05-03", "2017-05-03"}));
  const auto parser = read_time_cases(kParserCases, "DurationParser", "d.json");
  EXPECT_EQ(parser.at(0).results.at(0).timex, "P11M");
  EXPECT_EQ(time_case_files().size(), 5u);
}

TEST(TimeScore, WhatIsNoListOfCasesIsNamed) {
  for (const char* json : {"", "{", "{}", "[{}]", "[3]"})
    EXPECT_THROW(read_time_cases(json, "DateParser", "x.json"), InputError) << json;
}

TEST(TimeScore, WordsAndDaysMustBeThoseOfTheCase) {
  EXPECT_EQ(all({day("on May 3", "2016-05-03")}).right, 2u) << "and nothing is found where nothing is";
  EXPECT_EQ(all({day("on May 3", "2017-05-03")}).right, 1u) << "the verb is in the past";
  EXPECT_EQ(all({day("May", "2016-05-03")}).right, 1u);
  EXPECT_EQ(all({}).right, 1u);
  EXPECT_EQ(all({day("on May 3", "2016-05-03")}, {day("here", "2016-05-03")}).right, 1u);
}

TEST(TimeScore, DurationsByTheirLength) {
  EXPECT_TRUE(is_same_duration("P0.5Y", "P6M"));
  EXPECT_TRUE(is_same_duration("PT24H", "P1D"));
  EXPECT_TRUE(is_same_duration("P2W", "P14D"));
  EXPECT_FALSE(is_same_duration("P30D", "P1M"));
  EXPECT_FALSE(is_same_duration("11M", "P11M"));
  const auto cases = read_time_cases(kParserCases, "DurationParser", "d.json");
  TimeScore score;
  add_score(cases[0], {{"11 months", true, "P11M", std::nullopt, std::nullopt}}, score);
  EXPECT_EQ(score.counts["DurationParser"], (Count{1, 0, 1}));
}

TEST(TimeScore, PartsAreOfTheInputAlone) {
  for (const char* input : {"a", "b", "c", "d"}) EXPECT_EQ(part_of(input), part_of(input));
  EXPECT_EQ(part_of("abc"), "development") << "ba";
}

}  // namespace
}  // namespace relata::measure
