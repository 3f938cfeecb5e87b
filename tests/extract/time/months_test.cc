#include "extract/time/months.h"

#include <gtest/gtest.h>

namespace relata::time {
namespace {

std::string months(Field field, int number, int year) {
  Node node;
  node.fields[static_cast<std::size_t>(field)] = number;
  EXPECT_TRUE(is_monthly(node));
  const auto found = months_of(node, year);
  return found ? iso_period(*found) : "none";
}

TEST(Months, OfQuartersHalvesAndSeasons) {
  EXPECT_EQ(months(Field::kMonth, 2, 2021), "2021-02");
  EXPECT_EQ(months(Field::kQuarter, 3, 2021), "2021-07/2021-09");
  EXPECT_EQ(months(Field::kHalf, 1, 2021), "2021-01/2021-06");
  EXPECT_EQ(months(Field::kSeason, 4, 2021), "2021-12/2022-02") << "winter ends in the next year";
}

TEST(Months, TheLastOneIsOfTheYearsEnd) {
  EXPECT_EQ(months(Field::kQuarter, kLastOfYear, 2021), "2021-10/2021-12");
  EXPECT_EQ(months(Field::kHalf, kLastOfYear, 2021), "2021-07/2021-12");
}

TEST(Months, WhatAYearDoesNotHaveIsNone) {
  EXPECT_EQ(months(Field::kQuarter, 5, 2021), "none");
  EXPECT_EQ(months(Field::kHalf, 3, 2021), "none");
  EXPECT_EQ(months(Field::kSeason, 4, 9999), "none");
  EXPECT_FALSE(is_monthly(Node()));
  EXPECT_FALSE(months_of(Node(), 2021));
}

}  // namespace
}  // namespace relata::time
