#include "extract/text/dateline.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

TEST(Dateline, ItsLengthEndsAfterTheDash) {
  const auto rest = [](std::string_view line) { return line.substr(dateline_length(line)); };
  EXPECT_EQ(rest("KABUL, Afghanistan (AP) — Rebels fled."), "Rebels fled.");
  EXPECT_EQ(rest("STOCKHOLM, 14 May 2024 — It agreed."), "It agreed.");
  EXPECT_EQ(rest("TALVIK, Oct. 13, 2024 (Baltic Wire) — She won."), "She won.");
  EXPECT_EQ(rest("PORT ELLERY, Australia, June 21, 2024 — A jury met."), "A jury met.");
  EXPECT_EQ(rest("LONDON - Shares fell."), "Shares fell.");
  EXPECT_EQ(rest("TALVIK, 10 OCT 89 (BALTIC WIRE) -- [TEXT] A MAYOR WAS SHOT."), "A MAYOR WAS SHOT.");
  EXPECT_EQ(rest("LUND (KARSOVIA), 9 JAN 90 -- [REPORT] [ANNA HOLM] [TEXT] IT RAINED."), "IT RAINED.");
  EXPECT_EQ(rest("LAZNA, 3 MAR -- REBELS FLED."), "REBELS FLED.");
}

TEST(Dateline, ProseWithADashIsNone) {
  for (const char* line : {"The army — or what was left of it — fled.", "NATO said on Monday — again — that it would.",
                           "A well-known man left.", "UK-US talks began.", "F-16 jets flew.", "", "—"})
    EXPECT_EQ(dateline_length(line), 0u) << line;
}

}  // namespace
}  // namespace relata::text
