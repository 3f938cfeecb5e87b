// What stands on and behind an edge of a picture: words on it, a tooltip, the data that other programs read.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/merged_edges.h"
#include "graph/knowledge_graph.h"

namespace relata::exporter {

// Of a statement by its id; may be empty, may return "".
using SentenceOf = std::function<std::string(std::string_view statement_id)>;
// Where the article of a statement can be read, by the statement's id; may be empty, may return "".
using AddressOf = std::function<std::string(std::string_view statement_id)>;
// A triple's relation as a label has it, by one of its statements; may be empty.
using Shown = std::function<std::string(std::string_view statement_id, std::string_view relation)>;

// Texts of one graph's edges. Refers to what it is made of.
class EdgeWords {
 public:
  EdgeWords(const graph::KnowledgeGraph& graph, const SentenceOf& sentence_of, const Shown& shown)
      : graph_(graph), sentence_of_(sentence_of), shown_(shown) {}

  // "capture ×3, attack +2": the strongest `most` and how many others; "not: .." where it is denied.
  std::string label(const MergedEdge& edge, std::size_t most) const;
  // "Taliban | capture | Kunduz" and who says so, a line a relation, with the first sentences in quotes.
  std::string tooltip(const MergedEdge& edge) const;
  // "attack|capture": as a query would ask for them.
  static std::string relations(const MergedEdge& edge);

 private:
  std::string shown(const Triple& triple) const;

  const graph::KnowledgeGraph& graph_;
  const SentenceOf& sentence_of_;
  const Shown& shown_;
};

// Whether words find room everywhere: a picture that is nearly a forest.
bool is_sparse(std::size_t edges, std::size_t vertices);

// Which edges have their words on them: all of a sparse picture, else the strongest `most`; of equally strong ones the
// first. One for each of `edges`.
std::vector<bool> edges_with_words(const std::vector<MergedEdge>& edges, std::size_t vertices, std::size_t most);

}  // namespace relata::exporter
