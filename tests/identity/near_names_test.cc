#include "identity/near_names.h"

#include <gtest/gtest.h>

#include <algorithm>

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

PairEvidence body(const std::string& name, std::vector<std::string> company = {}) {
  PairEvidence evidence = named(name, kOrg);
  evidence.type_class = "body";
  evidence.company = std::move(company);
  return evidence;
}

TEST(NearNames, ABodyOfAStrangePlaceIsToldByItsWords) {
  const PairEvidence force = body("air force of tembe");
  for (const char* name : {"tembe air force", "tembese air force", "air force of tembe"})
    EXPECT_TRUE(tells_whose_body(named(name, kOrg), force)) << name;
  for (const char* name : {"amara air force", "tembe navy", "air force", "tembe"})
    EXPECT_FALSE(tells_whose_body(named(name, kOrg), force)) << name;
  EXPECT_FALSE(tells_whose_body(named("chile air force", kOrg), body("air force of chile"))) << "a table knows Chile";
  EXPECT_FALSE(tells_whose_body(force, force));
}

TEST(NearNames, AnUntoldBodyMayBeOfWhatItsDocumentNames) {
  const PairEvidence untold = body("congress of #0f", {"chile", "peru"});
  EXPECT_TRUE(may_be_its_body(untold, body("congress of chile")));
  EXPECT_FALSE(may_be_its_body(untold, body("congress of bolivia")));
  EXPECT_FALSE(may_be_its_body(untold, body("air force of chile")));
  EXPECT_FALSE(may_be_its_body(untold, body("congress of #aa", {"chile"})));
  EXPECT_TRUE(are_of_one_body(untold, body("congress of bolivia")));
  EXPECT_FALSE(are_of_one_body(body("congress of chile"), body("congress of peru")));
}

TEST(NearNames, SuchNamesShareABlock) {
  const auto meet = [](const PairEvidence& a, const PairEvidence& b) {
    const std::vector<std::string> of_a = body_blocks(a), of_b = body_blocks(b);
    return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& block) {
      return std::find(of_b.begin(), of_b.end(), block) != of_b.end();
    });
  };
  EXPECT_TRUE(meet(named("tembese air force", kOrg), body("air force of tembe")));
  EXPECT_TRUE(meet(body("congress of #0f", {"chile", "peru"}), body("congress of peru")));
  EXPECT_FALSE(meet(body("congress of #0f", {"chile"}), body("congress of peru")));
  EXPECT_FALSE(meet(body("congress of #0f", {"chile"}), body("congress of #aa", {"peru"})));
}

TEST(NearNames, AShortNameBeginsTheLongerOne) {
  const auto begins = [](const char* a, const char* b) { return is_beginning(named(a, kOrg), named(b, kOrg)); };
  EXPECT_TRUE(begins("civic alliance", "civic alliance of marovia"));
  EXPECT_TRUE(begins("united nurses", "united nurses association"));
  EXPECT_FALSE(begins("united nurses", "united nurses"));
  EXPECT_FALSE(begins("united nations", "united nations association")) << "it is known by its own name";
  EXPECT_FALSE(begins("general command", "general command of norvik")) << "which one is not said";
}

TEST(NearNames, PeoplesHavePluralsAndCountriesSlips) {
  EXPECT_TRUE(is_plural(named("jesuit", kNorp), named("jesuits", kNorp)));
  EXPECT_FALSE(is_plural(named("jesuit", kOrg), named("jesuits", kOrg)));
  EXPECT_TRUE(is_misspelt_country(named("niacaragua", kGpe), named("nicaragua", kGpe)));
  EXPECT_FALSE(is_misspelt_country(named("managua", kGpe), named("nicaragua", kGpe)));
}

}  // namespace
}  // namespace relata::identity
