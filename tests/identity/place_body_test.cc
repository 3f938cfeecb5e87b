#include "identity/place_body.h"

#include <gtest/gtest.h>

#include "identity/resolver.h"

namespace relata::identity {
namespace {

TEST(PlaceBody, TellsKindAndPlaceByTheKeyOfItsName) {
  for (const char* name : {"Government of Chile", "Armed forces of Chile", "Police of Chile", "Parliament of Chile",
                           "Judiciary of Chile", "Intelligence services of Chile", "Government of Tal-e-Sorkh"}) {
    const auto body = place_body(key_of_name(name, EntityType::kOrg));
    ASSERT_TRUE(body) << name << " " << key_of_name(name, EntityType::kOrg);
    EXPECT_TRUE(std::string(name).starts_with(body_of_place(body->kind)));
  }
  EXPECT_EQ(place_body(key_of_name("Government of Chile", EntityType::kOrg))->place, "chile");
}

TEST(PlaceBody, OtherNamesAreNone) {
  for (const char* name : {"Chile", "Green Party", "Police", "Congress of Chile", "Bank of Chile"})
    EXPECT_FALSE(place_body(key_of_name(name, EntityType::kOrg))) << name;
}

}  // namespace
}  // namespace relata::identity
