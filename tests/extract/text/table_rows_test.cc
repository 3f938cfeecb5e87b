#include "extract/text/table_rows.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/segment.h"

namespace relata::text {
namespace {

// Of each sentence: R begins a row, r goes on in one or stands between two, f is other furniture, s is read.
std::string kinds(const std::string& text) {
  std::string out;
  bool in_row = false;
  for (const Sentence& sentence : segment(text)) {
    in_row = sentence.furniture && (sentence.row || in_row);
    out += sentence.row ? 'R' : in_row ? 'r' : sentence.furniture ? 'f' : 's';
  }
  return out;
}

TEST(TableRows, CellsBetweenBarsOrOfThreeColumnsAreRows) {
  EXPECT_EQ(kinds("| Leck | Anna Berg |\n|---|---|\n| Lund | Bo Lind |"), "RrR");
  EXPECT_EQ(kinds("Harwick Town   12     27"), "R");
  EXPECT_EQ(kinds("Club         Played  Points"), "R");
  EXPECT_EQ(kinds("Leck\tAnna Berg\tGreen Party"), "R");
  EXPECT_EQ(kinds("The army left.\n\n| Leck | Anna left. Bo came. |\n\nThe city fell."), "sRrs");
}

TEST(TableRows, BelowARuleBarsAtTheEndsAreNotNeeded) {
  EXPECT_EQ(kinds("Name | Office\n---|---\nAnn Berg | chair\nBo Lind | nurse\n\nThe board met."), "RrRRs");
  EXPECT_EQ(kinds("Either a | b was meant.\n\nThe board met."), "ss");
}

TEST(TableRows, TwoCellsAreOneWhereTheNextLineHasTwoAlike) {
  EXPECT_EQ(kinds("Name              Office\nYusuf Demirel     Chairman\nHanne Lauritzen   Finance Director"), "RRR");
  EXPECT_EQ(kinds("Name     Office\nYusuf Demirel     Chairman"), "RR");  // as far apart
  EXPECT_EQ(kinds("José Ruiz     Chair\n-------------------\nBo Lind       Clerk"), "RrR");
  EXPECT_EQ(kinds("Leck     12,000\nHarwick     340"), "RR");  // one ends below the other
  EXPECT_EQ(kinds("Leck\tAnna Berg\nLund\tBo Lind"), "RR");
  EXPECT_EQ(kinds("Yusuf Demirel     Chairman\n\nThe board met."), "ss");
}

TEST(TableRows, ProseSpeechAndListsAreNone) {
  EXPECT_EQ(kinds("The army left.  The city fell.  It burned.").find_first_not_of('s'), std::string::npos);
  EXPECT_EQ(kinds("ANNA     I signed it.\nBO       I never saw it."), "ss");
  EXPECT_EQ(kinds("1.   Anita Rao, chair\n2.   Bo Lind, clerk").find('R'), std::string::npos);
  EXPECT_EQ(kinds("The army left     the city on Monday and then it burned for all of three days\n\n"
                  "The army left     the town on Monday and then it burned for all of three days"),
            "ss");
  EXPECT_EQ(kinds(""), "");
}

}  // namespace
}  // namespace relata::text
