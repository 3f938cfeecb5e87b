// What may be one but must not be merged by the look of it.
#include "names/doubts.h"

#include <gtest/gtest.h>

namespace relata::names {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg;

using Doubt = std::string (*)(const ParsedName&, const ParsedName&, const PartAlignment&);

std::string of(Doubt doubt, const std::string& a, const std::string& b, EntityType type) {
  const ParsedName one = parse_name(a, type), other = parse_name(b, type);
  const std::string reason = doubt(one, other, align(one, other));
  EXPECT_EQ(doubt(other, one, align(other, one)), reason) << a << ", " << b;
  return reason;
}

TEST(Doubts, TheNamesBehindTheFirstMayHaveChangedPlaces) {
  for (const auto& [a, b] : {std::pair("Hassan Ali Omar", "Hassan Omar Ali"), {"Maria Lopez Vega", "Maria Vega Lopez"}})
    EXPECT_EQ(of(lasting_doubt, a, b, kPer), "the names behind the first have changed places") << a;
  EXPECT_EQ(of(lasting_doubt, "Kim Jong Un", "Jong Un Kim", kPer), "") << "the surname is last";
  EXPECT_EQ(of(lasting_doubt, "Vladimir Vladimirovich Putin", "Vladimir Putin Vladimirovich", kPer), "");
}

TEST(Doubts, WhatDiffersByALetterIsOneForTheSameCompany) {
  for (const auto& [a, b] : {std::pair("Bank of Kelso", "Bank of Kelsa"), {"Varn Steel", "Vorn Steel"}})
    EXPECT_EQ(of(doubt_but_for_company, a, b, kOrg), "the word that tells it differs") << a;
  EXPECT_EQ(of(doubt_but_for_company, "Northumbria Bank", "Northumbira Bank", kOrg), "") << "a long word is misspelt";
  EXPECT_EQ(of(doubt_but_for_company, "Bank of Kelso", "Bank of Kelso", kOrg), "");
}

TEST(Doubts, APartOfANameIsSettledByCompany) {
  EXPECT_EQ(of(passing_doubt, "Karzai", "Hamid Karzai", kPer), "one word of a longer name");
  EXPECT_EQ(of(passing_doubt, "Supreme Court", "Chilean Supreme Court", kOrg), "of which country is not said");
}

}  // namespace
}  // namespace relata::names
