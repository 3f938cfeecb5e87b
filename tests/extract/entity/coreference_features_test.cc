#include "extract/entity/coreference_features.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

TEST(CorefFeatures, FillTheirRowsAndStayBetween0And1) {
  const ExtractedDocument document = document_of(kNoorLeft);
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  ASSERT_EQ(mentions.size(), 4u);
  const CorefFeatures features(document, trees, mentions);
  std::vector<float> one(kMentionFeatures), two(kPairFeatures);
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    features.describe(m, one);
    for (const float value : one) EXPECT_TRUE(value >= 0 && value <= 1);
    for (const std::uint32_t a : features.candidates(m)) {
      EXPECT_LT(a, m);
      features.describe(a, m, two);
      for (const float value : two) EXPECT_TRUE(value >= 0 && value <= 1);
    }
  }
}

// Row of `second` against `first`, mentions in the order of the text.
std::vector<float> pair_features(const std::string& rows, std::uint32_t first, std::uint32_t second) {
  const ExtractedDocument document = document_of(rows);
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  std::vector<float> out(kPairFeatures);
  CorefFeatures(document, trees, mentions).describe(first, second, out);
  return out;
}

TEST(CorefFeatures, TheFirstTwoSayWhetherAPairIsOneNameOrRuledOut) {
  const std::vector<float> place = pair_features(kNoorLeft, 1, 2);  // Kunduz, He
  EXPECT_EQ(place[0], 0);
  EXPECT_EQ(place[1], 1);
  const std::vector<float> person = pair_features(kNoorLeft, 0, 2);  // Noor, He
  EXPECT_EQ(person[1], 0);
}

TEST(CorefFeatures, EqualNamesAreOneNameWhereverTheyStand) {
  const std::string rows =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "left leave VERB VBD 0 root\n"
      "\n"
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "slept sleep VERB VBD 0 root\n";
  const std::vector<float> pair = pair_features(rows, 0, 1);
  EXPECT_EQ(pair[0], 1);
  EXPECT_EQ(pair[1], 0);
}

TEST(CorefFeatures, FarMentionsAreCandidatesOnlyIfTheyShareAWord) {
  std::string rows =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "met meet VERB VBD 0 root\n"
      "Dostum Dostum PROPN NNP 2 obj B-PER person\n\n";
  for (int i = 0; i < 70; ++i) rows += "They they PRON PRP 2 nsubj _ person\nsang sing VERB VBD 0 root\n\n";
  rows += "Noor Noor PROPN NNP 2 nsubj B-PER person\nslept sleep VERB VBD 0 root\n";
  const ExtractedDocument document = document_of(rows);
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  const CorefFeatures features(document, trees, mentions);
  const auto last = static_cast<std::uint32_t>(mentions.size() - 1);
  const std::vector<std::uint32_t> candidates = features.candidates(last);
  EXPECT_EQ(candidates.front(), last - 1);  // the nearest first
  EXPECT_EQ(candidates.back(), 0u);         // Noor, far away
  EXPECT_EQ(std::count(candidates.begin(), candidates.end(), 1u), 0);
}

TEST(CorefFeatures, WhatTheDocumentNamesMostIsTold) {
  std::string rows = "Kunduz Kunduz PROPN NNP 2 nsubj B-GPE place\nfell fall VERB VBD 0 root\n\n";
  for (int i = 0; i < 3; ++i) rows += "Noor Noor PROPN NNP 2 nsubj B-PER person\nleft leave VERB VBD 0 root\n\n";
  rows += "He he PRON PRP 2 nsubj _ person\nslept sleep VERB VBD 0 root\n";
  ExtractedDocument document = document_of(rows);
  for (Cluster& cluster : document.clusters) cluster.mentions = cluster.names.front().text == "Noor" ? 3 : 1;
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  const CorefFeatures features(document, trees, mentions);
  std::vector<float> often(kPairFeatures), once(kPairFeatures);
  features.describe(1, 4, often);
  for (Cluster& cluster : document.clusters) cluster.mentions = 1;
  features.describe(1, 4, once);
  EXPECT_NE(often, once);
}

TEST(CorefFeatures, WhoSaysItIsToldFromWhoIsToldIt) {
  const std::string rows =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "told tell VERB VBD 0 root\n"
      "Amin Amin PROPN NNP 2 iobj B-PER person\n"
      "he he PRON PRP 5 nsubj _ person\n"
      "won win VERB VBD 2 ccomp\n";
  const std::string parted =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "told tell VERB VBD 0 root\n"
      "Amin Amin PROPN NNP 2 iobj B-PER person\n"
      "\n"
      "he he PRON PRP 2 nsubj _ person\n"
      "won win VERB VBD 0 root\n";
  const std::size_t subject_above = 92;  // its number in the row
  EXPECT_EQ(pair_features(rows, 0, 2)[subject_above], 1);
  EXPECT_EQ(pair_features(rows, 1, 2)[subject_above], 0);
  EXPECT_EQ(pair_features(parted, 0, 2)[subject_above], 0);
}

}  // namespace
}  // namespace relata::entity
