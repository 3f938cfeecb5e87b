#include "verbs/doubts.h"

#include <gtest/gtest.h>

#include "core/ascii.h"
#include "tests/kb/sample_news.h"
#include "tests/verbs/articles.h"
#include "verbs/correct.h"

namespace relata::verbs {
namespace {

using relata::testing::meeting;

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

class DoubtsTest : public ::testing::Test {
 protected:
  void meet(const std::string& doc, const std::string& who, EntityType type, const std::string& whom = "Herat",
            EntityType whom_type = kGpe) {
    kb_.add(meeting(doc, who, type, whom, whom_type), false);
  }
  // "Dostum/Karim Dostum two 2" for each row.
  std::vector<std::string> rows(const ListOptions& options = {}) const {
    std::vector<std::string> found;
    for (const Doubt& doubt : doubts(kb_, options))
      found.push_back(doubt.merge.a.name + "/" + doubt.merge.b.name + (doubt.one ? " one " : " two ") +
                      std::to_string(doubt.merge.cost));
    return found;
  }

  relata::testing::TemporaryDirectory dir_;
  kb::KnowledgeBase kb_ = kb::KnowledgeBase::open(dir_ / "kb", kb::Access::kWrite);
};

// Two who may be called so for short, one of them more spoken of.
TEST_F(DoubtsTest, TheCostliestMistakeComesFirst) {
  for (const char* doc : {"a", "b", "c"}) meet(doc, "Abdul Rashid Dostum", kPer);
  meet("d", "Karim Dostum", kPer);
  for (const char* doc : {"e", "f"}) meet(doc, "Dostum", kPer);
  EXPECT_EQ(rows(), (std::vector<std::string>{"Abdul Rashid Dostum/Dostum two 4", "Dostum/Karim Dostum two 2"}));
  EXPECT_EQ(rows({{}, 1}).size(), 1U);
  EXPECT_EQ(rows({{kPer}, 0}).size(), 2U);
  EXPECT_TRUE(rows({{kGpe}, 0}).empty());
}

TEST_F(DoubtsTest, WhatIsSaidToBeTwoIsNotAskedAgainUnderAnyOfItsNames) {
  for (const char* doc : {"a", "b"}) meet(doc, "Abdul Rashid Dostum", kPer);
  meet("c", "Karim Dostum", kPer);
  meet("d", "Dostum", kPer);
  EXPECT_EQ(rows().size(), 2U);
  correct(kb_, {CorrectionKind::kDistinct, "Dostum", "Karim Dostum"});
  for (const std::string& row : rows()) EXPECT_FALSE(has(row, "Karim")) << row;
  correct(kb_, {CorrectionKind::kDistinct, "Dostum", "Karim Dostum", true});
  EXPECT_EQ(rows().size(), 2U);
}

TEST_F(DoubtsTest, ASameThatDoesNotHoldIsListedWhateverTheNames) {
  for (const char* name : {"Ann Bell", "Bea Cole"}) meet(std::string("of ") + name, name, kPer);
  correct(kb_, {CorrectionKind::kSame, "Ann Bell", "Bea Cole"});
  EXPECT_EQ(rows(), std::vector<std::string>{});
  Actor ann, bea;
  ann.name = "Ann Bell", bea.name = "Bea Cole";
  ann.type = bea.type = kPer;
  kb_.set_actors({ann, bea});
  const std::vector<Doubt> found = doubts(kb_, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].why, "said to be the same; the actor dictionary keeps them apart");
}

TEST_F(DoubtsTest, AMereDifferenceOfKindIsNoQuestion) {
  meet("a", "Herat Textile Company", kOrg);
  meet("b", "Afghan", EntityType::kNorp, "Afghan Red Crescent", kOrg);
  EXPECT_EQ(rows(), std::vector<std::string>{});
  std::size_t near = 0;
  kb_.review([&](const Merge&) { return ++near, true; });
  EXPECT_GT(near, 0U) << "else nothing was left out";
}

// The documents of the short name and of the longer share "Herat" alone.
TEST_F(DoubtsTest, WhatIsOneOnLittleIsListedWithTheLineThatUndoesIt) {
  meet("a", "Abdul Rashid Dostum", kPer);
  meet("b", "Dostum", kPer);
  const std::vector<Doubt> found = doubts(kb_, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].one);
  EXPECT_EQ(found[0].why, "merged, but their documents share one other name: the end of a longer name");
  EXPECT_EQ(found[0].if_two, "relata distinct 'Abdul Rashid Dostum' Dostum");
  correct(kb_, {CorrectionKind::kDistinct, "Abdul Rashid Dostum", "Dostum"});
  EXPECT_TRUE(kb_.entity("dostum"));
  EXPECT_EQ(rows(), std::vector<std::string>{});
}

TEST_F(DoubtsTest, WhatIsOneByMuchIsNot) {
  for (const char* place : {"Herat", "Kabul", "Kunduz"}) {
    meet(std::string("a") + place, "Abdul Rashid Dostum", kPer, place);
    meet(std::string("b") + place, "Dostum", kPer, place);
  }
  EXPECT_EQ(rows(), std::vector<std::string>{});
}

}  // namespace
}  // namespace relata::verbs
