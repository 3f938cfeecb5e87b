// What the learned score reads of two names.
#include "names/pair_features.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace relata::names {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg;

std::map<std::string, double> of(const std::string& a, const std::string& b, EntityType type = kPer) {
  ParsedName one = parse_name(a, type), other = parse_name(b, type);
  if (!in_order(one, other)) std::swap(one, other);
  std::map<std::string, double> found;
  for (const Feature& feature : pair_features(one, other, align(one, other)))
    found[std::string(feature.name)] = feature.value;
  return found;
}

TEST(PairFeatures, TheListIsTheSameForAllPairsAndEachNameStandsOnce) {
  const ParsedName empty = parse_name("", kOrg), name = parse_name("8th Afghan Border Police", kOrg);
  const auto of_nothing = pair_features(empty, empty, align(empty, empty));
  const auto of_two = pair_features(empty, name, align(empty, name));
  ASSERT_EQ(of_nothing.size(), of_two.size());
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < of_two.size(); ++i) {
    EXPECT_EQ(of_nothing[i].name, of_two[i].name);
    EXPECT_TRUE(names.insert(of_two[i].name).second) << of_two[i].name;
    EXPECT_TRUE(std::isfinite(of_nothing[i].value) && std::isfinite(of_two[i].value)) << of_two[i].name;
  }
}

TEST(PairFeatures, EqualNamesAreAlikeInAll) {
  auto features = of("Ashraf Ghani", "Ashraf Ghani");
  for (const char* name : {"same_normal", "same_words", "same_order", "run_alike", "jaro_winkler", "first_alike",
                           "last_alike", "matched_of_less", "matched_of_more"})
    EXPECT_DOUBLE_EQ(features.at(name), 1) << name;
  EXPECT_EQ(features.at("run_edits"), 0);
  EXPECT_EQ(features.at("pairs"), 2);
}

TEST(PairFeatures, HowPartsMatchIsCounted) {
  EXPECT_EQ(of("V. Putin", "Vladimir Putin").at("pairs_initial"), 1);
  EXPECT_EQ(of("Bill Clinton", "William Clinton").at("pairs_nickname"), 1);
  EXPECT_EQ(of("Putin Vladimir", "Vladimir Putin").at("turned"), 1);
  EXPECT_EQ(of("Ashraf Ghani", "Mohammad Ashraf Ghani").at("first_left"), 1);
  EXPECT_EQ(of("SiemensAG", "Siemens AG", kOrg).at("same_words"), of("a b", "c d").at("same_words"));
}

TEST(PairFeatures, WhatStandsBesideThePartsAgreesOrNot) {
  EXPECT_EQ(of("8th Brigade", "9th Brigade", kOrg).at("numbers"), -2);
  EXPECT_EQ(of("8th Brigade", "8th Army Brigade", kOrg).at("numbers"), 1);
  EXPECT_EQ(of("8th Brigade", "Brigade", kOrg).at("numbers"), -1);
  EXPECT_EQ(of("Siemens AG", "Siemens", kOrg).at("legal_missing"), 1);
  EXPECT_EQ(of("Gazprom OAO", "Gazprom Inc.", kOrg).at("legal_differs"), 1);
  EXPECT_EQ(of("NATO", "North Atlantic Treaty Organization", kOrg).at("acronym"), 4);
}

TEST(PairFeatures, OrderIsTotal) {
  const char* names[] = {"", "Ghani", "Ashraf Ghani", "Ghani, Ashraf", "8th Brigade", "Siemens AG", "Siemens"};
  for (const char* a : names)
    for (const char* b : names) {
      const ParsedName one = parse_name(a, kOrg), other = parse_name(b, kOrg);
      EXPECT_TRUE(in_order(one, other) || in_order(other, one)) << a << ", " << b;
    }
}

TEST(PairFeatures, PatronymicsAreToldByTheirEndings) {
  for (const char* word : {"vladimirovich", "ivanovna", "janowicz"}) EXPECT_TRUE(is_patronymic(word)) << word;
  for (const char* word : {"putin", "vich", "anna", ""}) EXPECT_FALSE(is_patronymic(word)) << word;
}

}  // namespace
}  // namespace relata::names
