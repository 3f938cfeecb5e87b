#include "names/pair_model.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "core/error.h"
#include "core/table.h"
#include "names/name_tables.h"
#include "names/pair_model_tsv.h"

namespace relata::names {
namespace {

struct TreeNode {
  double value = 0;  // a leaf's log-odds; else the threshold: what is not above it goes left
  std::uint32_t feature = kLeaf, left = 0, right = 0;
  static constexpr std::uint32_t kLeaf = UINT32_MAX;
};

struct Model {
  double bias = 0;
  std::vector<TreeNode> nodes;  // of all trees, one after the other
  std::vector<std::size_t> roots;
};

template <typename Number>
Number number(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::uint32_t index_of(std::string_view feature) {
  static const std::vector<Feature> all = pair_features({}, {}, {});
  const auto found = std::find_if(all.begin(), all.end(), [&](const Feature& f) { return f.name == feature; });
  if (found == all.end()) throw Error("pair_model.tsv reads a feature that is not computed: " + std::string(feature));
  return static_cast<std::uint32_t>(found - all.begin());
}

Model read_model() {
  Model model;
  each_row(data::pair_model_tsv, [&](const TableRow& columns) {
    if (columns[0] == "bias") {
      model.bias = number<double>(columns.at(1));
    } else if (columns[0] == "tree") {
      model.roots.push_back(model.nodes.size());
    } else if (columns[0] == "leaf") {
      model.nodes.push_back({number<double>(columns.at(1)), TreeNode::kLeaf, 0, 0});
    } else {
      model.nodes.push_back({number<double>(columns.at(1)), index_of(columns[0]), number<std::uint32_t>(columns.at(2)),
                             number<std::uint32_t>(columns.at(3))});
    }
  });
  return model;
}

}  // namespace

double learned_log_odds(std::span<const Feature> features) {
  static const Model model = read_model();
  double sum = model.bias;
  for (const std::size_t root : model.roots) {
    const TreeNode* const tree = &model.nodes[root];
    std::uint32_t at = 0;
    while (tree[at].feature != TreeNode::kLeaf)
      at = features[tree[at].feature].value <= tree[at].value ? tree[at].left : tree[at].right;
    sum += tree[at].value;
  }
  return sum;
}

}  // namespace relata::names
