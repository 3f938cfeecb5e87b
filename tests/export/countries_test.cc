#include "export/countries.h"

#include <gtest/gtest.h>

namespace relata::exporter {
namespace {

TEST(Countries, AreKnownByTheirNamesInStandardsAndNews) {
  EXPECT_EQ(country_code("Afghanistan"), "AF");
  EXPECT_EQ(country_code("EL SALVADOR"), "SV");
  EXPECT_EQ(country_code("Iran"), "IR");
  EXPECT_EQ(country_code("Russia"), "RU");
  EXPECT_EQ(country_code("Russian Federation"), "RU");
  EXPECT_EQ(country_code("Kunduz"), "");
  EXPECT_EQ(country_code(""), "");
}

}  // namespace
}  // namespace relata::exporter
