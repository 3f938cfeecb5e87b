#include "extract/entity/coreference_scorer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/error.h"
#include "extract/entity/coreference_bin.h"
#include "extract/entity/coreference_features.h"
#include "extract/model/kernels.h"

namespace relata::entity {
namespace {

constexpr std::string_view kMagic = "relata-c";
constexpr std::uint32_t kVersion = 2;
static_assert(std::endian::native == std::endian::little);

// Takes the pieces of the file from its front.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t count) {
    if (rest_.size() < count)
      throw ModelError("models/coreference.bin is cut short; build again, or make it by training/coreference.py");
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::vector<float> floats(std::size_t count) {
    std::vector<float> values(count);
    std::memcpy(values.data(), take(count * sizeof(float)).data(), count * sizeof(float));
    return values;
  }
  bool empty() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

void softsign(std::span<float> x) {
  for (float& value : x) value /= 1.0f + (value < 0 ? -value : value);
}

void rectify(std::span<float> x) {
  for (float& value : x) value = std::max(value, 0.0f);
}

}  // namespace

CorefScorer::CorefScorer(std::string_view bytes) {
  Bytes in(bytes);
  if (in.take(kMagic.size()) != kMagic || in.number<std::uint32_t>() != kVersion)
    throw ModelError(
        "models/coreference.bin is no file of this release; build again, or make it by training/coreference.py");
  model_name_ = in.take(in.number<std::uint32_t>());
  std::uint32_t sizes[6];
  for (std::uint32_t& size : sizes) size = in.number<std::uint32_t>();
  const auto [unary, pair, width, projected, hidden, second] = sizes;
  if (unary != kMentionFeatures || pair != kPairFeatures || width > 4096 || projected > 1024 || hidden > 4096 ||
      second > 4096)
    throw ModelError("models/coreference.bin was made for other features; make it by training/coreference.py");
  width_ = width;
  projected_ = projected;
  for (Threshold& threshold : thresholds_) {
    threshold.bias = in.number<float>();
    threshold.least = in.number<float>();
  }
  projection_ = in.floats(width_ * projected_);
  const auto layer = [&](Layer& of, std::size_t inputs, std::size_t outputs, bool with_bias) {
    of.inputs = inputs;
    of.outputs = outputs;
    of.weights = in.floats(inputs * outputs);
    of.bias = with_bias ? in.floats(outputs) : std::vector<float>(outputs, 0.0f);
  };
  layer(antecedent_, unary + projected, hidden, false);
  layer(mention_, unary + projected, hidden, true);
  layer(pair_, pair + projected, hidden, false);
  layer(second_, hidden, second, true);
  layer(out_, second, 1, true);
  layer(none_hidden_, unary + projected, second, true);
  layer(none_, second, 1, true);
  if (!in.empty()) throw ModelError("models/coreference.bin has bytes left over; make it by training/coreference.py");
}

void CorefScorer::Layer::add(std::span<const float> x, std::size_t first_input, std::span<float> sums) const {
  const float* rows = weights.data() + first_input * outputs;
  if (outputs % 8 == 0) return model::kernels().add_weighted(x.data(), x.size(), rows, outputs, sums.data());
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t o = 0; o < outputs; ++o) sums[o] += x[i] * rows[i * outputs + o];
}

CorefScorer::Row CorefScorer::row(std::span<const float> features, std::span<const float> vector) const {
  Row row;
  row.vector.assign(projected_, 0.0f);
  if (vector.size() == projected_) std::copy(vector.begin(), vector.end(), row.vector.begin());
  softsign(row.vector);
  const auto through = [&](const Layer& layer) {
    std::vector<float> sums = layer.bias;
    layer.add(features, 0, sums);
    layer.add(row.vector, features.size(), sums);
    return sums;
  };
  row.as_antecedent = through(antecedent_);
  row.as_mention = through(mention_);
  std::vector<float> hidden = through(none_hidden_), none = none_.bias;
  rectify(hidden);
  none_.add(hidden, 0, none);
  row.none = none[0];
  return row;
}

float CorefScorer::score(const Row& antecedent, const Row& mention, std::span<const float> features) const {
  std::vector<float> product(projected_), hidden(antecedent.as_antecedent.size());
  for (std::size_t i = 0; i < projected_; ++i) product[i] = antecedent.vector[i] * mention.vector[i];
  for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] = antecedent.as_antecedent[i] + mention.as_mention[i];
  pair_.add(features, 0, hidden);
  pair_.add(product, features.size(), hidden);
  rectify(hidden);
  std::vector<float> second = second_.bias, score = out_.bias;
  second_.add(hidden, 0, second);
  rectify(second);
  out_.add(second, 0, score);
  return score[0];
}

const CorefScorer& coref_scorer() {
  static const CorefScorer scorer(data::coreference_bin);
  return scorer;
}

}  // namespace relata::entity
