#include "export/edge_words.h"

#include <algorithm>
#include <numeric>

#include "core/ascii.h"
#include "export/dot_text.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kRelationLength = 40;   // signs
constexpr std::size_t kSentencesShown = 3;    // in a tooltip
constexpr std::size_t kSentenceLength = 300;  // signs, in a tooltip
constexpr std::size_t kTooltipName = 200;     // signs of a name, in a tooltip
// Edges for each vertex below which a picture is nearly a forest, in which words find room: ten articles that have
// little to do with each other have 0.8, a war has 2.
constexpr double kSparse = 1.1;

}  // namespace

std::string EdgeWords::relations(const MergedEdge& edge) {
  std::vector<std::string> relations;
  for (const graph::GraphEdge* member : edge.edges) relations.push_back(member->triple.relation);
  std::sort(relations.begin(), relations.end());
  return joined(relations, "|");
}

std::string EdgeWords::label(const MergedEdge& edge, std::size_t most) const {
  std::string text;
  for (std::size_t i = 0; i < std::min(most, edge.edges.size()); ++i) {
    const Triple& triple = edge.edges[i]->triple;
    text += (i ? ", " : "") + shortened(shown(triple), kRelationLength);
    if (triple.support > 1) text += " ×" + std::to_string(triple.support);
  }
  if (edge.edges.size() > most) text += " +" + std::to_string(edge.edges.size() - most);
  return edge.look == Look::kNegated ? "not: " + text : text;
}

std::string EdgeWords::shown(const Triple& triple) const {
  const auto& ids = triple.statements.empty() ? triple.denied : triple.statements;
  return shown_ && !ids.empty() ? shown_(ids.front(), triple.relation) : triple.relation;
}

std::string EdgeWords::tooltip(const MergedEdge& edge) const {
  const std::string tail = shortened(graph_.vertices()[edge.tail].name, kTooltipName);
  const std::string head = shortened(graph_.vertices()[edge.head].name, kTooltipName);
  std::string text;
  std::size_t quoted = 0;
  for (const graph::GraphEdge* member : edge.edges) {
    const Triple& triple = member->triple;
    text += (text.empty() ? "" : "\n") + tail + " | " + triple.relation + " | " + head;
    if (!triple.attributed_to.empty()) text += " (according to " + joined(triple.attributed_to, ", ") + ")";
    for (const auto* ids : {&triple.statements, &triple.denied})
      for (const std::string& id : *ids) {
        if (!sentence_of_ || quoted == kSentencesShown) continue;
        const std::string sentence = sentence_of_(id);
        if (sentence.empty()) continue;
        text += "\n\"" + shortened(single_blanks(sentence), kSentenceLength) + "\"";
        ++quoted;
      }
  }
  return text;
}

bool is_sparse(std::size_t edges, std::size_t vertices) {
  return static_cast<double>(edges) <= kSparse * static_cast<double>(vertices);
}

std::vector<bool> edges_with_words(const std::vector<MergedEdge>& edges, std::size_t vertices, std::size_t most) {
  if (edges.size() <= most || is_sparse(edges.size(), vertices)) return std::vector<bool>(edges.size(), true);
  std::vector<std::size_t> order(edges.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return edges[a].support > edges[b].support; });
  std::vector<bool> chosen(edges.size(), false);
  for (std::size_t i = 0; i < most; ++i) chosen[order[i]] = true;
  return chosen;
}

}  // namespace relata::exporter
