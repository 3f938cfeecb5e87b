#include "read/intake.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace relata::read {
namespace {

class IntakeOf : public ::testing::Test {
 protected:
  // Offers a document of that id and text to an intake that keeps what it hands out.
  ReadDocument document(const std::string& id, const std::string& text) {
    ReadDocument made;
    made.document.id = id;
    made.document.text = text;
    made.document.origin = "o";
    return made;
  }
  ReadOptions options_;
  std::vector<ReadDocument> taken_;
  std::vector<std::string> refused_;
  OnDocument take_ = [this](ReadDocument&& d) { taken_.push_back(std::move(d)); };
  OnRefusal refuse_ = [this](const std::string& name, const std::string& reason) {
    refused_.push_back(name + ": " + reason);
  };
  Intake intake_{options_, take_, refuse_};
};

TEST_F(IntakeOf, ASecondDocumentOfOneIdIsTakenOnceOrRefused) {
  intake_.take(document("a", "One."));
  intake_.take(document("a", "One."));
  intake_.take(document("a", "Two."));
  EXPECT_EQ(taken_.size(), 1u);
  EXPECT_EQ(intake_.counts().documents, 1u);
  EXPECT_EQ(intake_.counts().equal, 1u);
  EXPECT_EQ(intake_.counts().refused, 1u);
  EXPECT_EQ(refused_,
            (std::vector<std::string>{"a: a second document of this id in one run, with another content (o)"}));
}

TEST_F(IntakeOf, EveryFieldIsPartOfTheContent) {
  const auto differs = [&](auto change) {
    ReadDocument one = document("a", "One."), other = document("a", "One.");
    change(other);
    Intake intake(options_, take_, refuse_);
    intake.take(std::move(one));
    intake.take(std::move(other));
    return intake.counts().refused == 1;
  };
  EXPECT_TRUE(differs([](ReadDocument& d) { d.document.title = ""; })) << "an empty title is not an absent one";
  EXPECT_TRUE(differs([](ReadDocument& d) { d.document.url = "u"; }));
  EXPECT_TRUE(differs([](ReadDocument& d) { d.document.author = "u"; }));
  EXPECT_TRUE(differs([](ReadDocument& d) { d.document.extra = "{\"a\":1}"; }));
  EXPECT_TRUE(differs([](ReadDocument& d) { d.sentences.emplace_back().tokens.emplace_back().form = "One"; }));
  EXPECT_FALSE(differs([](ReadDocument& d) { d.document.origin = "elsewhere"; }));
}

TEST_F(IntakeOf, TheDateIsTheRecordsElseTheDatelinesElseTheOptions) {
  options_.date = "2020-01-01";
  ReadDocument dated = document("a", "KABUL, Aug. 14, 2021 -- It fell.");
  dated.document.date = "2022";
  intake_.take(std::move(dated));
  intake_.take(document("b", "KABUL, Aug. 14, 2021 -- It fell."));
  intake_.take(document("c", "It fell."));
  EXPECT_EQ(taken_.at(0).document.date, "2022");
  EXPECT_EQ(taken_.at(1).document.date, "2021-08-14");
  EXPECT_EQ(taken_.at(2).document.date, "2020-01-01");
}

TEST(BadBytes, AreToldByTheirPlace) {
  EXPECT_EQ(bad_bytes("caf\xC3\xA9"), "");
  EXPECT_EQ(bad_bytes("caf\xE9"), "invalid UTF-8 at byte 3");
  EXPECT_EQ(bad_bytes("caf\xE9", 100), "invalid UTF-8 at byte 103");
  EXPECT_EQ(bad_bytes(std::string_view("a\0b", 3)), "a NUL at byte 1");
}

}  // namespace
}  // namespace relata::read
