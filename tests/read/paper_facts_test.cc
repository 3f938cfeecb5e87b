#include "read/paper_facts.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

TEST(PaperFacts, TitlesThatSayNothingAreNone) {
  EXPECT_EQ(paper_title("Microsoft Word - Port falls.doc"), "Port falls");
  EXPECT_EQ(paper_title(" Port\n falls "), "Port falls");
  for (const char* none : {"", "untitled", "Untitled", "scan0012.pdf", "Microsoft Word - Document1", "\xFF"})
    EXPECT_EQ(paper_title(none), std::nullopt) << none;
}

TEST(PaperFacts, AuthorsThatAreMachinesAreNone) {
  EXPECT_EQ(paper_author("Ann Lee"), "Ann Lee");
  for (const char* none : {"", "Administrator", "user1", "ann@a.example"})
    EXPECT_EQ(paper_author(none), std::nullopt) << none;
}

TEST(PaperFacts, TheDatelineStandsBeforeTheDayItWasMade) {
  EXPECT_EQ(paper_date("KABUL, Aug. 14, 2021 — Rebels left.", "2022-01-01T00:00:00Z"), "2021-08-14");
  EXPECT_EQ(paper_date("Rebels left.", "2022-01-01T00:00:00+02"), "2022-01-01");
  EXPECT_EQ(paper_date("Rebels left.", "yesterday"), std::nullopt);
}

}  // namespace
}  // namespace relata::read
