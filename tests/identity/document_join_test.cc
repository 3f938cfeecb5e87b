#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "identity/resolver.h"

namespace relata::identity {
namespace {

Cluster cluster(EntityType type, std::vector<std::string> names, std::uint32_t mentions = 1,
                std::vector<std::string> titles = {}) {
  static std::uint32_t offset = 0;
  Cluster made{type, {}, std::move(titles), offset += 10, mentions};
  for (std::string& name : names) made.names.push_back({std::move(name), 1});
  return made;
}

// The clusters that joined, as sets of their indices.
std::set<std::vector<std::uint32_t>> groups(const std::vector<Cluster>& clusters) {
  std::set<std::vector<std::uint32_t>> members;
  for (const LocalEntity& local : join_within_document("doc", clusters)) members.insert(local.members);
  return members;
}

using Groups = std::set<std::vector<std::uint32_t>>;
constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

TEST(DocumentJoin, SurnameJoinsTheOneFullName) {
  EXPECT_EQ(groups({cluster(kPer, {"Atta Mohammad Noor"}), cluster(kPer, {"Noor"}), cluster(kPer, {"Rashid Dostum"}),
                    cluster(kPer, {"Abdul Rashid Dostum"}), cluster(kPer, {"Dostum"})}),
            (Groups{{0, 1}, {2, 3, 4}}));
}

TEST(DocumentJoin, SurnameOfTwoStaysItsOwn) {
  EXPECT_EQ(groups({cluster(kPer, {"John Smith"}), cluster(kPer, {"Anna Smith"}), cluster(kPer, {"Smith"})}),
            (Groups{{0}, {1}, {2}}));
}

TEST(DocumentJoin, TitleTellsWhichOfTwo) {
  EXPECT_EQ(groups({cluster(kPer, {"John Smith"}, 1, {"Senator"}), cluster(kPer, {"Anna Smith"}, 1, {"Judge"}),
                    cluster(kPer, {"Smith"}, 1, {"Judge"})}),
            (Groups{{0}, {1, 2}}));
}

TEST(DocumentJoin, FirstNameJoinsOnlyWhereNothingElseFits) {
  EXPECT_EQ(groups({cluster(kPer, {"Xi Jinping"}), cluster(kPer, {"Xi"})}), (Groups{{0, 1}}));
  EXPECT_EQ(groups({cluster(kPer, {"Ali Khan"}), cluster(kPer, {"Hassan Ali"}), cluster(kPer, {"Ali"})}),
            (Groups{{0}, {1, 2}}));
  EXPECT_EQ(groups({cluster(kPer, {"Ali Khan"}), cluster(kPer, {"Ali Reza"}), cluster(kPer, {"Ali"})}),
            (Groups{{0}, {1}, {2}}));
}

TEST(DocumentJoin, PersonAndOrganisationOfOneWordStayApart) {
  EXPECT_EQ(groups({cluster(kPer, {"Mawlavi Talib"}), cluster(kOrg, {"Taliban"}), cluster(kOrg, {"Afghan Taliban"})}),
            (Groups{{0}, {1}, {2}}));
  EXPECT_EQ(groups({cluster(kPer, {"Washington"}, 1, {"Mr."}), cluster(kGpe, {"Washington"})}), (Groups{{0}, {1}}));
  EXPECT_EQ(
      groups({cluster(kPer, {"George Washington"}), cluster(kPer, {"Washington"}), cluster(kGpe, {"Washington"})}),
      (Groups{{0, 1}, {2}}));
}

TEST(DocumentJoin, AcronymJoinsWhatItSpells) {
  EXPECT_EQ(groups({cluster(kOrg, {"National Resistance Front"}), cluster(kOrg, {"NRF"}), cluster(kOrg, {"N.R.F."})}),
            (Groups{{0, 1, 2}}));
  EXPECT_EQ(groups({cluster(kOrg, {"National Resistance Front"}), cluster(kOrg, {"National Research Fund"}),
                    cluster(kOrg, {"NRF"})}),
            (Groups{{0}, {1}, {2}}));
}

TEST(DocumentJoin, TaggersConfusionOfOneNameIsOne) {
  EXPECT_EQ(groups({cluster(kOrg, {"Kabul University"}, 2), cluster(EntityType::kFac, {"Kabul University"})}),
            (Groups{{0, 1}}));
  const auto locals =
      join_within_document("doc", std::vector{cluster(kPer, {"Mazar-e-Sharif"}), cluster(kGpe, {"Mazar-i-Sharif"}, 5)});
  ASSERT_EQ(locals.size(), 1U);
  EXPECT_EQ(locals[0].cluster.type, kGpe);
  EXPECT_EQ(groups({cluster(kPer, {"Herat"}), cluster(kGpe, {"Herat"}, 4)}), (Groups{{0, 1}}));
}

TEST(DocumentJoin, PlacesNeverJoinByEnding) {
  EXPECT_EQ(groups({cluster(kGpe, {"New Mexico"}), cluster(kGpe, {"Mexico"}), cluster(kGpe, {"Papua New Guinea"}),
                    cluster(kGpe, {"Guinea"})}),
            (Groups{{0}, {1}, {2}, {3}}));
}

TEST(DocumentJoin, NamesAndCountsAddUp) {
  std::vector<Cluster> clusters = {cluster(kPer, {"Noor"}, 4, {"Governor"}),
                                   cluster(kPer, {"Atta Mohammad Noor", "Noor"}, 2, {"Mr"})};
  const auto locals = join_within_document("d", clusters);
  ASSERT_EQ(locals.size(), 1U);
  EXPECT_EQ(locals[0].key, "atta muhammad noor|person");
  EXPECT_EQ(locals[0].doc, "d");
  EXPECT_EQ(locals[0].cluster.mentions, 6U);
  EXPECT_EQ(locals[0].cluster.first_offset, clusters[0].first_offset);
  EXPECT_EQ(locals[0].cluster.names, (std::vector<NameForm>{{"Noor", 2}, {"Atta Mohammad Noor", 1}}));
  EXPECT_EQ(locals[0].cluster.titles, (std::vector<std::string>{"Governor", "Mr"}));
}

TEST(DocumentJoin, ClusterWithoutNameIsNoEntity) {
  const auto locals =
      join_within_document("d", std::vector{cluster(kOrg, {}), cluster(kOrg, {}), cluster(kOrg, {"!"})});
  ASSERT_EQ(locals.size(), 3U);
  for (const LocalEntity& local : locals) EXPECT_EQ(local.key, "");
  EXPECT_TRUE(resolve(locals).entities.empty());
  EXPECT_TRUE(join_within_document("d", {}).empty());
}

TEST(DocumentJoin, WhatTellsWhichOfAKindIsTheNameThatItGoesBy) {
  const auto key = [](std::vector<std::string> names) {
    return join_within_document("doc", std::vector{cluster(kOrg, std::move(names))}).front().key;
  };
  EXPECT_EQ(key({"Red Cross", "Bogota Red Cross"}), key({"Bogota Red Cross"}));
  EXPECT_EQ(key({"General Command", "Delta Front General Command"}), key({"Delta Front General Command"}));
  EXPECT_EQ(key({"Taliban", "Pakistani Taliban"}), key({"Taliban"})) << "one word that is a name";
}

TEST(DocumentJoin, AnAcronymIsOfWhatItsDocumentSpellsOutBeforeWhatTablesKnow) {
  const auto key = [](std::vector<std::string> names) {
    return join_within_document("doc", std::vector{cluster(kOrg, std::move(names))}).front().key;
  };
  EXPECT_EQ(key({"IMF", "Isle Music Fund"}), "isle music fund|name");
  EXPECT_EQ(key({"IMF", "the Fund"}), key({"International Monetary Fund"}));
  EXPECT_EQ(key({"IMF", "International Monetary Fund"}), key({"IMF"}));
  std::vector<Cluster> told = {cluster(kPer, {"Ivo Strand"}), cluster(kPer, {"Strand"})};
  EXPECT_EQ(join_within_document("doc", told, {{"arts"}, {}}).front().key, "ivo strand|person:arts");
}

}  // namespace
}  // namespace relata::identity
