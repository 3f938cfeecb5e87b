#include "read/dateline.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::read {
namespace {

TEST(DatelineDate, StandsBetweenAPlaceInCapitalsAndADash) {
  EXPECT_EQ(dateline_date("Rebels Seize Port\n\nVARESH, Karsovia, March 9, 2024 — Fighters came."), "2024-03-09");
  EXPECT_EQ(dateline_date("KABUL, Aug. 14, 2021 (Agency) -- The city fell."), "2021-08-14");
  EXPECT_EQ(dateline_date("LONDON, 5 September 2024 – The city fell."), "2024-09-05");
  EXPECT_EQ(dateline_date("(Agency) KABUL, 2021-08-14 - The city fell."), "2021-08-14");
  EXPECT_EQ(dateline_date("PORT ELLERY, June 21st, 2024 — A jury met."), "2024-06-21");
}

TEST(DatelineDate, OrAloneOnItsLine) {
  EXPECT_EQ(dateline_date("Title\nPublished: 14 August 2021\nText."), "2021-08-14");
  EXPECT_EQ(dateline_date("Last updated on Saturday, August 14, 2021"), "2021-08-14");
  EXPECT_EQ(dateline_date("\xC2\xA0 14 August 2021 \xC2\xA0\nText."), "2021-08-14");
}

TEST(DatelineDate, ProseWithADateIsNone) {
  for (const char* text :
       {"On August 14, 2021, the city fell — and nobody came.", "Kabul fell on 14 August 2021.",
        "KABUL, August 14, 2021", "The city fell. Published: 14 August 2021 by Noor", "", "\n\n", "—"})
    EXPECT_EQ(dateline_date(text), std::nullopt) << text;
}

TEST(DatelineDate, ADayThatDoesNotExistOrHasNoYearTellsNothing) {
  EXPECT_EQ(dateline_date("KABUL, Aug. 14 — The city fell."), std::nullopt);
  EXPECT_EQ(dateline_date("KABUL, Feb. 30, 2021 — The city fell."), std::nullopt);
  EXPECT_EQ(dateline_date("KABUL, Aug. 14, 0000 — The city fell."), std::nullopt);
  EXPECT_EQ(dateline_date("KABUL, 2021-13-01 — The city fell."), std::nullopt);
}

TEST(DatelineDate, IsLookedForAtTheTopAlone) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "Line.\n\n";
  EXPECT_EQ(dateline_date(text + "Published: 14 August 2021"), std::nullopt);
  EXPECT_EQ(dateline_date(std::string(1 << 20, ' ') + "14 August 2021"), std::nullopt);
  EXPECT_EQ(dateline_date(std::string(100'000, 'A') + ", 14 August 2021 — It fell."), std::nullopt);
}

}  // namespace
}  // namespace relata::read
