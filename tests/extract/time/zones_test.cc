// Zones belong to the time of day; the value is what the clock shows.
#include "extract/time/zones.h"

#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(Zones, BelongToTheTimeOfDay) {
  EXPECT_EQ(read("They met at 7:30 p.m. EST on June 5, 2021.").found,
            std::vector<std::string>{"at 7:30 p.m. EST on June 5, 2021=2021-06-05T19:30"});
  EXPECT_EQ(value("They met on June 5, 2021 at 10 a.m. Eastern Time."), "2021-06-05T10:00");
  EXPECT_EQ(value("They met on June 5, 2021 at 14:00 (UTC+3)."), "2021-06-05T14:00");
}

TEST(Zones, MakeFourDigitsATime) {
  EXPECT_EQ(value("They met at 1400 GMT on June 5, 2021."), "2021-06-05T14:00");
  EXPECT_EQ(value("They met at 1900 hours on June 5, 2021."), "2021-06-05T19:00");
  EXPECT_EQ(value("They met in 1400."), "1400");
}

}  // namespace
}  // namespace relata::time
