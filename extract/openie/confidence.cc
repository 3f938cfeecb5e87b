#include "extract/openie/confidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "core/table.h"
#include "extract/openie/confidence_tsv.h"

namespace relata::openie {
double confidence_weight(const std::string& feature) {
  static const std::map<std::string_view, double> weights = [] {
    std::map<std::string_view, double> found;
    each_row(data::confidence_tsv, [&](const TableRow& row) {
      if (row.size() < 2) return;
      double weight = 0;
      std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
      found[row[0]] = weight;
    });
    return found;
  }();
  const auto weight = weights.find(feature);
  return weight == weights.end() ? 0 : weight->second;
}

std::uint8_t confidence(const std::vector<Feature>& features) {
  double sum = 0;
  for (const Feature& feature : features) sum += feature.value * confidence_weight(feature.name);
  const double value = 1 / (1 + std::exp(-sum));
  return static_cast<std::uint8_t>(std::lround(100 * std::clamp(value, 0.01, 0.99)));
}

}  // namespace relata::openie
