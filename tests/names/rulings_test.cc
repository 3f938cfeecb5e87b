// What tells two things apart, and what makes them one, whatever the learned score says.
#include "names/rulings.h"

#include <gtest/gtest.h>

namespace relata::names {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe, kLoc = EntityType::kLoc;

Ruling of(const std::string& a, EntityType type_a, const std::string& b, EntityType type_b) {
  const ParsedName one = parse_name(a, type_a), other = parse_name(b, type_b);
  return rule_on(one, other, align(one, other));
}

// A case a row: two names of one type, and why they cannot be one.
struct Apart {
  EntityType type;
  const char *a, *b, *reason;
};

TEST(Rulings, WhatCannotBeOneIsAConflictWithItsReason) {
  for (const Apart& apart :
       {Apart{kOrg, "8th Brigade", "9th Brigade", "numbers differ"},
        {kPer, "George Bush Jr.", "George Bush Sr.", "junior and senior"},
        {kOrg, "Afghan government", "Afghanistan", "a government, its forces or officials are not what they belong to"},
        {kGpe, "North Korea", "South Korea", "two countries"},
        {kOrg, "North Ossetia", "South Ossetia", "north, south, new or old"},
        {kOrg, "Afghan National Army", "Pakistani National Army", "countries differ"},
        {kOrg, "NRF", "NDF", "two acronyms"},
        {kPer, "Vladimir Vladimirovich Putin", "Vladimir Ivanovich Putin", "patronymics differ"},
        {kOrg, "Dahl Bank", "Dahl Group", "another kind of thing"},
        {kOrg, "Salvadoran Army", "Salvadoran Army Arce Battalion", "another kind of thing"},
        {kOrg, "Medellin Cartel", "Medellin University", "another kind of thing"},
        {kOrg, "Farabundo Front", "Radio Farabundo", "another kind of thing"},
        {kOrg, "Kestrel", "Kestrel 2", "one of them is numbered"},
        {kPer, "Paolo Conti", "Paola Conti", "a man's and a woman's given name"},
        {kPer, "Robert Sandor", "Roberta Sandor", "a man's and a woman's given name"},
        {kPer, "Alexander Brandt", "Alexandra Brandt", "a man's and a woman's given name"},
        {kPer, "Christian Dahl", "Christina Dahl", "a man's and a woman's given name"},
        {kPer, "Louis Ferrand", "Louise Ferrand", "a man's and a woman's given name"},
        {kPer, "Viktor Sandor", "Viktoria Sandor", "a man's and a woman's given name"},
        {kPer, "Simon Weiss", "Simone Weiss", "a man's and a woman's given name"},
        {kPer, "Clair Dumont", "Claire Dumont", "a man's and a woman's given name"},
        {kPer, "Henrik Solberg", "Henrike Solberg", "a man's and a woman's given name"},
        {kPer, "Ulrik Brandt", "Ulrike Brandt", "a man's and a woman's given name"},
        {kPer, "Emil Larsen", "Emilie Larsen", "a man's and a woman's given name"},
        {kPer, "Jamal Aziz", "Jamila Aziz", "a man's and a woman's given name"},
        {kPer, "Fabien Noir", "Fabienne Noir", "a man's and a woman's given name"},
        {kOrg, "Peru", "Peru Ltd.", "a country and a firm of its name"},
        {kPer, "Jan Petrov", "Jana Petrov", "a man's and a woman's given name"},
        {kGpe, "Guatemala", "Guatemala City", "a country and a city of its name"},
        {kGpe, "Costa Rica", "Costa Rican", "a people is no place"},
        {kPer, "John Smith", "Peter Smith", "given names differ"}}) {
    const Ruling ruling = of(apart.a, apart.type, apart.b, apart.type);
    EXPECT_TRUE(ruling.conflict) << apart.a << ", " << apart.b;
    EXPECT_EQ(ruling.reason, apart.reason) << apart.a << ", " << apart.b;
    EXPECT_LT(ruling.most, 0);
  }
}

TEST(Rulings, APersonIsNoPlaceAndARiverIsNotItsCity) {
  EXPECT_TRUE(of("Ashraf Ghani", kPer, "Ghani Khel", kGpe).conflict);
  EXPECT_EQ(of("Kabul River", kLoc, "Kabul", kGpe).reason,
            "a river, a mountain or an airport is not the place it is named after");
}

TEST(Rulings, AWomansNameWithAnAIsStillHers) {
  EXPECT_FALSE(of("Ann Bell", kPer, "Anna Bell", kPer).conflict);
  EXPECT_FALSE(of("Helen Dahl", kPer, "Helena Dahl", kPer).conflict);
}

TEST(Rulings, OneKindOfSubdivisionIsAsGoodAsAnother) {
  EXPECT_FALSE(of("Antioquia Department", kGpe, "Antioquia Province", kGpe).conflict);
  EXPECT_TRUE(of("Kunduz Province", kGpe, "Kunduz City", kGpe).conflict);
}

TEST(Rulings, OrdinalsOfMilitaryUnitsHaveTwoForms) {
  EXPECT_FALSE(of("3d Infantry Brigade", kOrg, "3rd Infantry Brigade", kOrg).conflict);
  EXPECT_TRUE(of("3d Infantry Brigade", kOrg, "2d Infantry Brigade", kOrg).conflict);
}

TEST(Rulings, ASlipOfAnAcronymIsNoSecondOne) { EXPECT_FALSE(of("FMLN", kOrg, "FLMN", kOrg).conflict); }

TEST(Rulings, AWordMoreMayMakeAnotherThing) {
  for (const auto& [a, b] : {std::pair("Aldmark Aid", "Aldmark"), {"Bank of Aldmark", "Aldmark Savings Bank"}}) {
    const Ruling ruling = of(a, kOrg, b, kOrg);
    EXPECT_FALSE(ruling.reason.empty()) << a;
    EXPECT_LT(ruling.most, 1) << a;
  }
}

TEST(Rulings, OneNormalFormOrAnAcronymMakesThemOne) {
  const Ruling same = of("Atta Mohamed Nur", kPer, "Atta Muhammad Noor", kPer);
  EXPECT_FALSE(same.conflict);
  EXPECT_GT(same.least, 0);
  const Ruling spelt = of("NATO", kOrg, "North Atlantic Treaty Organization", kOrg);
  EXPECT_FALSE(spelt.conflict);
  EXPECT_GT(spelt.least, 0);
}

TEST(Rulings, WhatMayBeOneIsHeldBackWithoutAConflict) {
  const Ruling short_name = of("Ghani", kPer, "Ashraf Ghani", kPer);
  EXPECT_FALSE(short_name.conflict);
  EXPECT_LT(short_name.most, 100);
  EXPECT_FALSE(short_name.reason.empty());
}

TEST(Rulings, WhereNoRuleSpeaksTheScoreDecides) {
  const Ruling none = of("Gerhard Schröder", kPer, "Gerhard Schroeder", kPer);
  EXPECT_FALSE(none.conflict);
  EXPECT_EQ(none.most, 100);
}

}  // namespace
}  // namespace relata::names
