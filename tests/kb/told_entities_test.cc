// Keys, names and mentions by which documents give the entities that lines tell.
#include "kb/told_entities.h"

#include <gtest/gtest.h>

namespace relata::kb {
namespace {

Entity told(const std::string& id, const std::string& name, EntityType type, const std::vector<std::string>& aliases,
            const std::vector<std::string>& docs, std::uint32_t mentions) {
  Entity entity;
  entity.id = id, entity.name = name, entity.type = type;
  for (const std::string& alias : aliases) entity.aliases.push_back({alias, 0});
  entity.docs = docs;
  entity.mentions = mentions;
  return entity;
}

class ToldEntitiesTest : public ::testing::Test {
 protected:
  void add(const Entity& entity, std::uint32_t file = 0) { entities_.add(entity, file, docs_); }
  std::uint32_t number(const std::string& id, const std::string& name, EntityType type) const {
    return entities_.number({id, name, type});
  }
  std::string key(const std::string& id, const std::string& name, EntityType type) const {
    return entities_.key(entities_.node(number(id, name, type)));
  }

  identity::TextPool docs_;
  ToldEntities entities_;
};

TEST_F(ToldEntitiesTest, HaveTheKeysOfTheirNames) {
  add(told("taliban", "Taliban", EntityType::kOrg, {"Taliban"}, {"a"}, 1));
  add(told("emirate", "Emirate", EntityType::kOrg, {"Ardan Front"}, {"a"}, 1));  // renamed
  add(told("congress-of-chile", "Congress of Chile", EntityType::kOrg, {"Congress"}, {"a", "b"}, 2));
  entities_.settle(docs_);
  EXPECT_EQ(key("taliban", "Taliban", EntityType::kOrg), "taliban|other");
  EXPECT_EQ(key("emirate", "Emirate", EntityType::kOrg), "ardan front|name");
  EXPECT_EQ(key("congress-of-chile", "Congress of Chile", EntityType::kOrg), "congress of chile|body");
}

TEST_F(ToldEntitiesTest, NamesakesHaveTheirIdsInTheirKeys) {
  add(told("anna-berg-per-1f0c", "Anna Berg", EntityType::kPer, {"Anna Berg"}, {"a"}, 1));
  add(told("anna-berg-per-a97e", "Anna Berg", EntityType::kPer, {"Anna Berg"}, {"b"}, 1));
  entities_.settle(docs_);
  EXPECT_EQ(key("anna-berg-per-1f0c", "Anna Berg", EntityType::kPer), "anna berg|person:anna-berg-per-1f0c");
  EXPECT_EQ(key("anna-berg-per-a97e", "Anna Berg", EntityType::kPer), "anna berg|person:anna-berg-per-a97e");
}

TEST_F(ToldEntitiesTest, BodiesSayOfWhichPlaceTheyAre) {
  add(told("myanmar", "Myanmar", EntityType::kGpe, {"Myanmar"}, {"a"}, 1));
  Entity body = told("government-of-pyu", "Government of Pyu", EntityType::kOrg, {"Government of Pyu"}, {"a"}, 1);
  body.of = "myanmar", body.kind = ActorKind::kGov;
  add(body);
  Entity slip = body;
  slip.id = "government-of-pyuu", slip.name = "Government of Pyuu";
  slip.aliases = {{"Government of Pyuu", 0}};
  add(slip);
  entities_.settle(docs_);
  const std::string one = key("government-of-pyu", "Government of Pyu", EntityType::kOrg);
  const std::string other = key("government-of-pyuu", "Government of Pyuu", EntityType::kOrg);
  EXPECT_TRUE(one.starts_with("government of myanmar|")) << one;
  EXPECT_TRUE(other.starts_with("government of myanmar|")) << other;
  EXPECT_NE(one, other);
}

TEST_F(ToldEntitiesTest, NamesCountSoThatTheirOrderIsThatOfTheLine) {
  add(told("noor", "Atta Noor", EntityType::kPer, {"Noor", "Atta Noor", "A. Noor", "Aa Noor"}, {"b", "a", "c"}, 7));
  entities_.settle(docs_);
  const std::uint32_t noor = number("noor", "Atta Noor", EntityType::kPer);
  std::map<std::string, std::uint32_t> counts;
  std::uint32_t mentions = 0;
  for (std::uint32_t doc = 0; doc < 3; ++doc) {
    ASSERT_EQ(entities_.placed_in(doc).size(), 1u);
    const Cluster cluster = entities_.cluster(noor, doc, 0);
    mentions += cluster.mentions;
    for (const NameForm& name : cluster.names) counts[name.text] += name.count;
  }
  EXPECT_EQ(mentions, 7u);
  EXPECT_GE(counts["Noor"], counts["Atta Noor"] + 1);
  EXPECT_GE(counts["Atta Noor"], 3u);
  EXPECT_GE(counts["Atta Noor"], counts["A. Noor"] + 1);
  EXPECT_GE(counts["A. Noor"], counts["Aa Noor"]);
  EXPECT_TRUE(entities_.is_name(noor, "A. Noor"));
  EXPECT_FALSE(entities_.is_name(noor, "he"));
}

TEST_F(ToldEntitiesTest, FewerMentionsThanDocumentsAreTold) {
  add(told("x", "X", EntityType::kOrg, {"X"}, {"a", "b", "c"}, 2));
  entities_.settle(docs_);
  const std::uint32_t x = number("x", "X", EntityType::kOrg);
  EXPECT_EQ(
      entities_.cluster(x, 0, 0).mentions + entities_.cluster(x, 1, 0).mentions + entities_.cluster(x, 2, 0).mentions,
      2u);
}

TEST_F(ToldEntitiesTest, LinesOfTwoExportsAddUp) {
  add(told("x", "X", EntityType::kOrg, {"X", "Xx"}, {"a"}, 2), 0);
  add(told("x", "X", EntityType::kOrg, {"X", "Xy"}, {"b"}, 3), 1);
  add(told("x", "X", EntityType::kOrg, {"X", "Xy"}, {"b"}, 3), 2);  // the same again
  add(told("y", "Y", EntityType::kOrg, {"Y"}, {"b"}, 1), 1);
  add(told("z", "Z", EntityType::kOrg, {"Z"}, {"b"}, 1), 3);
  entities_.settle(docs_);
  const std::uint32_t x = number("x", "X", EntityType::kOrg), y = number("y", "Y", EntityType::kOrg),
                      z = number("z", "Z", EntityType::kOrg);
  EXPECT_EQ(entities_.cluster(x, 0, 0).mentions + entities_.cluster(x, 1, 0).mentions, 5u);
  EXPECT_TRUE(entities_.is_name(x, "Xx"));
  EXPECT_TRUE(entities_.is_name(x, "Xy"));
  EXPECT_TRUE(entities_.are_apart(x, y));
  EXPECT_FALSE(entities_.are_apart(x, z));
}

TEST_F(ToldEntitiesTest, WithoutALineDocumentsCountWhatTheyFind) {
  const std::uint32_t x = entities_.name_in_statement({"x", "X", EntityType::kOrg}, 0);
  docs_.number("a");
  entities_.settle(docs_);
  const Cluster cluster = entities_.cluster(x, 0, 4);
  EXPECT_EQ(cluster.mentions, 4u);
  EXPECT_EQ(cluster.names, (std::vector<NameForm>{{"X", 4}}));
  EXPECT_TRUE(entities_.placed_in(0).empty());
}

}  // namespace
}  // namespace relata::kb
