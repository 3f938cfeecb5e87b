#include "extract/openie/quantity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iomanip>
#include <sstream>

#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

// "1800 prisoners", "~2000000 euros"; "" if there is none.
std::string counted(std::string_view table, std::string_view head) {
  const Viewed s(table);
  const auto found = quantity(s.view, s.at(head));
  if (!found) return "";
  std::ostringstream out;
  out << (found->approximate ? "~" : "") << std::fixed
      << std::setprecision(found->value == std::floor(found->value) ? 0 : 2) << found->value << " " << found->unit;
  return out.str();
}

TEST(Quantity, NumbersAreReadInDigitsAndWords) {
  EXPECT_EQ(parse_number("1,800"), 1800);
  EXPECT_EQ(parse_number("3.5"), 3.5);
  EXPECT_EQ(parse_number("Two"), 2);
  EXPECT_EQ(parse_number("million"), 1000000);
}

TEST(Quantity, WhatIsNoNumberHasNoValue) {
  for (const char* word : {"", "many", "about", "1st", "12-13", "1.2.3", "9/11", ",", "−5"})
    EXPECT_EQ(parse_number(word), std::nullopt) << word;
}

TEST(Quantity, ANounIsCountedByTheNumberBelowIt) {
  EXPECT_EQ(counted("two two NUM CD 2 nummod\ntowns town NOUN NNS 0 root\n", "towns"), "2 towns");
  EXPECT_EQ(counted("towns town NOUN NNS 0 root\n", "towns"), "");
}

TEST(Quantity, AScaleMultipliesAndAPartAdds) {
  EXPECT_EQ(counted("3 3 NUM CD 2 compound\nmillion million NUM CD 3 nummod\neuros euro NOUN NNS 0 root\n", "euros"),
            "3000000 euros");
  EXPECT_EQ(counted("twenty twenty NUM CD 2 compound\ntwo two NUM CD 3 nummod\nmen man NOUN NNS 0 root\n", "men"),
            "22 men");
}

TEST(Quantity, AWordBeforeTheNumberMakesItApproximate) {
  EXPECT_EQ(counted("about about ADV RB 2 advmod\n1,800 1800 NUM CD 3 nummod\nmen man NOUN NNS 0 root\n", "men"),
            "~1800 men");
  EXPECT_EQ(counted("nearly nearly ADV RB 3 advmod\n40 40 NUM CD 3 nummod\nmen man NOUN NNS 0 root\n", "men"),
            "~40 men");
}

TEST(Quantity, ANumberOfSomethingCountsIt) {
  EXPECT_EQ(counted("300 300 NUM CD 0 root\nof of ADP IN 4 case\nthe the DET DT 4 det\npupils pupil NOUN NNS 1 nmod\n",
                    "300"),
            "300 pupils");
  EXPECT_EQ(counted("2021 2021 NUM CD 0 root\n", "2021"), "");
}

TEST(Quantity, ANumberThatCannotBeReadIsNone) {
  EXPECT_EQ(counted("some some NUM CD 2 nummod\nmen man NOUN NNS 0 root\n", "men"), "");
}

}  // namespace
}  // namespace relata::openie
