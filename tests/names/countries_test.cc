// Things that go by several names.
#include "names/countries.h"

#include <gtest/gtest.h>

#include "names/places.h"
#include "names/type_class.h"

namespace relata::names {
namespace {

TEST(Countries, ACountryIsOneUnderAllItsNames) {
  for (const char* name : {"united states", "america", "united states of america", "usa"}) {
    const auto known = known_name(name, true);
    ASSERT_TRUE(known) << name;
    EXPECT_EQ(known->text, "united states") << name;
    EXPECT_TRUE(known->country) << name;
  }
}

TEST(Countries, CodesCountOnlyInCapitals) {
  EXPECT_TRUE(known_name("us", true));
  EXPECT_FALSE(known_name("us", false)) << "the pronoun";
  EXPECT_TRUE(known_name("afghanistan", false));
}

TEST(Countries, IsoCodesNameCountriesAsTextsDo) {
  EXPECT_EQ(country_of_code("AF"), "afghanistan");
  EXPECT_EQ(country_of_code("KR"), known_name("republic of korea", false)->text) << "not 'Korea, Republic of'";
  EXPECT_EQ(country_of_code("XX"), std::nullopt);
  EXPECT_EQ(country_of_code("af"), std::nullopt);
}

TEST(Countries, OrganisationsAreNoCountries) {
  const auto nato = known_name("nato", true);
  ASSERT_TRUE(nato);
  EXPECT_FALSE(nato->country);
  EXPECT_EQ(nato->text, known_name("north atlantic treaty organization", false)->text);
  EXPECT_FALSE(known_name("nobody knows this", true));
  EXPECT_FALSE(known_name("", true));
}

TEST(Countries, PeoplesAreToldFromOtherWords) {
  EXPECT_TRUE(is_demonym("afghan"));
  EXPECT_FALSE(is_demonym("afghanistan"));
  EXPECT_FALSE(is_demonym(""));
}

TEST(TypeClasses, PlacesArePlacesAndAllButPersonsAreOthers) {
  for (EntityType type : {EntityType::kGpe, EntityType::kLoc, EntityType::kFac})
    EXPECT_EQ(type_class(type), TypeClass::kPlace);
  EXPECT_EQ(type_class(EntityType::kPer), TypeClass::kPerson);
  EXPECT_EQ(type_class(EntityType::kNorp), TypeClass::kOther);
}

}  // namespace
}  // namespace relata::names
