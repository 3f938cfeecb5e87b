#include "names/country_body.h"

#include <gtest/gtest.h>

#include "names/normal_form.h"

namespace relata::names {
namespace {

std::optional<CountryBody> body_of(std::string_view name) {
  return country_body(normal_name(name, EntityType::kOrg).text);
}

TEST(CountryBody, IsOneUnderAllItsNames) {
  for (const char* name : {"Ministry of Defence of Chile", "Chilean Defence Ministry", "Chile's Ministry of Defence"}) {
    const auto body = body_of(name);
    ASSERT_TRUE(body) << name;
    EXPECT_EQ(body->country, "chile") << name;
    EXPECT_EQ(body->body, body_of("Ministry of Defence")->body) << name;
  }
}

TEST(CountryBody, WhoseItIsNeedNotBeSaid) {
  for (const char* name : {"Congress", "Supreme Court", "National Police", "Air Force", "Channel 2"}) {
    const auto body = body_of(name);
    ASSERT_TRUE(body) << name;
    EXPECT_EQ(body->country, "") << name;
  }
}

TEST(CountryBody, EachArmyNumbersItsUnits) {
  for (const char* name : {"3rd Brigade", "Third Brigade", "3d Infantry Brigade", "3rd Army Brigade"}) {
    const auto body = body_of(name);
    ASSERT_TRUE(body) << name;
    EXPECT_EQ(body->body, "3 brigade") << name;
    EXPECT_TRUE(is_numbered_unit(body->body)) << name;
  }
  EXPECT_EQ(body_of("Chilean 4th Battalion")->country, "chile");
  EXPECT_NE(body_of("4th Battalion")->body, body_of("3rd Battalion")->body);
  for (const char* name : {"Fire Brigade", "Quintero Battalion", "3rd Brigade Choir", "Battalion 3 Hospital"})
    EXPECT_FALSE(body_of(name)) << name;
  EXPECT_FALSE(is_numbered_unit(body_of("Channel 2")->body));
}

TEST(CountryBody, NamesOfOneThingAreNone) {
  for (const char* name :
       {"Green Party", "State Department", "Security Council", "Revolutionary Armed Forces of Colombia", "Chile",
        "National", "Bank of America Merrill", ""})
    EXPECT_FALSE(body_of(name)) << name;
}

TEST(CountryBody, ManyCountriesHaveAPartyOfEachCreed) {
  EXPECT_EQ(body_of("Colombian Communist Party")->country, "colombia");
  EXPECT_EQ(body_of("Communist Party of Colombia")->body, body_of("Communist Party")->body);
  EXPECT_FALSE(body_of("Democratic Party")) << "which is one country's, mostly";
  EXPECT_FALSE(body_of("International Red Cross"));
}

TEST(CountryBody, OfAStrangerItIsToldByTheRestOfTheName) {
  const auto told = [](std::string_view name) {
    const auto body = body_of_stranger(name);
    return body ? body->body + " | " + body->country : "";
  };
  EXPECT_EQ(told("parliament of tembe"), "parliament | tembe");
  EXPECT_EQ(told("tembese air force"), "air force | tembese");
  EXPECT_EQ(told("ministry of transport of san marcial"), "ministry transport | san marcial");
  EXPECT_EQ(told("tembe"), "");
  EXPECT_EQ(told("air force"), "");
  EXPECT_EQ(told("air tembe force"), "");
}

TEST(CountryBody, APlaceHasAdjectives) {
  for (const char* word : {"tembean", "tembese", "tembian", "tembi"})
    EXPECT_TRUE(is_adjective_of(word, "tembe")) << word;
  EXPECT_TRUE(is_adjective_of("marovian", "marovia"));
  EXPECT_TRUE(is_adjective_of("aldmarkish", "aldmark"));
  for (const char* word : {"tembe", "temberg", "marovian", "tem"}) EXPECT_FALSE(is_adjective_of(word, "tembe")) << word;
}

TEST(CountryBody, AShortNameLeavesOutThePlaceOrTheSort) {
  EXPECT_TRUE(is_short_for("civic alliance", "civic alliance of marovia"));
  EXPECT_TRUE(is_short_for("vance carlton", "vance carlton partners"));
  EXPECT_FALSE(is_short_for("nimbus", "nimbus software")) << "one word tells too little";
  EXPECT_FALSE(is_short_for("vance carlton", "vance carlton savings bank"));
  EXPECT_FALSE(is_short_for("vance carl", "vance carlton partners"));
}

TEST(CountryBody, WhatSaysOnlyTheKindIsToldFromWhatSaysWhich) {
  for (const char* name : {"red cross", "general command", "national guard", "communist party", "central bank"})
    EXPECT_TRUE(says_only_kind(name)) << name;
  for (const char* name : {"bogota red cross", "fmln general command", "green party", "taliban"})
    EXPECT_FALSE(says_only_kind(name)) << name;
}

}  // namespace
}  // namespace relata::names
