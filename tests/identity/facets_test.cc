// What a document tells of a thing that sets it apart from its namesakes.
#include "identity/facets.h"

#include <gtest/gtest.h>

namespace relata::identity {
namespace {

using Told = std::set<std::string>;
constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

Cluster cluster(EntityType type, const std::string& name) { return {type, {{name, 1}}, {}, 0, 1}; }

// A document of clusters and of what is said of them.
struct Page {
  ExtractedDocument document;
  explicit Page(std::vector<Cluster> clusters) { document.clusters = std::move(clusters); }
  Statement& say(std::uint32_t subject, const std::string& lemma, const std::string& object = "") {
    Statement& said = document.statements.emplace_back();
    said.subject.cluster = subject;
    said.relation.lemma = lemma;
    if (!object.empty()) said.object.emplace().mention = object;
    return said;
  }
  std::vector<std::set<std::string>> told() const { return facets_of(document); }
};

// What is told of a person of whom one thing is said.
Told told_by(const std::string& lemma, const std::string& object) {
  Page page({cluster(kPer, "Ivo Strand")});
  page.say(0, lemma, object);
  return page.told()[0];
}

TEST(Facets, WhatAPersonIsTellsTheField) {
  EXPECT_EQ(told_by("be", "the hammer thrower"), Told{"sport"});
  EXPECT_EQ(told_by("be", "a surgeon at the General Hospital"), Told{"learning"});
  EXPECT_EQ(told_by("be", "Bishop"), Told{"faith"});
  EXPECT_EQ(told_by("be", "a film director, from Varesh"), Told{"arts"});
  EXPECT_EQ(told_by("be banker of", "the town"), Told{"business"}) << "a noun that took its preposition along";
  EXPECT_EQ(told_by("be", "the first woman to become a judge in Varesh"), Told{"law"});
  EXPECT_EQ(told_by("be", "the son of a judge"), Told{}) << "that is another one";
  EXPECT_EQ(told_by("be", "a minister"), Told{}) << "who governs may have been anything";
  EXPECT_EQ(told_by("be", "a former judge"), Told{});
  EXPECT_EQ(told_by("be", "the director"), Told{}) << "of films or of a bank";
}

TEST(Facets, WhatOnlyOneFieldDoesTellsItToo) {
  EXPECT_EQ(told_by("throw", "the javelin"), Told{"sport"});
  EXPECT_EQ(told_by("throw", "a stone"), Told{});
  EXPECT_EQ(told_by("score", ""), Told{"sport"});
  EXPECT_EQ(told_by("play", "the cello in a band"), Told{"arts"});
  EXPECT_EQ(told_by("be chairman of", "Strand Bank"), Told{"business"});
  EXPECT_EQ(told_by("be deputy chairman of", "Strand Bank"), Told{"business"});
  EXPECT_EQ(told_by("be chairman of", "the parish council"), Told{});
}

TEST(Facets, AFilmIsOfAnArtist) {
  Page page({cluster(kPer, "Ivo Strand"), cluster(kOrg, "Blue Ferry")});
  page.say(1, "be last film of", "his").object->cluster = 0;
  EXPECT_EQ(page.told()[0], Told{"arts"});
  EXPECT_EQ(page.told()[1], Told{"work"});
}

TEST(Facets, WhatIsDeniedPossibleOrNotSaidOfTheNameTellsNothing) {
  const auto with = [](auto change) {
    Page page({cluster(kPer, "Ivo Strand")});
    change(page.say(0, "be", "a judge"));
    return page.told()[0];
  };
  EXPECT_EQ(with([](Statement&) {}), Told{"law"});
  EXPECT_EQ(with([](Statement& said) { said.polarity = Polarity::kNegative; }), Told{});
  EXPECT_EQ(with([](Statement& said) { said.modality = Modality::kPossible; }), Told{});
  EXPECT_EQ(with([](Statement& said) { said.subject.reference_confidence = 90; }), Told{}) << "\"his namesake\"";
  EXPECT_EQ(with([](Statement& said) { said.subject.cluster.reset(); }), Told{});
}

TEST(Facets, ThingsAreWorksOrCraft) {
  Page page({cluster(kOrg, "Blue Ferry"), cluster(EntityType::kMisc, "Kolibri"), cluster(kPer, "Ivo Strand")});
  page.say(0, "be", "film");
  page.say(1, "be", "weather satellite");
  page.say(2, "be", "film");
  EXPECT_EQ(page.told(), (std::vector<Told>{{"work"}, {"craft"}, {}}));
}

TEST(Facets, WhereAPlaceLiesTellsWhichOneItIs) {
  const auto place_in = [](const std::string& name, const std::string& region) {
    Page page({cluster(kGpe, name), cluster(kGpe, region)});
    page.say(0, "be in", region).object->cluster = 1;
    return page.told()[0];
  };
  EXPECT_EQ(place_in("Harlow", "Virginia"), Told{"virginia"});
  EXPECT_EQ(place_in("Harlow", "State of Virginia"), Told{"virginia"});
  EXPECT_EQ(place_in("Harlow", "Chile"), Told{"chile"});
  EXPECT_EQ(place_in("Harlow", "Sundby"), Told{}) << "no table has Sundby";
  EXPECT_EQ(place_in("Herat", "Afghanistan"), Told{}) << "known there";
  EXPECT_EQ(place_in("Peru", "Ohio"), Told{}) << "a country is where it is";
  Page page({cluster(kOrg, "Harlow Fund"), cluster(kGpe, "Chile")});
  page.say(0, "be in", "Chile").object->cluster = 1;
  EXPECT_EQ(page.told()[0], Told{});
}

std::string key_with(const std::string& key, const Told& told) {
  LocalEntity local;
  local.key = key;
  local.members = {0};
  add_facet(local, {told});
  return local.key;
}

TEST(Facets, AnEmbassyIsThatInTheCountryOfTheDocument) {
  Page page({cluster(EntityType::kFac, "U.S. Embassy"), cluster(EntityType::kFac, "Chilean Embassy"),
             cluster(kOrg, "Embassy Group")});
  page.document.country = "Chile";
  EXPECT_EQ(page.told()[0], Told{"chile"});
  EXPECT_EQ(page.told()[1], Told{}) << "a country's own is abroad";
  EXPECT_EQ(page.told()[2], Told{});
  page.document.country = "";
  EXPECT_EQ(page.told()[0], Told{}) << "of no country that stands out";
}

TEST(Facets, OneFacetOfAFullNameIsPartOfTheKey) {
  EXPECT_EQ(key_with("ivo strand|person", {"arts"}), "ivo strand|person:arts");
  EXPECT_EQ(key_with("ivo strand|person", {"arts", "law"}), "ivo strand|person") << "a document that tells of both";
  EXPECT_EQ(key_with("strand|person", {"arts"}), "strand|person") << "a surname is of many anyway";
  EXPECT_EQ(key_with("ivo strand|person", {"work"}), "ivo strand|person");
  EXPECT_EQ(key_with("blue ferry|name", {"work"}), "blue ferry|name:work");
  EXPECT_EQ(key_with("blue ferry|name", {"arts"}), "blue ferry|name");
  EXPECT_EQ(key_with("chile|place", {"ohio"}), "chile|place");
  EXPECT_EQ(key_with("congress of chile|body", {"work"}), "congress of chile|body");
  EXPECT_EQ(key_with("", {"work"}), "");
}

TEST(Facets, TwoFacetsAreThoseThatNothingHasBothOf) {
  EXPECT_TRUE(are_two_facets("arts", "law"));
  EXPECT_FALSE(are_two_facets("arts", "arts"));
  EXPECT_FALSE(are_two_facets("", "arts"));
  EXPECT_TRUE(are_two_facets("virginia", "ohio"));
  EXPECT_FALSE(are_two_facets("virginia", "united states")) << "the one lies in the other";
  EXPECT_TRUE(are_two_facets("virginia", "work"));
}

}  // namespace
}  // namespace relata::identity
