// evaluate() answers as brute force does: random knowledge bases, random questions of every form. More of them:
// compare_questions, which ctest does not run.
#include <gtest/gtest.h>

#include "made_up_questions.h"

namespace relata::query::testing {
namespace {

TEST(BruteForce, AnswersTheSame) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Dice dice(seed);
    const MemorySource source = made_up_source(dice, 10 + dice.below(60));
    const Vocabulary vocabulary = made_up_vocabulary();
    for (int i = 0; i < 10; ++i) {
      const MadeUpQuestion question = made_up_question(dice, vocabulary, 4);
      EXPECT_EQ(difference(source, question), "") << "seed " << seed << ", question " << i;
    }
  }
}

}  // namespace
}  // namespace relata::query::testing
