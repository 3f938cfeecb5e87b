#include "extract/openie/cues/cue.h"

#include <gtest/gtest.h>

namespace relata::openie {
namespace {

Sentence sentence_of(std::initializer_list<std::string> forms) {
  Sentence sentence;
  for (const std::string& form : forms) {
    sentence.tokens.emplace_back();
    sentence.tokens.back().form = form;
  }
  return sentence;
}

TEST(Cue, ItsTextSaysWhatItMakesOfTheClauseAndByWhichWords) {
  const Sentence sentence = sentence_of({"Noor", "was", "not", "expected", "to", "flee"});
  EXPECT_EQ(
      to_text({.name = "chain", .modality = Modality::kPlanned, .tokens = {3, 4}, .word_class = "plan"}, sentence),
      "planned: expected to (chain of plan)");
  EXPECT_EQ(to_text({.name = "negation", .negative = true, .tokens = {2}}, sentence), "negative: not (negation)");
}

TEST(Cue, AllThatItSaysIsTold) {
  const Sentence sentence = sentence_of({"doubts"});
  const Cue doubt{.name = "report",
                  .modality = Modality::kPossible,
                  .negative = true,
                  .attributed = true,
                  .tokens = {0},
                  .word_class = "doubt"};
  EXPECT_EQ(to_text(doubt, sentence), "possible, negative, said by another: doubts (report of doubt)");
}

TEST(Cue, OneThatChangesNothingOrHasNoWordsSaysSo) {
  EXPECT_EQ(to_text({.name = "chain", .word_class = "manage"}, sentence_of({})), "as it stands (chain of manage)");
}

TEST(Cue, TokensOfSeveralAreInTheSentencesOrderAndOnce) {
  EXPECT_EQ(tokens_of({{.name = "a", .tokens = {4, 2}}, {.name = "b", .tokens = {2, 1}}, {.name = "c"}}),
            (std::vector<int>{1, 2, 4}));
}

TEST(Meaning, OfModalitiesTheLastHoldsOfDenialsAny) {
  Meaning meaning;
  meaning.deny("negation");
  meaning.mean(Modality::kPossible, "adverb");
  meaning.mean(Modality::kPlanned, "modal");
  EXPECT_EQ(meaning.modality, Modality::kPlanned);
  EXPECT_TRUE(meaning.negative);
  EXPECT_EQ(meaning.cues.size(), 3u);
}

TEST(Meaning, AnUnsetModalityLeavesTheDenial) {
  Meaning meaning;
  meaning.mean(Modality::kPlanned, "modal");
  meaning.deny("negation");
  meaning.unset_modality();
  EXPECT_EQ(meaning.modality, std::nullopt);
  EXPECT_TRUE(meaning.negative);
  for (const Cue& cue : meaning.cues) EXPECT_EQ(cue.modality, std::nullopt) << cue.name;
}

}  // namespace
}  // namespace relata::openie
