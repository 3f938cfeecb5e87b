// Encoder: sub-tokens of several sentences -> one vector of 384 for each. BERT's encoder (Devlin et al. 2019) with a
// row for the word's shape added at the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/model/byte_product.h"
#include "extract/model/weight_file.h"

namespace relata::model {

// Sub-tokens of several passages, one passage after the other. Each passage is read on its own.
struct PackedPieces {
  std::vector<std::int32_t> ids;
  std::vector<std::uint8_t> shapes;  // row of the shape table, beside each id
  std::vector<std::uint32_t> ends;   // where each passage ends; increasing
};

// What one thread needs to encode; grows as asked.
struct EncoderScratch {
  ProductScratch product;
  std::vector<float> projections, mixed, inner, added, attention;
};

// Immutable; any thread may call, each with its own scratch.
class Encoder {
 public:
  // Refers to `weights`, which must outlive this. Throws ModelError if a tensor is missing or of an unexpected shape.
  explicit Encoder(const WeightFile& weights);

  // The most sub-tokens of one passage.
  std::size_t longest() const { return longest_; }
  std::size_t width() const { return width_; }

  // Fills `hidden`: width() floats for each sub-token. A passage's rows depend on that passage alone.
  void encode(const PackedPieces& pieces, std::vector<float>& hidden, EncoderScratch& scratch) const;

 private:
  struct Norm {
    const float* gain;
    const float* bias;
  };
  struct Layer {
    ByteProduct projections;  // query, key and value side by side
    ByteProduct output;
    Norm attention_norm;
    ByteProduct inner, outer;
    Norm norm;
  };

  void embed(const PackedPieces& pieces, std::vector<float>& hidden) const;
  void attend(const Layer& layer, const PackedPieces& pieces, std::vector<float>& hidden,
              EncoderScratch& scratch) const;
  void feed_forward(const Layer& layer, std::vector<float>& hidden, EncoderScratch& scratch) const;

  std::size_t width_, heads_, mixed_, longest_;  // mixed_: the width of all heads together
  ByteMatrix pieces_, positions_, shapes_;
  Norm norm_;
  std::vector<Layer> layers_;
};

}  // namespace relata::model
