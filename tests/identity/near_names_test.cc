#include "identity/near_names.h"

#include <gtest/gtest.h>

namespace relata::identity {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe,
                     kNorp = EntityType::kNorp;

PairEvidence named(const std::string& name, EntityType type) {
  PairEvidence evidence;
  evidence.normal_name = name;
  evidence.type = type;
  evidence.type_class = type == kPer ? "person" : type == kGpe ? "place" : "name";
  return evidence;
}

TEST(NearNames, OneLetterOfALongPartIsASlipOfThePen) {
  const auto misspelt = [](const char* a, const char* b) { return is_misspelt_person(named(a, kPer), named(b, kPer)); };
  EXPECT_TRUE(misspelt("william walkler", "william walker"));
  EXPECT_TRUE(misspelt("edgard chacon", "edgar chacon"));
  EXPECT_FALSE(misspelt("karim noor", "kazim noor")) << "more letters of the name than one";
  EXPECT_FALSE(misspelt("jan holm", "jon holm")) << "a short part";
  EXPECT_FALSE(misspelt("walkler", "walker")) << "no full name";
}

TEST(NearNames, TheSecondSurnameMayBeLeftOut) {
  EXPECT_TRUE(leaves_out_surname(named("jaime paz", kPer), named("jaime paz zamora", kPer)));
  EXPECT_FALSE(leaves_out_surname(named("paz zamora", kPer), named("jaime paz zamora", kPer)));
  EXPECT_FALSE(leaves_out_surname(named("jaime", kPer), named("jaime paz", kPer)));
  EXPECT_FALSE(leaves_out_surname(named("jaime paz", kOrg), named("jaime paz zamora", kOrg)));
}

TEST(NearNames, AWordInBetweenMayBeLeftOut) {
  const auto nearly = [](const char* a, const char* b) { return is_nearly(named(a, kOrg), named(b, kOrg)); };
  EXPECT_TRUE(nearly("medellin cartel", "medellin drug cartel"));
  EXPECT_TRUE(nearly("national association of industrialists", "association of industrialists"));
  EXPECT_FALSE(nearly("delta front", "northern delta front"));
  EXPECT_FALSE(nearly("delta", "delta front"));
}

TEST(NearNames, PeoplesHavePluralsAndCountriesSlips) {
  EXPECT_TRUE(is_plural(named("jesuit", kNorp), named("jesuits", kNorp)));
  EXPECT_FALSE(is_plural(named("jesuit", kOrg), named("jesuits", kOrg)));
  EXPECT_TRUE(is_misspelt_country(named("niacaragua", kGpe), named("nicaragua", kGpe)));
  EXPECT_FALSE(is_misspelt_country(named("managua", kGpe), named("nicaragua", kGpe)));
}

}  // namespace
}  // namespace relata::identity
