#include "core/iso_date.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(IsoDate, IsAYearAMonthADayOrADayWithATime) {
  for (const char* good :
       {"2021", "2021-08", "2021-08-14", "2024-02-29", "0001-01-01", "2021-08-14T19", "2021-08-14T19:30",
        "2021-08-14T193000", "2021-08-14T19:30:00Z", "2021-08-14T19:30:00 Z", "2021-08-14T19:30:00.125Z",
        "2021-08-14 19:30:00,5+02:00", "2021-08-14T19+0200", "2021-08-14T19:30-05"})
    EXPECT_TRUE(is_iso_date(good)) << good;
}

TEST(IsoDate, IsNothingElse) {
  for (const char* bad : {"",
                          "21",
                          "0000",
                          "20210814",
                          "2021-",
                          "2021-13",
                          "2021-00",
                          "2021-8-1",
                          "2021-08-",
                          "2021-02-30",
                          "2023-02-29",
                          "2021-08-14x",
                          "2021-08-14T",
                          "2021-08-14T1",
                          "2021-08-14T19:",
                          "2021-08-14T19:3",
                          "2021-08-14T19:30:00.",
                          "2021-08-14T19:30:00Zx",
                          "2021-08-14T19:30+",
                          "2021-08-14T19:30+2",
                          "2021-08-14T19:30+02:",
                          "Aug 14",
                          " 2021"})
    EXPECT_FALSE(is_iso_date(bad)) << bad;
}

TEST(IsoDate, IsMadeOfDaysThatExist) {
  EXPECT_EQ(iso_date(2021, 8, 14), "2021-08-14");
  EXPECT_EQ(iso_date(3, 1, 1), "0003-01-01");
  EXPECT_EQ(iso_date(2023, 2, 29), std::nullopt);
  EXPECT_EQ(iso_date(2023, 13, 1), std::nullopt);
  EXPECT_EQ(iso_date(2023, 0, 1), std::nullopt);
  EXPECT_EQ(iso_date(2023, -1, -1), std::nullopt);
  EXPECT_EQ(iso_date(0, 1, 1), std::nullopt);
  EXPECT_EQ(iso_date(10000, 1, 1), std::nullopt);
}

}  // namespace
}  // namespace relata
