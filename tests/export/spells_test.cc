#include "export/spells.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::exporter {
namespace {

std::string text(std::vector<Days> spells) {
  std::string out;
  for (const Days& days : united(std::move(spells))) out += (out.empty() ? "" : " ") + days.first + ".." + days.last;
  return out;
}

TEST(Spells, ThoseThatOverlapOrTouchAreOne) {
  EXPECT_EQ(text({{"2021-08-10", "2021-08-11"}, {"2021-08-07", "2021-08-09"}}), "2021-08-07..2021-08-11");
  EXPECT_EQ(text({{"2021-08-07", "2021-08-20"}, {"2021-08-09", "2021-08-10"}}), "2021-08-07..2021-08-20");
  EXPECT_EQ(text({{"2021-12-31", "2021-12-31"}, {"2022-01-01", "2022-01-01"}}), "2021-12-31..2022-01-01");
}

TEST(Spells, OthersStayApartByTheirFirstDay) {
  EXPECT_EQ(text({{"2021-08-10", "2021-08-10"}, {"2021-08-07", "2021-08-08"}}),
            "2021-08-07..2021-08-08 2021-08-10..2021-08-10");
}

TEST(Spells, OpenEndsStayOpen) {
  EXPECT_EQ(text({{"1996-01-01", ""}, {"2021-08-07", "2021-08-08"}}), "1996-01-01..");
  EXPECT_EQ(text({{"", "1996-01-01"}, {"1995-03-01", "1997-01-01"}}), "..1997-01-01");
}

TEST(Spells, DaysThatNoCalendarHasAreTheLastOfTheirMonth) {
  EXPECT_EQ(text({{"2021-02-01", "2021-02-31"}}), "2021-02-01..2021-02-28");
  EXPECT_EQ(text({{"2024-02-01", "2024-02-31"}}), "2024-02-01..2024-02-29");
}

TEST(Spells, WithoutAnyDayThereAreNone) { EXPECT_EQ(text({{"", ""}}), ""); }

}  // namespace
}  // namespace relata::exporter
