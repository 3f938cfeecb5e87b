#include "export/label_places.h"

#include <gtest/gtest.h>

#include <cmath>

namespace relata::exporter {
namespace {

TEST(PlaceWords, NoneCoversABoxOrOthers) {
  const Drawn drawn{{Box::around({0, 0}, 10, 10)}, {}};
  const Words words{8, 4, {{0, 0}, {0, 8}, {30, 0}}};
  const auto places = place_words(drawn, {words, words, words});
  ASSERT_EQ(places.size(), 3U);
  EXPECT_EQ(places[0]->y, 8);
  EXPECT_EQ(places[1]->x, 30);
  EXPECT_FALSE(places[2]);
}

TEST(PlaceWords, TheFewestLinesAreCovered) {
  const Drawn drawn{{}, {{{-50, 0}, {50, 0}}, {{-50, 20}, {50, 20}}, {{0, -50}, {0, 50}}}};
  const Words words{8, 4, {{0, 0}, {0, 20}, {20, 20}, {20, 10}}};
  EXPECT_EQ(place_words(drawn, {words})[0]->y, 10);
  Words its_own = words;
  its_own.places = {{0, 0}, {0, 20}, {20, 20}};
  EXPECT_EQ(place_words(drawn, {its_own})[0]->x, 20);
}

TEST(PlaceWords, TheirOwnLineIsCoveredBeforeOthers) {
  const Drawn drawn{{}, {{{-50, 0}, {50, 0}}, {{-50, 20}, {50, 20}}}};
  const Words words{8, 4, {{0, 20}, {0, 0}}, 0};
  EXPECT_EQ(place_words(drawn, {words})[0]->y, 0);
}

TEST(PlaceWords, WhatMayCrossNothingIsLeftOut) {
  const Drawn drawn{{}, {{{-50, 0}, {50, 0}}, {{0, -300}, {1, 300}}}};
  const Words words{8, 4, {{0, 0}}, 0, 0};
  EXPECT_FALSE(place_words(drawn, {words})[0]);
  Words beside = words;
  beside.places = {{0, 0}, {20, 0}};
  EXPECT_TRUE(place_words(drawn, {beside})[0]);
}

TEST(PlaceWords, LongLinesAreFoundFarFromTheirEnds) {
  const Drawn drawn{{}, {{{-5000, -4990}, {5000, 5010}}}};
  const Words words{8, 4, {{700, 710}, {700, 650}}};
  EXPECT_EQ(place_words(drawn, {words})[0]->y, 650);
}

TEST(PlacesAlong, DoNotTouchAStraightLine) {
  for (const Place& end : {Place{100, 0}, {0, 100}, {100, 100}, {-100, 40}}) {
    Line line;
    for (int i = 0; i <= 20; ++i) line.push_back({end.x * i / 20, end.y * i / 20});
    const Drawn drawn{{}, {line}};
    const std::vector<Place> places = places_along(line, 40, 9);
    ASSERT_FALSE(places.empty());
    for (const Place& place : places) EXPECT_TRUE(place_words(drawn, {{40, 9, {place}, SIZE_MAX, 0}})[0]);
    EXPECT_LT(std::hypot(places[0].x - end.x / 2, places[0].y - end.y / 2), 26);  // beside its middle
  }
}

TEST(PlacesAlong, OfNoLineAndOfAPoint) {
  EXPECT_TRUE(places_along({}, 40, 9).empty());
  EXPECT_FALSE(places_along({{1, 1}}, 40, 9).empty());
}

}  // namespace
}  // namespace relata::exporter
