// Heads: vectors of words -> scores of tags, lemma scripts, name tags, arcs and relations.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/model/byte_product.h"
#include "extract/model/weight_file.h"

namespace relata::model {

// What one thread needs for the heads; grows as asked. Rows are the words of a batch.
struct HeadScratch {
  std::vector<float> hidden;  // all heads' first layer, side by side
  std::vector<float> tags, names, arc_queries;
  std::vector<float> label_inputs, label_queries;  // of one tile
  std::vector<float> arc_scores;                   // of one passage
  std::vector<float> label_scores;                 // of one arc
};

// Immutable; any thread may call, each with its own scratch.
class Heads {
 public:
  // Refers to `weights`, which must outlive this. Throws ModelError if a tensor is missing or of an unexpected shape.
  explicit Heads(const WeightFile& weights);

  std::size_t relations() const { return relations_; }

  // The first layer of every head for `rows` words; the functions below read it.
  void prepare(const float* words, std::size_t rows, HeadScratch& scratch, ProductScratch& product) const;

  // Fills scratch.tags. Row i has the scores of UPOS, then XPOS, then lemma scripts; rows are tag_stride() apart.
  void score_tags(std::size_t rows, HeadScratch& scratch, ProductScratch& product) const;
  std::size_t tag_stride() const { return tags_.stride(); }

  // Fills scratch.names, rows name_stride() apart: scores of name tags, then of mention kinds.
  void score_names(std::size_t rows, HeadScratch& scratch, ProductScratch& product) const;
  std::size_t name_stride() const { return names_.stride(); }

  // Fills scratch.arc_queries, which score_arcs() reads.
  void prepare_arcs(std::size_t rows, HeadScratch& scratch, ProductScratch& product) const;
  // Fills scratch.arc_scores for the passage whose root stands in row `first` and whose words follow it:
  // words * (words + 1) scores as best_tree() takes them.
  void score_arcs(std::size_t first, std::size_t words, HeadScratch& scratch) const;
  // The relations of the arcs head[i] -> dependent[i] (rows), never relation `root`, by number, with the probability of
  // each among all relations.
  void best_relations(std::span<const std::uint32_t> dependents, std::span<const std::uint32_t> heads, std::size_t root,
                      std::vector<std::uint32_t>& best, std::vector<float>& probabilities, HeadScratch& scratch,
                      ProductScratch& product) const;

 private:
  std::size_t width_, tag_, arc_, label_, relations_;
  ByteProduct hidden_, tags_, names_, arcs_, labels_;
};

}  // namespace relata::model
