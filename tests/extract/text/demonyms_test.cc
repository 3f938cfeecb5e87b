#include "extract/text/demonyms.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

TEST(Demonyms, TellTheCountryWhereThereIsOne) {
  EXPECT_EQ(country_of_demonym("Afghan"), "Afghanistan");
  EXPECT_EQ(country_of_demonym("Britons"), "United Kingdom");
  EXPECT_EQ(country_of_demonym("Pashtun"), std::nullopt);
  EXPECT_TRUE(is_demonym("Pashtun"));
  EXPECT_FALSE(is_demonym("polish"));
}

TEST(Demonyms, TellCountriesInAnyCase) {
  EXPECT_TRUE(is_country("Afghanistan"));
  EXPECT_TRUE(is_country("UNITED KINGDOM"));
  EXPECT_FALSE(is_country("Florida"));
  EXPECT_FALSE(is_country("-"));
}

}  // namespace
}  // namespace relata::text
