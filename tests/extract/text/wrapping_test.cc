#include "extract/text/wrapping.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::text {
namespace {

// The lines of a text, "+" between those of which one goes on in the next and "|" between others.
std::string wrapped(std::string_view text) {
  const std::vector<WrittenLine> lines = find_lines(text);
  const std::vector<bool> wraps = find_wraps(text, lines);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += wraps[i - 1] ? "+" : "|";
    out += words_of(text, lines[i]);
  }
  return out;
}

TEST(Wrapping, LinesGoOnAtAnyWidth) {
  EXPECT_EQ(wrapped("Scientists in Perth\nhave bred a wheat\nthat survives salt.\nFarmers will test it\nsoon."),
            "Scientists in Perth+have bred a wheat+that survives salt.+Farmers will test it+soon.");
  const std::string wide(100, 'x');
  EXPECT_EQ(wrapped("The " + wide + " of\nthe army " + wide + ", said\nhe."),
            "The " + wide + " of+the army " + wide + ", said+he.");
}

TEST(Wrapping, NamesGoOnInProse) {
  EXPECT_EQ(wrapped("Police in Santa\nRosalía arrested Miguel Ángel\nCordero, a former judge, on charges of\nfraud."),
            "Police in Santa+Rosalía arrested Miguel Ángel+Cordero, a former judge, on charges of+fraud.");
  EXPECT_EQ(wrapped("The state has dropped its case against Omar\nHaddad, whom it had accused of fraud."),
            "The state has dropped its case against Omar+Haddad, whom it had accused of fraud.");
}

TEST(Wrapping, HeadingsGoOnNowhere) {
  EXPECT_EQ(wrapped("Ferry runs aground off Skopelos\nThe ferry Agia Marina ran aground on\na reef."),
            "Ferry runs aground off Skopelos|The ferry Agia Marina ran aground on+a reef.");
  EXPECT_EQ(wrapped("Ferry Runs Aground Off Skopelos\nAgia Marina ran on a reef and\nsank."),
            "Ferry Runs Aground Off Skopelos|Agia Marina ran on a reef and+sank.")
      << "letters of a title";
  EXPECT_EQ(wrapped("Ferry runs aground off Skopelos\nSkopelos police found the ferry on\na reef."),
            "Ferry runs aground off Skopelos|Skopelos police found the ferry on+a reef.")
      << "its words again";
}

TEST(Wrapping, AHeadingOfTwoLinesGoesOnInItself) {
  EXPECT_EQ(
      wrapped("Town left without water for\na week after pipe bursts\nPolice in Leck said on Monday that the town "
              "had no\nwater for a week because of frost in the pipe."),
      "Town left without water for+a week after pipe bursts|Police in Leck said on Monday that the town "
      "had no+water for a week because of frost in the pipe.");
}

TEST(Wrapping, ListsAddressesAndVerseAreAsWritten) {
  EXPECT_EQ(wrapped("apples\npears\nplums and nuts"), "apples|pears|plums and nuts");
  EXPECT_EQ(wrapped("Dr Ayo Balogun, chair\nMs Kirsten Høj, treasurer"),
            "Dr Ayo Balogun, chair|Ms Kirsten Høj, treasurer");
  EXPECT_EQ(wrapped("14 Mill Lane\nHexley\nYorkshire"), "14 Mill Lane|Hexley|Yorkshire");
  EXPECT_EQ(wrapped("Because I could not stop for him,\nHe kindly stopped for me;\nThe carriage held but us\nAnd him."),
            "Because I could not stop for him,|He kindly stopped for me;|The carriage held but us|And him.");
}

TEST(Wrapping, ItemsAndRowsBeginAnew) {
  EXPECT_EQ(wrapped("They agreed that\n- the office will close in\n  June\n- no bonus will be paid"),
            "They agreed that|- the office will close in+June|- no bonus will be paid");
  EXPECT_EQ(wrapped("of the   12   men\nof the   13   men"), "of the   12   men|of the   13   men");
}

}  // namespace
}  // namespace relata::text
