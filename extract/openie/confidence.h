// Confidence of a statement, in hundredths: how likely a reader would call it right. A logistic regression over what
// the rules leave uncertain (construction, arcs, lengths, attachment); training/confidence.py learns confidence.tsv
// from statements that were judged by eye, docs/results.md says how well it is calibrated.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata::openie {

// A statement below is not made: of those that were judged, two in three were wrong, and garbled text gives little
// else.
inline constexpr std::uint8_t kLeastConfidence = 25;

struct Feature {
  std::string name;  // a row of confidence.tsv, or none
  double value = 0;
};

// What each word of a statement adds to its log odds by the encoder's vector, as a word of its relation, its subject
// and its object: three rows of weights, learned with the features (confidence_words.tsv). The mean over the words of
// each part is a feature.
struct WordWeights {
  std::string_view model;      // whose vectors they are for: "en-4"
  std::vector<float> rows;     // one after the other
  std::vector<float> offsets;  // added, so that words on average add nothing
  std::size_t width() const { return rows.size() / offsets.size(); }
};

// Read once; any thread may call.
const WordWeights& word_weights();

// The weight of a feature; 0 if it has none.
double confidence_weight(const std::string& feature);

// What log odds are in hundredths: 0 -> 50.
std::uint8_t confidence(double log_odds);

}  // namespace relata::openie
