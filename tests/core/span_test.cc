#include "core/span.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Span, NeighboursAreWordsWithNothingButBlanksBetween) {
  EXPECT_TRUE(are_neighbours("old \n town", {0, 3}, {6, 10}));
  EXPECT_TRUE(are_neighbours("old\u200F town", {0, 3}, {7, 11})) << "and what cannot be seen";
  EXPECT_TRUE(are_neighbours("don't", {0, 2}, {2, 5}));
  EXPECT_FALSE(are_neighbours("[old](a.html) town", {1, 4}, {14, 18}));
  EXPECT_FALSE(are_neighbours("old\n> town", {0, 3}, {6, 10}));
}

TEST(Span, PiecesAreCutWithOneBlankBetween) { EXPECT_EQ(cut("took it over", {{0, 4}, {8, 12}}), "took over"); }

}  // namespace
}  // namespace relata
