// Which nodes the entries of a dictionary claim.
#include "identity/actor_claims.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/error.h"

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;

Actor actor(const std::string& name, std::optional<EntityType> type, const Strings& aliases = {}) {
  Actor actor;
  actor.name = name;
  actor.type = type;
  actor.aliases = aliases;
  return actor;
}

bool claims(const ActorClaims& claims, const std::string& key) {
  return std::binary_search(claims.keys.begin(), claims.keys.end(), key);
}

TEST(ActorClaimsTest, AnEntryClaimsItsNamesInTheClassesOfItsType) {
  const Claims found = claims_of(std::vector{actor("Ashraf Ghani", EntityType::kPer, {"Dr. Ghani"})});
  ASSERT_EQ(found.actors.size(), 1U);
  const ActorClaims& ghani = found.actors[0];
  EXPECT_EQ(ghani.id, "Ashraf Ghani|PER");
  EXPECT_TRUE(claims(ghani, "ashraf ghani|person"));
  EXPECT_TRUE(claims(ghani, "ghani|person"));
  EXPECT_FALSE(claims(ghani, "ghani|place"));
  EXPECT_TRUE(found.shared_names.empty());
}

TEST(ActorClaimsTest, ANameOfTwoIsLeftToTheTexts) {
  const Claims found = claims_of(std::vector{actor("Ashraf Ghani", EntityType::kPer, {"Ghani"}),
                                             actor("Rula Ghani", EntityType::kPer, {"Ghani"})});
  ASSERT_EQ(found.actors.size(), 2U);
  for (const ActorClaims& one : found.actors) EXPECT_FALSE(claims(one, "ghani|person")) << one.id;
  EXPECT_EQ(found.shared_names.size(), 1U);
}

TEST(ActorClaimsTest, EntriesThatMergeAlwaysAreOne) {
  Actor party = actor("Islamic Emirate", EntityType::kOrg);
  party.always_merge = {"Taliban"};
  const Claims found = claims_of(std::vector{actor("Taliban", EntityType::kOrg), party});
  ASSERT_EQ(found.actors.size(), 1U);
  EXPECT_EQ(found.actors[0].actor.name, "Islamic Emirate") << "the one that lists another gives the name";
  EXPECT_TRUE(claims(found.actors[0], "taliban|other"));
}

TEST(ActorClaimsTest, WhatItIsNeverIsKept) {
  Actor noor = actor("Atta Noor", EntityType::kPer);
  noor.never_merge = {"Fatima Noor"};
  const Claims found = claims_of(std::vector{noor});
  const Strings& never = found.actors[0].never;
  EXPECT_TRUE(std::binary_search(never.begin(), never.end(), "fatima noor|person"));
}

TEST(ActorClaimsTest, WhatCannotBeIsRefused) {
  Actor torn = actor("Atta Noor", EntityType::kPer);
  torn.always_merge = torn.never_merge = {"Noor"};
  EXPECT_THROW(claims_of(std::vector{torn}), CorrectionError);
  const Actor twice = actor("Atta Noor", EntityType::kPer);
  EXPECT_THROW(claims_of(std::vector{twice, twice}), CorrectionError);
}

TEST(ActorClaimsTest, OrderDoesNotShow) {
  std::vector<Actor> actors = {actor("Ashraf Ghani", EntityType::kPer, {"Ghani"}), actor("Kabul", EntityType::kGpe),
                               actor("Rula Ghani", EntityType::kPer, {"Ghani"}), actor("NRF", std::nullopt)};
  const Claims first = claims_of(actors);
  std::reverse(actors.begin(), actors.end());
  const Claims second = claims_of(actors);
  EXPECT_TRUE(first.actors == second.actors);
  EXPECT_EQ(first.shared_names, second.shared_names);
}

}  // namespace
}  // namespace relata::identity
