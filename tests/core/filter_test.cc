#include "core/filter.h"

#include <gtest/gtest.h>

#include "core/triple.h"

namespace relata {
namespace {

using Day = std::optional<std::string>;

Statement dated(Day start, Day end) {
  Statement statement;
  statement.time = TimeExpression{"then", {}, start, start, end};
  return statement;
}

bool taken(const Statement& statement, Day since, Day until, Day document = "2021-08-15", bool* undated = nullptr) {
  Filter filter;
  filter.since = since;
  filter.until = until;
  Provenance provenance;
  provenance.date = document;
  return admits(filter, statement, provenance, undated);
}

TEST(Filter, APeriodIsTakenWhereItTouchesTheQuestion) {
  const Statement weekend = dated("2021-08-07", "2021-08-08");
  EXPECT_TRUE(taken(weekend, "2021-08-08", std::nullopt)) << "both days are inside";
  EXPECT_TRUE(taken(weekend, std::nullopt, "2021-08-07"));
  EXPECT_TRUE(taken(weekend, "2021-08-01", "2021-08-31"));
  EXPECT_FALSE(taken(weekend, "2021-08-09", std::nullopt));
  EXPECT_FALSE(taken(weekend, std::nullopt, "2021-08-06"));
}

TEST(Filter, AnOpenSideReachesAsFarAsAsked) {
  const Statement since = dated("1996-01-01", std::nullopt);
  EXPECT_TRUE(taken(since, "2020-01-01", std::nullopt));
  EXPECT_TRUE(taken(since, std::nullopt, "1996-01-01"));
  EXPECT_FALSE(taken(since, std::nullopt, "1995-12-31"));
  const Statement before = dated(std::nullopt, "2018-12-31");
  EXPECT_TRUE(taken(before, "2018-12-31", std::nullopt));
  EXPECT_TRUE(taken(before, std::nullopt, "1900-01-01"));
  EXPECT_FALSE(taken(before, "2019-01-01", std::nullopt));
}

TEST(Filter, WhatLastedButHasNoDayIsOfTheDocumentsDate) {
  Statement lasted;
  lasted.time = TimeExpression{"11 months", {}, "P11M", {}, {}};
  EXPECT_TRUE(taken(lasted, "2021-08-15", "2021-08-15"));
  EXPECT_FALSE(taken(lasted, "2021-08-16", std::nullopt));
  EXPECT_TRUE(taken(lasted, "2021-12-31", std::nullopt, "2021")) << "any day of that year";
  EXPECT_TRUE(taken(lasted, "2021-08-31", std::nullopt, "2021-08"));
}

TEST(Filter, TheEventsDayCountsAndNotTheReportsWhereBothAreKnown) {
  EXPECT_FALSE(taken(dated("2020-02-01", "2020-02-29"), "2021-01-01", std::nullopt));
}

TEST(Filter, WithoutAnyDateAStatementIsLeftOutAndCounted) {
  bool undated = false;
  EXPECT_FALSE(taken(Statement(), "2021-08-15", std::nullopt, std::nullopt, &undated));
  EXPECT_TRUE(undated);
  EXPECT_TRUE(taken(Statement(), std::nullopt, std::nullopt, std::nullopt)) << "unless nobody asked for days";
}

}  // namespace
}  // namespace relata
