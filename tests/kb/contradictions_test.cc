// What a correction must not say, given those that are there.
#include "kb/contradictions.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::holds;
using relata::testing::words_of;
using enum CorrectionKind;

Side person(const std::string& name) { return {name, "person", std::nullopt}; }
Side at(const std::string& doc, std::uint32_t offset) { return {"", "", MentionPlace{doc, offset}}; }

std::string refusal(const Correction& correction) {
  return words_of<CorrectionError>([&] { normalized(correction); });
}

// The one that stands against `added`; nothing if none does.
std::optional<Correction> against(const Correction& added, const std::vector<Correction>& there) {
  try {
    refuse_contradiction(normalized(added), there, std::equal_to<Side>());
  } catch (const ContradictionError& error) {
    return error.contradicted();
  }
  return std::nullopt;
}

TEST(ContradictionsTest, SidesComeInOrderAndWhatIsNotReadIsLeftOff) {
  EXPECT_EQ(normalized({kSame, person("b"), person("a"), "x"}), (Correction{kSame, person("a"), person("b"), ""}));
  EXPECT_EQ(normalized({kRename, person("a"), person("b"), "A"}), (Correction{kRename, person("a"), {}, "A"}));
  const Side body{"congress of chile", "body", std::nullopt};
  EXPECT_EQ(normalized({kRename, body, {}, "Congress"}).a, body);
  const Side both{"noor", "person", MentionPlace{"a", 1}};
  EXPECT_EQ(normalized({kRetype, both, {}, "ORG"}).a, at("a", 1));
  const Correction reject{kReject, person("a"), person("b"), "st-0123456789abcdef"};
  EXPECT_EQ(normalized(reject), (Correction{kReject, {}, {}, "st-0123456789abcdef"}));
}

TEST(ContradictionsTest, WhatMakesNoSenseIsRefusedInWords) {
  EXPECT_TRUE(holds(refusal({kReject, {}, {}, "st-1"}), "no statement has such an id"));
  EXPECT_TRUE(holds(refusal({kSame, person("a"), person("a"), ""}), "both are one name"));
  EXPECT_TRUE(holds(refusal({kSame, person("a"), {"b", "animal", std::nullopt}, ""}), "a class of type"));
  EXPECT_TRUE(holds(refusal({kSame, person("a"), at("", 3), ""}), "a mention needs a document"));
  EXPECT_TRUE(holds(refusal({kRetype, person("a"), {}, "ANIMAL"}), "no such type"));
  EXPECT_TRUE(holds(refusal({kRename, person("a"), {}, " \t"}), "a name needs a letter"));
}

TEST(ContradictionsTest, OneSideHasOneNameAndOneType) {
  const Correction there{kRename, person("a"), {}, "A"};
  EXPECT_EQ(against({kRename, person("a"), {}, "B"}, {there}), there);
  EXPECT_EQ(against({kRename, person("a"), {}, "A"}, {there}), std::nullopt);
  EXPECT_EQ(against({kRename, person("b"), {}, "B"}, {there}), std::nullopt);
  EXPECT_EQ(against({kRetype, person("a"), {}, "ORG"}, {there}), std::nullopt);
}

TEST(ContradictionsTest, OneMentionMeansOneThing) {
  const Correction there{kMean, at("a", 3), person("b"), ""}, nothing{kMean, at("a", 3), {}, ""};
  const Correction open{kMean, at("a", 3), {"B", "", std::nullopt}, ""};  // of any class
  EXPECT_EQ(against({kMean, at("a", 3), person("c"), ""}, {there}), there);
  EXPECT_EQ(against(nothing, {there}), there);
  EXPECT_EQ(against(there, {nothing}), nothing);
  EXPECT_EQ(against({kMean, at("a", 4), person("c"), ""}, {there}), std::nullopt) << "one() says that it is another";
  EXPECT_EQ(against(open, {there}), std::nullopt);
  EXPECT_EQ(against(there, {open}), std::nullopt);
  EXPECT_EQ(against({kMean, at("a", 3), {"C", "", std::nullopt}, ""}, {there}), there);
  EXPECT_EQ(against({kRename, at("a", 3), {}, "B"}, {there}), std::nullopt);
  EXPECT_TRUE(holds(refusal({kMean, person("a"), {}, ""}), "a mention is needed"));
  EXPECT_TRUE(holds(refusal({kMean, at("a", 3), {"b", "animal", std::nullopt}, ""}), "a class of type"));
}

TEST(ContradictionsTest, DistinctBetweenWhatOthersJoinNamesTheLastOfThem) {
  const Correction first{kSame, person("a"), person("b"), ""}, second{kSame, person("b"), person("c"), ""};
  EXPECT_EQ(against({kDistinct, person("a"), person("c"), ""}, {first, second}), second);
  EXPECT_EQ(against({kDistinct, person("a"), person("b"), ""}, {first, second}), first);
  EXPECT_EQ(against({kDistinct, person("a"), at("d", 3), ""}, {first, second}), std::nullopt);
}

TEST(ContradictionsTest, SameThatWouldConnectADistinctNamesIt) {
  const Correction ab{kSame, person("a"), person("b"), ""}, cd{kSame, person("c"), person("d"), ""};
  const Correction apart{kDistinct, person("a"), person("d"), ""};
  EXPECT_EQ(against({kSame, person("b"), person("c"), ""}, {ab, cd, apart}), apart);
  EXPECT_EQ(against({kSame, person("b"), person("c"), ""}, {ab, apart}), std::nullopt);
}

TEST(ContradictionsTest, TheDictionaryWins) {
  identity::ActorClaims bell, cole;
  bell.id = bell.actor.name = "Bell";
  cole.id = cole.actor.name = "Cole";
  bell.never = {"dorn|person"};
  const auto claim = [&](const Side& side) -> std::optional<identity::ActorClaims> {
    if (side.name == "bell" || side.name == "annie") return bell;
    if (side.name == "cole") return cole;
    return std::nullopt;
  };
  const auto refused = [&](const Correction& added) {
    return !words_of<CorrectionError>([&] { refuse_against_dictionary(added, claim); }).empty();
  };
  EXPECT_TRUE(refused({kRename, person("bell"), {}, "B"}));
  EXPECT_FALSE(refused({kRename, person("dorn"), {}, "D"}));
  EXPECT_TRUE(refused({kDistinct, person("annie"), person("bell"), ""}));
  EXPECT_FALSE(refused({kSame, person("annie"), person("bell"), ""}));
  EXPECT_TRUE(refused({kSame, person("bell"), person("cole"), ""}));
  EXPECT_FALSE(refused({kDistinct, person("bell"), person("cole"), ""}));
  EXPECT_TRUE(refused({kSame, person("bell"), person("dorn"), ""}));
  EXPECT_FALSE(refused({kReject, {}, {}, "st-0123456789abcdef"}));
}

}  // namespace
}  // namespace relata::kb
