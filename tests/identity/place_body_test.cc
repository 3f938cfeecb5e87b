#include "identity/place_body.h"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(PlaceBody, TheKeysOfAPlacesBodiesAreThoseThatTellIt) {
  for (const char* place : {"chile", "tal sorkh"}) {
    const std::vector<std::string> keys = keys_of_bodies(place);
    EXPECT_GE(keys.size(), 12U);
    for (const std::string& key : keys) EXPECT_EQ(place_body(key)->place, place) << key;
    for (const char* name : {"Government of ", "Armed forces of ", "Police of ", "Intelligence services of "})
      EXPECT_TRUE(std::count(keys.begin(), keys.end(), key_of_name(std::string(name) + place, EntityType::kOrg)))
          << name << place;
  }
}

TEST(PlaceBody, ANameThatEachCountryHasIsThatOfItsDocument) {
  EXPECT_EQ(body_key("congress", "chile", "a"), "congress of chile|body");
  EXPECT_EQ(body_key("peruvian congress", "chile", "a"), "congress of peru|body");
  EXPECT_NE(body_key("congress", "", "a"), body_key("congress", "", "b"));
  EXPECT_EQ(body_key("green party", "chile", "a"), std::nullopt);
}

TEST(PlaceBody, APlaceThatIsNoEntityIsItsSlug) {
  const auto only = [](std::string_view known) {
    return [known](const std::string& key) { return key == known ? std::optional<std::string>("x") : std::nullopt; };
  };
  EXPECT_EQ(id_of_place("tal sorkh", only("tal sorkh|name")), "x");
  EXPECT_EQ(id_of_place("tal sorkh", only("")), "tal-sorkh");
}

}  // namespace
}  // namespace relata::identity
