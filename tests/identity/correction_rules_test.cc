// Corrections as they bear on nodes.
#include "identity/correction_rules.h"

#include <gtest/gtest.h>

namespace relata::identity {
namespace {

using enum CorrectionKind;

Side person(const std::string& name) { return {name, "person", std::nullopt}; }
Side at(const std::string& doc, std::uint32_t offset) { return {"", "", MentionPlace{doc, offset}}; }

const MentionNodes kMentions = {{{"a", 3}, "john smith|person#a"}};

TEST(CorrectionRules, ASideIsTheNodeOfItsNameOrOfItsMention) {
  EXPECT_EQ(node_of(person("john smith"), kMentions), "john smith|person");
  EXPECT_EQ(node_of(at("a", 3), kMentions), "john smith|person#a");
  EXPECT_EQ(node_of(at("a", 4), kMentions), "") << "not known yet";
}

TEST(CorrectionRules, PairsAreKeptWithTheSmallerKeyFirst) {
  const std::vector<Correction> corrections = {{kSame, person("b"), person("a"), ""},
                                               {kDistinct, person("c"), at("a", 3), ""}};
  const Rulings rulings = rulings_of(corrections, kMentions);
  EXPECT_EQ(rulings.same_pairs, (std::set<Rulings::Pair>{{"a|person", "b|person"}}));
  EXPECT_EQ(rulings.same.at("a|person"), std::vector<std::string>{"b|person"});
  EXPECT_EQ(rulings.same.at("b|person"), std::vector<std::string>{"a|person"});
  EXPECT_EQ(rulings.distinct, (std::set<Rulings::Pair>{{"c|person", "john smith|person#a"}}));
}

TEST(CorrectionRules, NamesAndTypesBelongToANode) {
  const std::vector<Correction> corrections = {
      {kRename, at("a", 3), {}, "John A. Smith"}, {kRetype, person("b"), {}, "ORG"}, {kReject, {}, {}, "st-0"}};
  const Rulings rulings = rulings_of(corrections, kMentions);
  EXPECT_EQ(rulings.names.at("john smith|person#a"), "John A. Smith");
  EXPECT_EQ(rulings.types.at("b|person"), EntityType::kOrg);
  EXPECT_EQ(rulings.names.size() + rulings.types.size(), 2U);
}

TEST(CorrectionRules, WhatWaitsForADocumentRulesNothing) {
  const std::vector<Correction> corrections = {
      {kSame, person("a"), at("b", 1), ""}, {kDistinct, at("b", 1), person("c"), ""}, {kRename, at("b", 1), {}, "B"}};
  const Rulings rulings = rulings_of(corrections, kMentions);
  EXPECT_TRUE(rulings.same.empty() && rulings.same_pairs.empty() && rulings.distinct.empty() && rulings.names.empty());
}

TEST(CorrectionRules, ANameSpeaksOfAllNamesakesAndAFacetOfOne) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(names_in_rulings("ann|person:arts"), (Names{"ann|person:arts", "ann|person"}));
  EXPECT_EQ(names_in_rulings("ann|person"), (Names{"ann|person:", "ann|person"}));
  EXPECT_EQ(names_in_rulings("ann|person:arts#a:b"), Names{"ann|person:arts#a:b"}) << "split off";
  const std::vector<Correction> corrections = {{kDistinct, person("ann"), person("bo"), ""},
                                               {kDistinct, {"ann", "person:law", std::nullopt}, person("cy"), ""},
                                               {kSame, person("ann"), person("di"), ""}};
  const Rulings rulings = rulings_of(corrections, {});
  EXPECT_TRUE(rulings.keep_apart("ann|person:arts", "bo|person"));
  EXPECT_TRUE(rulings.keep_apart("bo|person:law", "ann|person"));
  EXPECT_TRUE(rulings.keep_apart("ann|person:law", "cy|person"));
  EXPECT_FALSE(rulings.keep_apart("ann|person:arts", "cy|person"));
  EXPECT_EQ(rulings.same_as("ann|person:arts"), Names{"di|person"});
  EXPECT_EQ(rulings.same_as("bo|person"), Names{});
}

}  // namespace
}  // namespace relata::identity
