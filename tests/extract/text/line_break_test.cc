#include "extract/text/line_break.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

LineBreak of(std::string_view line, std::string_view next) { return line_break(line, next, 10); }

TEST(LineBreak, StopsEndSentencesAndThoseOfAbbreviationsDoNot) {
  EXPECT_TRUE(of("He left.", "Then").stop);
  EXPECT_TRUE(of("“He left.”", "Then").stop);
  EXPECT_TRUE(of("It was rebuilt.[4]", "Then").stop);
  EXPECT_FALSE(of("He met Gen.", "Noor").stop);
  EXPECT_TRUE(of("He met Gen.", "Noor").unfinished);
  EXPECT_TRUE(of("Steffen W.", "Graae").unfinished);
}

TEST(LineBreak, AWordThatEndsNoSentenceIsSeen) {
  EXPECT_TRUE(of("said that it would", "The").runs_on());
  EXPECT_TRUE(of("in the (", "See").unfinished);
  EXPECT_TRUE(of("in 2019 the war ended.  General", "Noor").runs_on()) << "a sentence has begun";
  EXPECT_FALSE(of("of Orbis Ltd. Leeds", "Noor").runs_on());
  EXPECT_FALSE(of("WHAT'S ON", "Sat").runs_on());
  EXPECT_FALSE(of("Ferry runs aground", "The ferry").runs_on());
}

TEST(LineBreak, TheNextLineBeginsInOneOfFourWays) {
  EXPECT_EQ(of("x", "“and then").next, Beginning::kSmall);
  EXPECT_EQ(of("x", "The ferry").next, Beginning::kStarter);
  EXPECT_EQ(of("x", "Petar").next, Beginning::kCapital);
  EXPECT_EQ(of("x", "14 men").next, Beginning::kOther);
}

TEST(LineBreak, CountsTheWordThatHadFitted) { EXPECT_EQ(of("ten chars.", "“é” b").wanted, 14u); }

}  // namespace
}  // namespace relata::text
