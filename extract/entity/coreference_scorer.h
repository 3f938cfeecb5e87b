// CorefScorer: how likely two mentions mean the same, by a small network that training/coreference.py made.
//
//   a tanh-like softsign of the projected vector of each mention's head, with its features, gives two hidden rows;
//   pair features and the product of both vectors a third; their sum passes two layers to one score
//
// A mention that means nothing mentioned before is scored by a network of its own, so that scores compare: the
// probability of an antecedent is e^score over the sum of all, "nothing" among them (Lee et al. 2017). Mirrors
// `Scorer.forward`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::entity {

// Whom a mention speaks of, as far as it tells how sure a link must be. On disk: never renumber.
enum class CorefClass { kPhrase, kHeOrShe, kIt, kThey, kOtherPronoun };
inline constexpr std::size_t kCorefClasses = 5;

class CorefScorer {
 public:
  // Reads the bytes of models/coreference.bin (docs/model_format.md) and copies them. Throws ModelError if they are
  // damaged or made for other features.
  explicit CorefScorer(std::string_view bytes);

  // The model whose vectors it knows: "en-4".
  const std::string& model_name() const { return model_name_; }
  // Makes a Token::vector of the encoder's: projected() rows of width() numbers.
  std::span<const float> projection() const { return projection_; }
  std::size_t projected() const { return projected_; }
  std::size_t width() const { return width_; }
  struct Threshold {
    float bias = 0;   // added to the score of "nothing"
    float least = 0;  // probability that the likeliest entity must have
  };
  const Threshold& threshold(CorefClass of) const { return thresholds_[static_cast<std::size_t>(of)]; }

  // What one mention gives to all its pairs.
  struct Row {
    std::vector<float> vector, as_antecedent, as_mention;
    float none = 0;  // score of meaning nothing before
  };
  // `features` has kMentionFeatures numbers, `vector` projected() of them or none.
  Row row(std::span<const float> features, std::span<const float> vector) const;
  // `features` has kPairFeatures numbers.
  float score(const Row& antecedent, const Row& mention, std::span<const float> features) const;

 private:
  struct Layer {  // of inputs x outputs numbers, input by input
    std::size_t inputs = 0, outputs = 0;
    std::vector<float> weights, bias;
    // sums += weights * x; what is 0 costs nothing.
    void add(std::span<const float> x, std::size_t first_input, std::span<float> sums) const;
  };

  std::string model_name_;
  std::size_t width_ = 0, projected_ = 0;
  std::array<Threshold, kCorefClasses> thresholds_;
  std::vector<float> projection_;
  Layer antecedent_, mention_, pair_, second_, out_, none_hidden_, none_;
};

// The one built into the program. Any thread may call.
const CorefScorer& coref_scorer();

}  // namespace relata::entity
