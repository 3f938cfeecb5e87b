// The year that the members of a list share.
#include "extract/time/list_year.h"

#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(ListYear, IsThatOfTheLastMember) {
  const auto found = [](std::string_view text) { return read(text).found; };
  using List = std::vector<std::string>;
  EXPECT_EQ(found("It fell in March and October 2019."), (List{"March=2019-03", "October 2019=2019-10"}));
  EXPECT_EQ(found("It fell on March 3, 2 April and May 5, 2019."),
            (List{"March 3=2019-03-03", "2 April=2019-04-02", "May 5, 2019=2019-05-05"}));
  EXPECT_EQ(found("It fell in Q1 and Q2 2019."), (List{"Q1=2019-01/2019-03", "Q2 2019=2019-04/2019-06"}));
  EXPECT_EQ(found("It fell in March and 2019 was over."), (List{"March=2021-03", "2019=2019"}));
}

}  // namespace
}  // namespace relata::time
