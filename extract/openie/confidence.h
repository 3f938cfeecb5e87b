// Confidence of a statement, in hundredths: how likely a reader would call it right. A logistic regression over what
// the rules leave uncertain (construction, arcs, lengths, attachment); training/confidence.py learns confidence.tsv
// from statements that were judged by eye, docs/results.md says how well it is calibrated.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/statement.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

// A statement below is not made: of those that were judged, two in three were wrong, and garbled text gives little
// else.
inline constexpr std::uint8_t kLeastConfidence = 25;

struct Feature {
  std::string name;  // a row of confidence.tsv, or none
  double value = 0;
};

// `heads` are the tokens whose attachment the statement rests on, the predicate first; kNone among them is skipped.
std::vector<Feature> confidence_features(const SentenceView& view, const Statement& statement,
                                         const std::vector<int>& heads);

// The weight of a feature; 0 if it has none.
double confidence_weight(const std::string& feature);

std::uint8_t confidence(const std::vector<Feature>& features);

}  // namespace relata::openie
