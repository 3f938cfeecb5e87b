#include "extract/entity/titles.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

std::vector<Token> tokens(const std::string& words) {
  std::vector<Token> made;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    made.emplace_back();
    made.back().form = word;
  }
  return made;
}

TEST(Titles, InsideATagTheyStandBeforeTheName) {
  EXPECT_EQ(titles_inside(tokens("Afghan President Ashraf Ghani")), 2u);
  EXPECT_EQ(titles_inside(tokens("Defence Secretary Ben Wallace")), 2u);
  EXPECT_EQ(titles_inside(tokens("Vice - President Ann Lindqvist")), 3u);
  EXPECT_EQ(titles_inside(tokens("Ashraf Ghani")), 0u);
}

TEST(Titles, ANameIsLeftOver) {
  EXPECT_EQ(titles_inside(tokens("President")), 0u);
  EXPECT_EQ(titles_inside(tokens("Director of the Institute")), 0u);
  EXPECT_EQ(titles_inside({}), 0u);
}

TEST(Titles, BeforeANameOnlyWhatHasCapitalsCounts) {
  const auto before = [](const std::string& words) {
    const std::vector<Token> all = tokens(words);
    return titles_before(all, all.size() - 1);
  };
  EXPECT_EQ(before("said Defence Secretary Wallace"), 2u);
  EXPECT_EQ(before("Lt. Col. Banda"), 2u);
  EXPECT_EQ(before("the president Ghani"), 0u);
  EXPECT_EQ(before("Defence Wallace"), 0u);
  EXPECT_EQ(before("Wallace"), 0u);
}

TEST(Titles, AnOfficeWithOfIsOneTitle) {
  const std::vector<Token> all = tokens("Secretary of State Antony Blinken");
  EXPECT_TRUE(is_office_of(all, 2));
  EXPECT_FALSE(is_office_of(all, 0));
  EXPECT_EQ(titles_before(all, 3), 3u);
}

TEST(Titles, ATitleAloneIsNoName) {
  const std::vector<Token> minister = tokens("Prime Minister spoke");
  EXPECT_TRUE(is_only_title(minister, 0, 2));
  EXPECT_FALSE(is_only_title(minister, 0, 3));
  EXPECT_TRUE(is_only_title(tokens("Defence Secretary"), 0, 1));  // a title follows
  EXPECT_FALSE(is_only_title(tokens("Defence spending"), 0, 1));
  EXPECT_TRUE(is_title(minister[1]));
  EXPECT_TRUE(is_title(tokens("PRESIDENT").front()));
}

}  // namespace
}  // namespace relata::entity
