#include "extract/model/heads.h"

#include <algorithm>
#include <string>

#include "extract/model/kernels.h"

namespace relata::model {
namespace {

constexpr std::size_t kScoredRows = 128;  // whose scores of all relations are held at a time

std::uint32_t count(const WeightFile& weights, const char* list) {
  return static_cast<std::uint32_t>(weights.list(list).size());
}

ByteProduct product(const WeightFile& weights, const std::string& at, std::uint32_t outputs, std::uint32_t inputs) {
  return ByteProduct(weights.bytes(at + ".weight", outputs, inputs), weights.floats(at + ".bias", outputs).data());
}

}  // namespace

// The first layers stand side by side: tags, names, arc dependents, arc heads, label dependents, label heads.
Heads::Heads(const WeightFile& weights)
    : width_(weights.dimensions().hidden),
      tag_(weights.dimensions().tag),
      arc_(weights.dimensions().arc),
      label_(weights.dimensions().label),
      relations_(weights.list("relations").size()),
      hidden_(product(weights, "heads.hidden", static_cast<std::uint32_t>(2 * tag_ + 2 * arc_ + 2 * label_),
                      weights.dimensions().hidden)),
      tags_(product(weights, "heads.tags", count(weights, "upos") + count(weights, "xpos") + count(weights, "scripts"),
                    weights.dimensions().tag)),
      names_(product(weights, "heads.names", count(weights, "names") + count(weights, "mentions"),
                     weights.dimensions().tag)),
      arcs_(product(weights, "heads.arcs", weights.dimensions().arc, weights.dimensions().arc)),
      labels_(product(weights, "heads.labels", static_cast<std::uint32_t>(relations_ * (label_ + 1)),
                      weights.dimensions().label)) {}

void Heads::prepare(const float* words, std::size_t rows, HeadScratch& scratch, ProductScratch& product) const {
  scratch.hidden.resize(rows * hidden_.stride());
  hidden_.apply(words, width_, rows, scratch.hidden.data(), product, Activation::kGelu);
}

void Heads::score_tags(std::size_t rows, HeadScratch& scratch, ProductScratch& product) const {
  scratch.tags.resize(rows * tags_.stride());
  tags_.apply(scratch.hidden.data(), hidden_.stride(), rows, scratch.tags.data(), product);
}

void Heads::score_names(std::size_t rows, HeadScratch& scratch, ProductScratch& product) const {
  scratch.names.resize(rows * names_.stride());
  names_.apply(scratch.hidden.data() + tag_, hidden_.stride(), rows, scratch.names.data(), product);
}

void Heads::prepare_arcs(std::size_t rows, HeadScratch& scratch, ProductScratch& product) const {
  scratch.arc_queries.resize(rows * arcs_.stride());
  arcs_.apply(scratch.hidden.data() + 2 * tag_, hidden_.stride(), rows, scratch.arc_queries.data(), product);
}

void Heads::score_arcs(std::size_t first, std::size_t words, HeadScratch& scratch) const {
  const Kernels& kernel = kernels();
  const std::size_t stride = hidden_.stride();
  const float* heads = scratch.hidden.data() + first * stride + 2 * tag_ + arc_;
  scratch.arc_scores.resize(words * (words + 1));
  for (std::size_t d = 1; d <= words; ++d) {
    const float* query = scratch.arc_queries.data() + (first + d) * arcs_.stride();
    for (std::size_t h = 0; h <= words; ++h) {
      scratch.arc_scores[(d - 1) * (words + 1) + h] = kernel.dot(query, heads + h * stride, arc_);
    }
  }
}

void Heads::best_relations(std::span<const std::uint32_t> dependents, std::span<const std::uint32_t> heads,
                           std::size_t root, std::vector<std::uint32_t>& best, std::vector<float>& probabilities,
                           HeadScratch& scratch, ProductScratch& product) const {
  const Kernels& kernel = kernels();
  const std::size_t stride = hidden_.stride(), at = 2 * tag_ + 2 * arc_;
  best.assign(dependents.size(), 0);
  probabilities.assign(dependents.size(), 1);
  scratch.label_scores.resize(relations_);
  scratch.label_inputs.resize(kScoredRows * label_);
  scratch.label_queries.resize(kScoredRows * labels_.stride());
  for (std::size_t begin = 0; begin < dependents.size(); begin += kScoredRows) {
    const std::size_t end = std::min(begin + kScoredRows, dependents.size());
    for (std::size_t i = begin; i < end; ++i) {
      const float* dependent = scratch.hidden.data() + dependents[i] * stride + at;
      std::copy_n(dependent, label_, scratch.label_inputs.data() + (i - begin) * label_);
    }
    labels_.apply(scratch.label_inputs.data(), label_, end - begin, scratch.label_queries.data(), product);
    for (std::size_t i = begin; i < end; ++i) {
      const float* query = scratch.label_queries.data() + (i - begin) * labels_.stride();
      const float* head = scratch.hidden.data() + heads[i] * stride + at + label_;
      float highest = 0;
      bool found = false;
      for (std::size_t r = 0; r < relations_; ++r) {
        const float* vector = query + r * (label_ + 1);
        const float score = kernel.dot(vector, head, label_) + vector[label_];
        scratch.label_scores[r] = score;
        if (r == root || (found && score <= highest)) continue;
        highest = score;
        best[i] = static_cast<std::uint32_t>(r);
        found = true;
      }
      probabilities[i] = kernel.softmax_at(scratch.label_scores.data(), relations_, best[i]);
    }
  }
}

}  // namespace relata::model
