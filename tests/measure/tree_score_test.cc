// Figures of the CoNLL 2018 shared task, worked out by hand.
#include "measure/tree_score.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

ScoredWord word(const char* form, const char* lemma, const char* tag, std::uint32_t head, const char* relation) {
  return {form, lemma, tag, tag, relation, head};
}

const ScoredSentence kGold = {{word("Dogs", "dog", "NOUN", 2, "nsubj"), word("bark", "bark", "VERB", 0, "root"),
                               word("loudly", "loudly", "ADV", 2, "advmod:manner")},
                              {}};

TEST(TreeScore, TheGoldItselfIsAllRight) {
  const TreeScore score = score_trees(std::vector{kGold}, std::vector{kGold});
  for (const Count& count :
       {score.tokens, score.words, score.upos, score.xpos, score.lemmas, score.heads, score.labelled})
    EXPECT_EQ(count, (Count{3, 3, 3}));
  EXPECT_EQ(score.sentences, (Count{1, 1, 1}));
}

TEST(TreeScore, EachColumnCountsByItself) {
  ScoredSentence answer = kGold;
  answer.words[0].lemma = "Dogs";
  answer.words[1].upos = "NOUN";
  answer.words[2].deprel = "advmod";  // subtypes do not count
  answer.words[2].head = 1;
  const TreeScore score = score_trees(std::vector{kGold}, std::vector{answer});
  EXPECT_EQ(score.lemmas.right, 2u);
  EXPECT_EQ(score.upos.right, 2u);
  EXPECT_EQ(score.xpos.right, 3u);
  EXPECT_EQ(score.heads.right, 2u);
  EXPECT_EQ(score.labelled.right, 2u);
  EXPECT_DOUBLE_EQ(score.labelled.f1(), 2. / 3);
}

TEST(TreeScore, ALemmaThatTheGoldLeavesOutIsRight) {
  ScoredSentence gold = kGold;
  gold.words[0].lemma = "_";
  EXPECT_EQ(score_trees(std::vector{gold}, std::vector{kGold}).lemmas.right, 3u);
}

// "cannot" as one word in the answer: two of the gold's words have no partner, and what hangs on them is wrong.
TEST(TreeScore, WordsAlignByTheirCharacters) {
  const ScoredSentence gold = {{word("can", "can", "AUX", 3, "aux"), word("not", "not", "PART", 3, "advmod"),
                                word("go", "go", "VERB", 0, "root")},
                               {}};
  const ScoredSentence answer = {{word("cannot", "can", "AUX", 2, "aux"), word("go", "go", "VERB", 0, "root")}, {}};
  const TreeScore score = score_trees(std::vector{gold}, std::vector{answer});
  EXPECT_EQ(score.tokens, (Count{3, 2, 1}));
  EXPECT_EQ(score.words, (Count{3, 2, 1}));
  EXPECT_DOUBLE_EQ(score.labelled.f1(), 2. * 1 / 5);
}

// "don't" is a contraction of the gold; the answer has its words without one, of which "do" agrees by its form.
TEST(TreeScore, ContractionsAlignByTheLongestCommonForms) {
  const ScoredSentence gold = {{word("I", "I", "PRON", 4, "nsubj"), word("do", "do", "AUX", 4, "aux"),
                                word("not", "not", "PART", 4, "advmod"), word("go", "go", "VERB", 0, "root")},
                               {{2, 3, "don't", "_"}}};
  const ScoredSentence answer = {{word("I", "I", "PRON", 4, "nsubj"), word("Do", "do", "AUX", 4, "aux"),
                                  word("n't", "not", "PART", 4, "advmod"), word("go", "go", "VERB", 0, "root")},
                                 {{2, 3, "don't", "_"}}};
  const TreeScore score = score_trees(std::vector{gold}, std::vector{answer});
  EXPECT_EQ(score.tokens, (Count{3, 3, 3}));
  EXPECT_EQ(score.words, (Count{4, 4, 3}));
  EXPECT_EQ(score.labelled.right, 3u);
}

TEST(TreeScore, SentencesCountByBothEnds) {
  const ScoredSentence first = {{word("Dogs", "dog", "NOUN", 0, "root")}, {}};
  const ScoredSentence rest = {{word("bark", "bark", "VERB", 0, "root"), word("loudly", "loudly", "ADV", 1, "advmod")},
                               {}};
  const TreeScore score = score_trees(std::vector{kGold}, std::vector{first, rest});
  EXPECT_EQ(score.sentences, (Count{1, 2, 0}));
  EXPECT_EQ(score.heads.right, 2u);  // "Dogs" hangs on nothing there
}

TEST(TreeScore, OtherCharactersAreNoAnswer) {
  const ScoredSentence other = {{word("Cats", "cat", "NOUN", 0, "root")}, {}};
  try {
    score_trees(std::vector{kGold}, std::vector{other});
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("'Dogsbarkloudly' against 'Cats'"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace relata::measure
