#include "names/places.h"

#include <gtest/gtest.h>

#include "names/normal_form.h"

namespace relata::names {
namespace {

std::optional<Place> of(std::string_view name) { return place_named(normal_name(name, EntityType::kGpe).text); }

TEST(Places, AllProvincesOfAfghanistanAreInIt) {
  for (const char* name :
       {"Badakhshan", "Badghis",  "Baghlan",   "Balkh",     "Bamyan",  "Daykundi", "Farah",  "Faryab",  "Ghazni",
        "Ghor",       "Helmand",  "Herat",     "Jowzjan",   "Kabul",   "Kandahar", "Kapisa", "Khost",   "Kunar",
        "Kunduz",     "Laghman",  "Logar",     "Nangarhar", "Nimroz",  "Nuristan", "Paktia", "Paktika", "Panjshir",
        "Parwan",     "Samangan", "Sar-e Pol", "Takhar",    "Uruzgan", "Wardak",   "Zabul",  "Lōgar",   "Herāt"}) {
    const auto place = of(name);
    ASSERT_TRUE(place) << name;
    EXPECT_EQ(place->country, "afghanistan") << name;
    EXPECT_TRUE(place->subdivision) << name;
  }
}

TEST(Places, WhatKindOfPlaceItIsMayStandBesideTheName) {
  for (const char* name : {"Helmand", "Helmand Province", "province of Helmand"}) {
    const auto place = of(name);
    ASSERT_TRUE(place) << name;
    EXPECT_EQ(place->name, "helmand");
  }
  EXPECT_FALSE(of("Helmand city"));
  EXPECT_FALSE(of("Helmand River Authority"));
}

TEST(Places, CountriesContainThemselves) {
  const auto country = of("U.S.");
  ASSERT_TRUE(country);
  EXPECT_EQ(country->country, "united states");
  EXPECT_FALSE(country->subdivision);
  EXPECT_FALSE(country->ambiguous);
}

TEST(Places, NamesOfSeveralPlacesSaySo) {
  for (const char* name : {"Georgia", "Punjab"}) {
    const auto place = of(name);
    ASSERT_TRUE(place) << name;
    EXPECT_TRUE(place->ambiguous) << name;
    EXPECT_EQ(place->country, "") << name;
  }
  const auto herat = of("Herat");
  ASSERT_TRUE(herat);
  EXPECT_TRUE(herat->city_too);
  EXPECT_FALSE(of("Helmand")->city_too);
  EXPECT_TRUE(of("New York")->city_too);
}

TEST(Places, WhatIsNoPlaceIsNone) {
  for (const char* name : {"", "Taliban", "Atta Mohammad Noor", "province"}) EXPECT_FALSE(of(name)) << name;
}

TEST(Places, PeoplesAreOfACountry) {
  EXPECT_EQ(country_of_people("afghan"), "afghanistan");
  EXPECT_EQ(country_of_people("afghans"), "afghanistan");
  EXPECT_EQ(country_of_people("american"), "united states");
  EXPECT_EQ(country_of_people("british"), "united kingdom");
  EXPECT_FALSE(country_of_people("hazara"));
  EXPECT_FALSE(country_of_people(""));
}

}  // namespace
}  // namespace relata::names
