#include "extract/openie/feature_row.h"

#include <cmath>

#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr auto kLastConstruction = Construction::kReported;
constexpr auto kLastModality = Modality::kAsked;
constexpr std::size_t kUsual = 96;  // features of a statement

template <typename Kind>
std::size_t index(Kind kind) {
  return static_cast<std::size_t>(kind);
}

std::string kind(Construction construction) { return "construction " + std::string(to_string(construction)); }
std::string kind(Modality modality) { return "modality " + std::string(to_string(modality)); }

// Of "modality asserted & least arc" and so on.
template <typename Kind>
std::vector<double> crossed_weights(const std::string& name, Kind last) {
  std::vector<double> weights;
  for (std::size_t k = 0; k <= index(last); ++k)
    weights.push_back(confidence_weight(kind(static_cast<Kind>(k)) + " & " + name));
  return weights;
}

template <typename Kind>
std::vector<FeatureRow> rows_by_kind(Kind last) {
  std::vector<FeatureRow> rows;
  for (std::size_t k = 0; k <= index(last); ++k) rows.emplace_back(kind(static_cast<Kind>(k)));
  return rows;
}

}  // namespace

FeatureRow::FeatureRow(std::string feature) : name(std::move(feature)), weight(confidence_weight(name)) {
  if (name.ends_with("arc") || name == "sentence arcs") doubt = confidence_weight(name + " doubt");
  if (!word_list("feature crossed with its kind").contains(name)) return;
  by_construction = crossed_weights(name, kLastConstruction);
  by_modality = crossed_weights(name, kLastModality);
}

const FeatureRow& feature_row(Construction construction) {
  static const std::vector<FeatureRow> rows = rows_by_kind(kLastConstruction);
  return rows[index(construction)];
}

const FeatureRow& feature_row(Modality modality) {
  static const std::vector<FeatureRow> rows = rows_by_kind(kLastModality);
  return rows[index(modality)];
}

StatementFeatures::StatementFeatures(Construction construction, Modality modality)
    : construction_(construction), modality_(modality) {
  values_.reserve(kUsual);
}

template <typename Visit>
void StatementFeatures::each(Visit visit) const {
  const std::string_view construction = feature_row(construction_).name, modality = feature_row(modality_).name;
  for (const auto& [row, value] : values_) visit(value, row->weight, "", row->name, "");
  for (const auto& [row, value] : values_)
    if (row->doubt) visit(1 - std::exp(value), *row->doubt, "", row->name, " doubt");
  for (const auto& [row, value] : values_)
    if (row->is_crossed()) visit(value, row->by_construction[index(construction_)], construction, row->name, "");
  for (const auto& [row, value] : values_)
    if (row->is_crossed()) visit(value, row->by_modality[index(modality_)], modality, row->name, "");
}

double StatementFeatures::log_odds() const {
  double sum = 0;
  each([&](double value, double weight, const auto&...) { sum += value * weight; });
  return sum;
}

std::vector<Feature> StatementFeatures::listed() const {
  std::vector<Feature> features;
  each([&](double value, double, std::string_view kind, std::string_view name, std::string_view what) {
    std::string whole(kind);
    if (!kind.empty()) whole += " & ";
    features.push_back({whole.append(name).append(what), value});
  });
  return features;
}

}  // namespace relata::openie
