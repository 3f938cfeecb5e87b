#include "export/timeline.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "export/dot.h"
#include "sample.h"

namespace relata::exporter {
namespace {

using namespace std::chrono_literals;

TimelineRow row(const std::string& day, const std::string& words) {
  TimelineRow row;
  row.day = day;
  row.words = words;
  row.statements = {"st-1"};
  row.docs = {"a,b"};
  return row;
}

std::string dot(const TimelinePicture& timeline) {
  std::ostringstream out;
  write_timeline(timeline, default_picture_style(), out);
  return out.str();
}

// The part of `text` from `begin` to the end of its node.
std::string event_node(const std::string& text, const std::string& name) {
  const std::size_t begin = text.find("  \"" + name + "\" [");
  return begin == text.npos ? "" : text.substr(begin, text.find("];", begin) - begin);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Timeline, EventsOfADayStandBesideIt) {
  const std::string text = dot({"A war", {row("1989-11-11", "x"), row("1989-11-11", "y"), row("1989-11-12", "z")}, {}});
  EXPECT_TRUE(has(text, "\"day-1\" -> \"event-1\"") && has(text, "\"day-1\" -> \"event-2\"")) << text;
  EXPECT_TRUE(has(text, "\"day-2\" -> \"event-3\"") && has(text, "\"day-1\" -> \"day-2\"")) << text;
  EXPECT_EQ(event_node(text, "day-3"), "");
  EXPECT_TRUE(has(text, "label=\"A war\"")) << text;
}

TEST(Timeline, WhatIsOnlyAttributedIsDashedAndSaysByWhom) {
  TimelineRow said = row("1989", "x");
  said.said_by = "police";
  said.by_document = true;
  const std::string text = dot({"", {said, row("1989", "y")}, {}});
  EXPECT_TRUE(has(event_node(text, "event-1"), "dashed") && has(event_node(text, "event-1"), "says police")) << text;
  EXPECT_FALSE(has(event_node(text, "event-2"), "dashed"));
  EXPECT_TRUE(has(event_node(text, "day-1-label"), "\"(1989)\""))
      << text;  // the document's, and another day than the next
  EXPECT_TRUE(has(event_node(text, "day-2-label"), "\"1989\"")) << text;
}

TEST(Timeline, RowsNeverOverlap) {
  TimelinePicture picture;
  for (int i = 0; i < 6; ++i)
    picture.rows.push_back(row("1989", std::string(static_cast<std::size_t>(1 + i * 90), 'w')));
  const std::string text = dot(picture);
  double above = 1;  // where the box before ends
  for (int i = 1; i <= 6; ++i) {
    const std::string box = event_node(text, "event-" + std::to_string(i));
    const double middle =
        std::stod(box.substr(box.find("pos=") + 5).substr(box.substr(box.find("pos=") + 5).find(',') + 1));
    const double height = std::stod(box.substr(box.find("height=") + 8));
    EXPECT_LT(middle + height / 2, above);
    above = middle - height / 2;
  }
}

TEST(Timeline, HostileWordsAreDrawn) {
  TimelineRow hostile = row(kHostile, kHostile);
  hostile.said_by = hostile.sources = hostile.sentence = kHostile;
  hostile.statements = hostile.docs = {kHostile};
  const TimelinePicture picture{kHostile, {hostile, row("", std::string(10000, 'x'))}, {kHostile}};
  for (const PictureFormat format : {PictureFormat::kSvg, PictureFormat::kPng}) {
    std::ostringstream out;
    draw_dot(dot(picture), format, 60s, out);
    EXPECT_GT(out.str().size(), 1000U);
  }
}

TEST(Timeline, OfNothingIsAPictureWithoutRows) {
  std::ostringstream out;
  draw_dot(dot({"Nobody", {}, {"0 events"}}), PictureFormat::kSvg, 60s, out);
  EXPECT_TRUE(has(out.str(), "Nobody"));
}

TEST(Timeline, AFailingStreamIsAnError) {
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_timeline({"x", {row("1", std::string(100000, 'x'))}, {}}, default_picture_style(), full),
               ExportError);
}

}  // namespace
}  // namespace relata::exporter
