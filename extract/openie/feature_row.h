// The features of a statement's confidence, without their names: extraction needs only what they add up to, `relata
// why` the list. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/literal.h"
#include "core/statement.h"
#include "extract/openie/confidence.h"

namespace relata::openie {

// What a feature weighs: by itself, by what an arc lacks to certainty (row "least arc doubt"), and where it matters
// differently by construction and modality once for each of them ("construction active & least arc").
struct FeatureRow {
  explicit FeatureRow(std::string name);

  std::string name;
  double weight = 0;
  std::optional<double> doubt;          // of arcs
  std::vector<double> by_construction;  // of those that are crossed, else empty
  std::vector<double> by_modality;
  bool is_crossed() const { return !by_modality.empty(); }
};

// Read once for each name; any thread may call.
template <Literal name>
const FeatureRow& feature_row() {
  static const FeatureRow row{std::string(name)};
  return row;
}
template <Literal part, Literal rest>
const FeatureRow& feature_row() {
  static const FeatureRow row{std::string(part) + std::string(rest)};
  return row;
}
const FeatureRow& feature_row(Construction construction);  // "construction active"
const FeatureRow& feature_row(Modality modality);          // "modality asserted"

// The features of one statement. Rows are those of feature_row().
class StatementFeatures {
 public:
  StatementFeatures(Construction construction, Modality modality);
  void add(const FeatureRow& row, double value) { values_.push_back({&row, value}); }
  double log_odds() const;
  // By name: the features, arcs once more by their doubt, then those that are crossed.
  std::vector<Feature> listed() const;

 private:
  struct Value {
    const FeatureRow* row;
    double value;
  };
  // Calls `visit(value, weight, kind, name, rest of the name)` in the order of listed().
  template <typename Visit>
  void each(Visit visit) const;

  Construction construction_;
  Modality modality_;
  std::vector<Value> values_;
};

}  // namespace relata::openie
