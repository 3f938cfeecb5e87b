// Short facts, word for word.
#include "measure/short_facts.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

const char* const kTable =
    "# a comment\n"
    "ewt\ts-1\t1\t1\t2\t4 5?\n"     // Rebels | captured | old (port)
    "ewt\ts-1\t1\t1\t2\t3? 5\n"     // Rebels | captured | (the) port
    "ewt\ts-1\t2\t5\t\"is\"\t4\n";  // port | is | old

ShortSentence rebels() {
  ShortSentence sentence = read_short_facts(kTable, "t").at(0);
  const std::vector<std::string> words = {"Rebels", "captured", "the", "old", "port"};
  fill_in(sentence, words);
  return sentence;
}

ShortScore score(const std::vector<Fact>& facts) {
  ShortScore score;
  add_score(rebels(), facts, score);
  return score;
}

TEST(ShortFacts, AFactIsFoundOnceHoweverItIsCut) {
  const ShortScore both = score({{"captured", {"Rebels", "port"}, 1}, {"captured", {"Rebels", "the port"}, 1}});
  EXPECT_EQ(both.right, 2u);
  EXPECT_EQ(both.found, 1u);
  EXPECT_EQ(both.facts, 2u);
  EXPECT_DOUBLE_EQ(both.precision(), 1);
  EXPECT_DOUBLE_EQ(both.recall(), .5);
  EXPECT_DOUBLE_EQ(both.f1(), 2. / 3);
}

TEST(ShortFacts, WordForWordButForFreeOnes) {
  EXPECT_EQ(score({{"captured", {"Rebels", "old"}, 1}}).right, 1u);
  EXPECT_EQ(score({{"is", {"port", "old"}, 1}}).right, 1u);
  EXPECT_EQ(score({{"captured", {"Rebels", "the old port"}, 1}}).right, 0u);
  EXPECT_EQ(score({{"captured", {"Rebels", ""}, 1}, {"captured", {}, 1}}).right, 0u);
}

TEST(ShortFacts, WhatIsNoneIsNamed) {
  EXPECT_THROW(read_short_facts("ewt\ts-1\n", "t"), InputError);
  EXPECT_THROW(read_short_facts("ewt\ts-1\t1\tRebels\t2\t3\n", "t"), InputError);
  ShortSentence sentence = read_short_facts(kTable, "t").at(0);
  const std::vector<std::string> few = {"Rebels"};
  EXPECT_THROW(fill_in(sentence, few), InputError);
}

}  // namespace
}  // namespace relata::measure
