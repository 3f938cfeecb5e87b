#include "extract/openie/time_expression.h"

#include <gtest/gtest.h>

namespace relata::openie {
namespace {

std::string value(const char* text, std::optional<std::string> anchor = "2021-08-15") {
  TimeExpression time;
  time.text = text;
  resolve_time(time, anchor);
  return time.value.value_or("?");
}

TEST(TimeExpression, AbsoluteDatesNeedNoAnchor) {
  EXPECT_EQ(value("2001", std::nullopt), "2001");
  EXPECT_EQ(value("February 2020", std::nullopt), "2020-02");
  EXPECT_EQ(value("11 September 2021", std::nullopt), "2021-09-11");
  EXPECT_EQ(value("1st May 2021", std::nullopt), "2021-05-01");
}

TEST(TimeExpression, RelativeOnesGoByTheDocumentsDate) {
  EXPECT_EQ(value("Saturday night"), "2021-08-14");
  EXPECT_EQ(value("Sunday"), "2021-08-15") << "a past weekday that equals the anchor's is the anchor day";
  EXPECT_EQ(value("yesterday"), "2021-08-14");
  EXPECT_EQ(value("last month"), "2021-07");
  EXPECT_EQ(value("this year"), "2021");
  EXPECT_EQ(value("November"), "2020-11");
}

TEST(TimeExpression, WhatCannotBeKnownStaysOpen) {
  EXPECT_EQ(value("Saturday", std::nullopt), "?");
  EXPECT_EQ(value("recent days"), "?");
  EXPECT_EQ(value("31 February 2020"), "?");
  EXPECT_EQ(value("\xff\xfe"), "?");
  EXPECT_EQ(value("99999999999999999999"), "?");
}

TEST(TimeExpression, StartAndEndAreTheFirstAndLastDay) {
  TimeExpression time;
  time.text = "February 2020";
  resolve_time(time, std::nullopt);
  EXPECT_EQ(time.start, "2020-02-01");
  EXPECT_EQ(time.end, "2020-02-29");
}

}  // namespace
}  // namespace relata::openie
