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

TEST(CountryBody, NamesOfOneThingAreNone) {
  for (const char* name :
       {"Green Party", "State Department", "Security Council", "Revolutionary Armed Forces of Colombia", "Chile",
        "National", "Bank of America Merrill", ""})
    EXPECT_FALSE(body_of(name)) << name;
}

}  // namespace
}  // namespace relata::names
