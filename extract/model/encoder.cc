#include "extract/model/encoder.h"

#include <algorithm>
#include <cassert>
#include <string>

#include "core/error.h"
#include "extract/model/kernels.h"

namespace relata::model {
namespace {

constexpr std::size_t kHeadWidth = 32;  // what Kernels::attend is written for
constexpr std::size_t kTileRows = 128;  // of the feed-forward layers: their wide middle stays in the processor's cache

}  // namespace

Encoder::Encoder(const WeightFile& weights) {
  const Dimensions& d = weights.dimensions();
  if (d.heads == 0 || d.heads > d.hidden || d.hidden % kBlockColumns != 0 || d.inner % kBlockColumns != 0) {
    throw ModelError("the model '" + std::string(weights.name()) + "' has dimensions that this relata cannot run");
  }
  width_ = d.hidden;
  heads_ = d.heads;
  mixed_ = std::size_t{d.heads} * kHeadWidth;
  longest_ = d.positions;
  pieces_ = weights.bytes("pieces", static_cast<std::uint32_t>(weights.list("pieces").size()), d.hidden);
  positions_ = weights.bytes("positions", d.positions, d.hidden);
  shapes_ = weights.bytes("shapes", d.shapes, d.hidden);
  const auto floats = [&](const std::string& tensor, std::uint32_t count) {
    return weights.floats(tensor, count).data();
  };
  const auto norm = [&](const std::string& at) {
    return Norm{floats(at + ".gain", d.hidden), floats(at + ".bias", d.hidden)};
  };
  const auto product = [&](const std::string& at, std::uint32_t outputs, std::uint32_t inputs) {
    return ByteProduct(weights.bytes(at + ".weight", outputs, inputs), floats(at + ".bias", outputs));
  };
  norm_ = norm("norm");
  const auto mixed = static_cast<std::uint32_t>(mixed_);
  for (std::uint32_t i = 0; i < d.layers; ++i) {
    const std::string at = "layer" + std::to_string(i) + ".";
    layers_.push_back({product(at + "projections", 3 * mixed, d.hidden), product(at + "output", d.hidden, mixed),
                       norm(at + "attention_norm"), product(at + "inner", d.inner, d.hidden),
                       product(at + "outer", d.hidden, d.inner), norm(at + "norm")});
  }
}

void Encoder::embed(const PackedPieces& pieces, std::vector<float>& hidden) const {
  const Kernels& kernel = kernels();
  const std::vector<float> zeros(width_, 0.0f);
  hidden.assign(pieces.ids.size() * width_, 0.0f);
  std::size_t begin = 0;
  for (const std::uint32_t end : pieces.ends) {
    assert(end - begin <= longest_);
    for (std::size_t row = begin; row < end; ++row) {
      float* to = hidden.data() + row * width_;
      const auto add = [&](const ByteMatrix& table, std::size_t index) {
        kernel.add_bytes(table.data + index * width_, table.scales[index], width_, to);
      };
      add(pieces_, static_cast<std::size_t>(pieces.ids[row]));
      add(positions_, row - begin);
      add(shapes_, pieces.shapes[row]);
      kernel.add_norm(zeros.data(), norm_.gain, norm_.bias, width_, to);
    }
    begin = end;
  }
}

void Encoder::attend(const Layer& layer, const PackedPieces& pieces, std::vector<float>& hidden,
                     EncoderScratch& scratch) const {
  const Kernels& kernel = kernels();
  const std::size_t rows = pieces.ids.size(), stride = 3 * mixed_;
  scratch.projections.resize(rows * stride);
  scratch.mixed.resize(rows * mixed_);
  scratch.added.resize(rows * width_);
  layer.projections.apply(hidden.data(), width_, rows, scratch.projections.data(), scratch.product);
  std::size_t begin = 0;
  for (const std::uint32_t end : pieces.ends) {
    scratch.attention.resize(std::max(scratch.attention.size(), 40 * (end - begin + 8)));
    for (std::size_t head = 0; head < heads_; ++head) {
      const float* q = scratch.projections.data() + begin * stride + head * kHeadWidth;
      kernel.attend(q, q + mixed_, q + 2 * mixed_, stride, end - begin,
                    scratch.mixed.data() + begin * mixed_ + head * kHeadWidth, mixed_, scratch.attention.data());
    }
    begin = end;
  }
  layer.output.apply(scratch.mixed.data(), mixed_, rows, scratch.added.data(), scratch.product);
  for (std::size_t row = 0; row < rows; ++row) {
    kernel.add_norm(scratch.added.data() + row * width_, layer.attention_norm.gain, layer.attention_norm.bias, width_,
                    hidden.data() + row * width_);
  }
}

void Encoder::feed_forward(const Layer& layer, std::vector<float>& hidden, EncoderScratch& scratch) const {
  const Kernels& kernel = kernels();
  const std::size_t rows = hidden.size() / width_, inner = layer.inner.stride();
  scratch.inner.resize(kTileRows * inner);
  scratch.added.resize(std::max(scratch.added.size(), kTileRows * width_));
  for (std::size_t begin = 0; begin < rows; begin += kTileRows) {
    const std::size_t count = std::min(kTileRows, rows - begin);
    layer.inner.apply(hidden.data() + begin * width_, width_, count, scratch.inner.data(), scratch.product,
                      Activation::kGelu);
    layer.outer.apply(scratch.inner.data(), inner, count, scratch.added.data(), scratch.product);
    for (std::size_t i = 0; i < count; ++i) {
      kernel.add_norm(scratch.added.data() + i * width_, layer.norm.gain, layer.norm.bias, width_,
                      hidden.data() + (begin + i) * width_);
    }
  }
}

void Encoder::encode(const PackedPieces& pieces, std::vector<float>& hidden, EncoderScratch& scratch) const {
  assert(pieces.ends.empty() || pieces.ends.back() == pieces.ids.size());
  embed(pieces, hidden);
  for (const Layer& layer : layers_) {
    attend(layer, pieces, hidden, scratch);
    feed_forward(layer, hidden, scratch);
  }
}

}  // namespace relata::model
