// Coreference beside a gold, worked out by hand: Kim Lee , a judge , said he saw the US judge and her . It rained on
// Ann , she said .
#include "measure/coreference_score.h"

#include <gtest/gtest.h>

#include "core/ascii.h"
#include "core/error.h"

namespace relata::measure {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  for (const std::string_view word : split(text, ' ')) all.emplace_back(word);
  return all;
}

struct Span3 {
  int cluster;
  std::uint32_t sentence, first, last;
};

GoldCoreference gold(const std::vector<Span3>& spans) {
  GoldCoreference result{"d", "", {}, {}, {}};
  result.words = {words("Kim Lee , a judge , said he saw the US judge and her ."),
                  words("It rained on Ann , she said .")};
  result.governors = {{6, 0, 4, 4, 0, 0, -1, 8, 6, 11, 11, 8, 13, 11, 6}, {1, -1, 3, 1, 1, 6, 1, 1}};
  for (const Span3& s : spans) {
    const bool pronoun = s.last - s.first == 1 && s.first != 3 && !(s.sentence == 0 && s.first == 0);
    result.mentions.push_back({std::to_string(s.cluster), s.sentence, s.first, s.last, pronoun});
  }
  return result;
}

std::vector<ClusteredSpan> answer(const std::vector<Span3>& spans) {
  std::vector<ClusteredSpan> all;
  for (const Span3& s : spans) all.push_back({s.sentence, s.first, s.last, static_cast<std::uint64_t>(s.cluster)});
  return all;
}

const std::vector<Span3> kGold = {{1, 0, 0, 5},   {1, 0, 0, 2}, {1, 0, 7, 8}, {2, 0, 9, 12},
                                  {2, 0, 13, 14}, {3, 1, 3, 4}, {3, 1, 5, 6}, {4, 1, 0, 1}};
const std::vector<Span3> kAnswer = {{1, 0, 0, 2},   {1, 0, 7, 8}, {1, 0, 13, 14},
                                    {5, 0, 11, 12}, {5, 1, 3, 4}, {6, 1, 5, 6}};

TEST(CoreferenceScore, TheGoldItselfIsAllRight) {
  for (const bool by_head : {false, true})
    for (const bool singletons : {false, true}) {
      const CoreferenceScore score = score_coreference(gold(kGold), answer(kGold), {by_head, singletons});
      EXPECT_DOUBLE_EQ(score.conll(), 1);
      EXPECT_EQ(score.right, 3u);
      EXPECT_EQ(score.pronouns(), 3u);
    }
}

TEST(CoreferenceScore, EqualSpans) {
  const CoreferenceScore score = score_coreference(gold(kGold), answer(kAnswer), {});
  EXPECT_DOUBLE_EQ(score.mentions[1].value(), 4. / 5);
  EXPECT_DOUBLE_EQ(score.mentions[0].value(), 4. / 7);
  EXPECT_EQ(score.right, 1u);
  EXPECT_EQ(score.wrong, 1u);
  EXPECT_EQ(score.open, 1u);
}

TEST(CoreferenceScore, ByHeadJudgeStandsForTheJudge) {
  const CoreferenceScore score = score_coreference(gold(kGold), answer(kAnswer), {.by_head = true});
  EXPECT_DOUBLE_EQ(score.mentions[1].value(), 1);
  EXPECT_DOUBLE_EQ(score.mentions[0].value(), 5. / 7);
  const CoreferenceScore all = score_coreference(gold(kGold), answer(kAnswer), {.by_head = true, .singletons = true});
  EXPECT_DOUBLE_EQ(all.mentions[1].value(), 1);
  EXPECT_DOUBLE_EQ(all.mentions[0].value(), 6. / 8);
}

TEST(CoreferenceScore, SumsRunOverDocuments) {
  CoreferenceScore both = score_coreference(gold(kGold), answer(kGold), {});
  both += score_coreference(gold(kGold), answer({}), {});
  EXPECT_DOUBLE_EQ(both.muc[0].value(), .5);
  EXPECT_DOUBLE_EQ(both.muc[1].value(), 1);
  EXPECT_EQ(both.documents, 2u);
}

TEST(CoreferenceScore, WordsThatTheGoldLacksAreNoAnswer) {
  EXPECT_THROW(score_coreference(gold(kGold), answer({{1, 0, 14, 17}}), {}), Error);
  EXPECT_THROW(score_coreference(gold(kGold), answer({{1, 2, 0, 1}}), {}), Error);
  EXPECT_THROW(score_coreference(gold(kGold), ExtractedDocument{}, {}), Error);
}

}  // namespace
}  // namespace relata::measure
