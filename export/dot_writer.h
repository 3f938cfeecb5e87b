// The parts of a picture as DOT: what write_dot() writes and draw() draws.
#pragma once

#include <utility>
#include <vector>

#include "export/dot.h"
#include "export/dot_file.h"
#include "export/merged_edges.h"
#include "export/picture_legend.h"
#include "graph/knowledge_graph.h"

namespace relata::exporter {

// One picture's. Refers to `graph` and `style`.
class DotWriter {
 public:
  DotWriter(const graph::KnowledgeGraph& graph, const DotStyle& style);

  Legend legend() const;
  // For who cannot see the picture: what it is; the legend and what is said, a line each, the strongest first.
  std::string title() const;
  std::string description() const;
  // With `label` as the graph's own (an escString; "": none). Errors are the stream's.
  void write(std::ostream& out, const std::string& label) const;

 private:
  DotLines node_lines(graph::VertexId vertex, std::uint64_t weight) const;
  std::string article_of(const MergedEdge& edge) const;
  std::string words_on(const MergedEdge& edge) const;
  DotLines edge_lines(const MergedEdge& edge, bool with_words) const;
  // Bodies with their places, where both are drawn.
  std::vector<std::pair<graph::VertexId, graph::VertexId>> bodies() const;
  DotLines body_lines() const;
  std::vector<DotAttribute> graph_attributes(const std::string& label) const;
  std::vector<DotFile::Cluster> clusters() const;
  const TypeLook& look_of(const graph::Vertex& vertex) const;
  bool is_focus(std::string_view id) const;
  std::string community_of(std::string_view id) const;
  std::string reading_hint() const;
  std::string left_out() const;

  const graph::KnowledgeGraph& graph_;
  const DotStyle& style_;
  const PictureStyle& look_;
  const TypeLook phrase_;
  std::vector<MergedEdge> edges_;
  EdgeWords words_;
};

}  // namespace relata::exporter
