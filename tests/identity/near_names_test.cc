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

TEST(NearNames, OfThreePartsAShorterOneMayBeMisspelt) {
  const auto misspelt = [](const char* a, const char* b) { return is_misspelt_person(named(a, kPer), named(b, kPer)); };
  EXPECT_TRUE(misspelt("rosa belen quiroga", "rosa belin quiroga"));
  EXPECT_TRUE(misspelt("martin jakob holm", "martin jakub holm"));
  EXPECT_FALSE(misspelt("belen quiroga", "belin quiroga")) << "a part of two must be longer";
  EXPECT_FALSE(misspelt("rosa ana quiroga", "rosa ada quiroga")) << "a short part";
}

TEST(NearNames, ALongWordOfAnOrganisationMayBeMisspelt) {
  const auto misspelt = [](const char* a, const char* b) { return is_misspelt_word(named(a, kOrg), named(b, kOrg)); };
  EXPECT_TRUE(misspelt("fetransal", "fetrasnal"));
  EXPECT_TRUE(misspelt("fetransal", "fetranzal"));
  EXPECT_TRUE(misspelt("coprodeh", "coprodeeh"));
  EXPECT_FALSE(misspelt("fetransal", "fetransal")) << "that is no slip";
  EXPECT_FALSE(misspelt("cnm", "cnn")) << "three letters have many meanings";
  EXPECT_FALSE(misspelt("fetransal", "fetronsol")) << "two letters";
  EXPECT_FALSE(is_misspelt_word(named("fetransal", kPer), named("fetranzal", kPer)));
}

TEST(NearNames, AWordMayBeMisspeltInWhatGoesByOneAcronym) {
  const auto misspelt = [](const char* a, const char* b, bool acronym) {
    PairEvidence one = named(a, kOrg), other = named(b, kOrg);
    if (acronym) one.acronyms = other.acronyms = {"nuw"};
    return is_misspelt_body(one, other);
  };
  EXPECT_TRUE(misspelt("national unity of weavers", "national union of weavers", true));
  EXPECT_TRUE(misspelt("national union of weavers", "national unoin of weavers", true));
  EXPECT_FALSE(misspelt("national unity of weavers", "national union of weavers", false)) << "nothing says so";
  EXPECT_FALSE(misspelt("national union of weavers", "national union of writers", true)) << "another word";
  EXPECT_FALSE(misspelt("national union of weavers", "nordic unity of weavers", true)) << "two words";
}

TEST(NearNames, AnAcronymMayStandBesideTheFullName) {
  const auto beside = [](const char* longer, const char* full, std::vector<std::string> acronyms = {}) {
    PairEvidence name = named(full, kOrg);
    name.acronyms = std::move(acronyms);
    return has_acronym_beside(named(longer, kOrg), name);
  };
  EXPECT_TRUE(beside("army of river liberation arl", "army of river liberation"));
  EXPECT_TRUE(beside("army of river liberation elr", "army of river liberation", {"elr"})) << "as a document says";
  EXPECT_TRUE(beside("nrf national resistance front", "national resistance front"));
  EXPECT_FALSE(beside("army of river liberation elr", "army of river liberation"));
  EXPECT_FALSE(beside("national resistance front office", "national resistance front"));
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
  evidence.company = company;
  evidence.nearby = std::move(company);
  return evidence;
}

TEST(NearNames, BodiesOfACountryBesideOneThatIsNotToldAreCounted) {
  const PairEvidence untold = body("air force of #1", {"chile", "congress of tembe", "government of tembe", "tembe"});
  EXPECT_EQ(bodies_beside(untold, body("air force of tembe")), 2);
  EXPECT_EQ(bodies_beside(untold, body("air force of chile")), 0);
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
