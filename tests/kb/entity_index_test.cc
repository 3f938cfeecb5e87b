// Who is found under which name.
#include <gtest/gtest.h>

#include "kb/knowledge_base.h"
#include "kb/name_distance.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::TemporaryDirectory;

using Strings = std::vector<std::string>;

class EntityIndexTest : public ::testing::Test {
 protected:
  EntityIndexTest() {
    kb_.add(testing::fall_of_mazar(), false);
    kb_.add(testing::denial(), false);
  }

  Strings ids(const std::string& name) const {
    Strings found;
    for (const Entity& entity : kb_.find(name)) found.push_back(entity.id);
    return found;
  }

  TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
};

TEST_F(EntityIndexTest, SpellingsMeetAcrossDocuments) {
  ASSERT_EQ(ids("atta-mohammad-noor").size(), 1u);
  const Entity noor = kb_.find("atta-mohammad-noor")[0];
  EXPECT_EQ(noor.docs, (Strings{"denial", "mazar"}));
  EXPECT_EQ(noor.mentions, 3u);
  EXPECT_EQ(noor.aliases.size(), 3u);
  EXPECT_TRUE(std::is_sorted(kb_.entities().begin(), kb_.entities().end(),
                             [](const Entity& a, const Entity& b) { return a.id < b.id; }));
}

TEST_F(EntityIndexTest, AnIdANameAnAliasAndItsSlugFindOne) {
  for (const char* name : {"atta-mohammad-noor", "Atta Mohammad Noor", "Noor", "noor", "Atta Mohammed Nur",
                           "atta-mohammed-nur", "ATTA MOHAMMAD NOOR"})
    EXPECT_EQ(ids(name), Strings{"atta-mohammad-noor"}) << name;
  EXPECT_EQ(ids("Mohammad"), Strings{});
  EXPECT_EQ(ids(""), Strings{});
}

TEST_F(EntityIndexTest, NamesakesAreAllThatAreCalledSo) {
  kb_.add(testing::meeting("b", "Noor", EntityType::kOrg, "Mazar-e-Sharif", EntityType::kGpe), false);
  const std::vector<Entity> namesakes = kb_.namesakes("noor");
  ASSERT_EQ(namesakes.size(), 2U);
  EXPECT_EQ(namesakes[0].id, "atta-mohammad-noor");
  EXPECT_EQ(namesakes[1].id, "noor");
  EXPECT_EQ(ids("Noor"), Strings{"noor"}) << "the name goes before the alias";
  EXPECT_TRUE(kb_.namesakes("").empty());
  EXPECT_TRUE(kb_.namesakes("Nobody").empty());
}

TEST_F(EntityIndexTest, TheBodiesOfAPlaceAreFoundByIt) {
  const auto bodies = [&](const char* place) {
    Strings found;
    for (const Entity& entity : kb_.bodies_of(place)) found.push_back(entity.id);
    return found;
  };
  EXPECT_EQ(bodies("chile"), Strings{});
  kb_.add(testing::meeting("b", "Government of Chile", EntityType::kOrg, "Police of Peru", EntityType::kOrg), false);
  EXPECT_EQ(bodies("chile"), Strings{"government-of-chile"}) << "of a place that no text names";
  kb_.add(testing::meeting("c", "Chile", EntityType::kGpe, "Armed forces of Chile", EntityType::kOrg), false);
  EXPECT_EQ(bodies("chile"), (Strings{"armed-forces-of-chile", "government-of-chile"}));
  EXPECT_EQ(bodies("peru"), Strings{"police-of-peru"});
  kb_.add(Correction{CorrectionKind::kRename, KnowledgeBase::side_of("Chile", EntityType::kGpe), {}, "Free Chile"});
  EXPECT_EQ(bodies("free-chile"), (Strings{"armed-forces-of-chile", "government-of-chile"}));
  EXPECT_EQ(bodies("chile"), Strings{});
  for (const Entity& entity : kb_.entities())
    if (!entity.of.empty()) {
      const Strings found = bodies(entity.of.c_str());
      EXPECT_TRUE(std::binary_search(found.begin(), found.end(), entity.id)) << entity.id;
    }
}

TEST_F(EntityIndexTest, TheNearestComeFirst) {
  const Strings near = kb_.nearest("Mazar-i-Sharif", 3);
  ASSERT_FALSE(near.empty());
  EXPECT_EQ(near[0], "Mazar-e-Sharif");
  EXPECT_EQ(kb_.nearest("Talban", 1), Strings{"Taliban"});
  EXPECT_EQ(kb_.nearest("Sharif", 1), Strings{"Mazar-e-Sharif"});
  EXPECT_EQ(kb_.nearest("Zzzzzzzz", 5), Strings{});
  EXPECT_EQ(kb_.nearest("Taliban", 0), Strings{});
}

TEST(NameDistanceTest, CountsEditsByTheLongerName) {
  EXPECT_DOUBLE_EQ(NameDistance("Kabul").to("kabul"), 0);
  EXPECT_DOUBLE_EQ(NameDistance("Lōgar").to("Logar"), 0);
  EXPECT_NEAR(NameDistance("Kabool").to("Kabul"), 0.33, 0.01);
  EXPECT_DOUBLE_EQ(NameDistance("Mazar").to("Mazar-e-Sharif"), 0.2);
  EXPECT_GT(NameDistance("Kabul").to("Herat"), NameDistance::kNear);
}

}  // namespace
}  // namespace relata::kb
