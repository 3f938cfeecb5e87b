#include "core/iso_codes.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace relata {
namespace {

TEST(IsoCodes, ACountryHasItsNames) {
  std::map<std::string, IsoCountry, std::less<>> countries;
  each_iso_country([&](const IsoCountry& country) { countries.emplace(country.alpha_2, country); });
  EXPECT_GT(countries.size(), 240u);
  EXPECT_EQ(countries.at("AF").name, "Afghanistan");
  EXPECT_EQ(countries.at("AF").official_name, "Islamic Republic of Afghanistan");
  EXPECT_EQ(countries.at("AF").common_name, "");
  EXPECT_EQ(countries.at("VN").common_name, "Vietnam");
  for (const auto& [code, country] : countries) EXPECT_TRUE(code.size() == 2 && !country.name.empty()) << code;
}

TEST(IsoCodes, APartOfACountryHasItsCodeAndName) {
  std::map<std::string, std::string, std::less<>> names;
  each_iso_subdivision([&](const IsoSubdivision& part) { names.emplace(part.code, part.name); });
  EXPECT_GT(names.size(), 4500u);
  EXPECT_EQ(names.at("AF-LOG"), "Lōgar");
  for (const auto& [code, name] : names) {
    EXPECT_EQ(code[2], '-') << code;
    EXPECT_FALSE(name.empty()) << code;
    EXPECT_EQ(name.find_first_of("\"\\\t\n"), std::string::npos) << code;
  }
}

}  // namespace
}  // namespace relata
