#include "extract/openie/confidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

#include "core/sentence.h"
#include "core/table.h"
#include "extract/openie/confidence_tsv.h"
#include "extract/openie/confidence_words_tsv.h"

namespace relata::openie {
namespace {

float number(std::string_view text) {
  float value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

WordWeights read_word_weights() {
  WordWeights found;
  found.offsets.resize(std::tuple_size_v<decltype(Token::plausibility)>);
  std::vector<std::vector<float>> rows(found.offsets.size());
  each_row(data::confidence_words_tsv, [&](const TableRow& row) {
    if (row.size() == 2 && row[0] == "model") found.model = row[1];
    for (std::size_t part = 0; row.size() == rows.size() + 1 && part < rows.size(); ++part)
      row[0] == "offset" ? void(found.offsets[part] = number(row[part + 1]))
                         : rows[part].push_back(number(row[part + 1]));
  });
  for (const std::vector<float>& row : rows) found.rows.insert(found.rows.end(), row.begin(), row.end());
  return found;
}

}  // namespace

const WordWeights& word_weights() {
  static const WordWeights weights = read_word_weights();
  return weights;
}

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

std::uint8_t confidence(double log_odds) {
  const double value = 1 / (1 + std::exp(-log_odds));
  return static_cast<std::uint8_t>(std::lround(100 * std::clamp(value, 0.01, 0.99)));
}

}  // namespace relata::openie
