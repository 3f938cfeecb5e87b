#include "verbs/timeline.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/verbs/articles.h"
#include "verbs/export.h"

namespace relata::verbs {
namespace {

class Timelines : public Articles {
 protected:
  // "2021-08-08: The Ardan Front captured Tal-e-Sorkh on Sunday [harbour,wire]", a line each.
  std::string told(const std::string& name, const Filter& filter = {}, std::uint32_t most = 0) const {
    const kb::KnowledgeBase kb = open();
    found_ = timeline(kb, named(kb, name), filter, most);
    std::string text;
    for (const TimelineEvent& event : found_.events) {
      text += days_in_words(event.days) + (event.by_document ? " (article)" : "") + ": " + event.words + " [";
      for (const std::string& doc : event.docs) text += (text.back() == '[' ? "" : ",") + doc;
      text += "]\n";
    }
    return text;
  }
  mutable Timeline found_;
};

TEST_F(Timelines, TellWhatHappenedOnceForAllWhoTellIt) {
  const std::string text = told("Tal-e-Sorkh");
  EXPECT_TRUE(has(text, "captured Tal-e-Sorkh")) << text;
  EXPECT_EQ(text.find("capital"), std::string::npos);
}

TEST_F(Timelines, WhatIsNoEventIsLeftOut) {
  const std::string text = told("Maya Lindqvist");
  EXPECT_EQ(text.find("mayor of Brimholm "), std::string::npos) << text;  // a title
  EXPECT_EQ(told("Daroon").find("said"), std::string::npos);
}

TEST_F(Timelines, HaveRoomForSoMany) {
  told("Tal-e-Sorkh");
  const auto all = found_.events.size();
  ASSERT_GT(all, 1U);
  told("Tal-e-Sorkh", {}, 1);
  EXPECT_EQ(found_.events.size(), 1U);
  EXPECT_EQ(found_.left_out, all - 1);
}

TEST_F(Timelines, ArePictures) {
  const kb::KnowledgeBase kb = open();
  ExportRequest request;
  request.format = "dot";
  request.picture.timeline = "Tal-e-Sorkh";
  std::ostringstream out;
  Export(kb, request).write(out);
  EXPECT_TRUE(has(out.str(), "captured Tal-e-Sorkh")) << out.str();
  request.format = "graphml";
  EXPECT_THROW(Export(kb, request), UsageError);
  request.format = "svg";
  request.filters.sources = {"nobody"};
  EXPECT_THROW(Export(kb, request).write(out), NothingFound);
}

TEST(DaysInWords, AreAsShortAsTheyCanBe) {
  EXPECT_EQ(days_in_words({"2021-08-08", "2021-08-08"}), "2021-08-08");
  EXPECT_EQ(days_in_words({"2021-08-01", "2021-08-31"}), "2021-08");
  EXPECT_EQ(days_in_words({"2021-02-01", "2021-02-28"}), "2021-02");
  EXPECT_EQ(days_in_words({"2021-01-01", "2021-12-31"}), "2021");
  EXPECT_EQ(days_in_words({"2021-08-07", "2021-08-08"}), "2021-08-07 – 2021-08-08");
  EXPECT_EQ(days_in_words({"1996-01-01", ""}), "since 1996-01-01");
  EXPECT_EQ(days_in_words({"", "1996-12-31"}), "until 1996-12-31");
}

}  // namespace
}  // namespace relata::verbs
