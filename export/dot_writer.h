// The parts of a picture as DOT: what write_dot() writes and draw() draws.
#pragma once

#include <vector>

#include "export/dot.h"
#include "export/dot_file.h"
#include "export/merged_edges.h"
#include "export/picture_legend.h"
#include "graph/measures.h"

namespace relata::exporter {

// One picture's. Refers to `part` and `style`.
class DotWriter {
 public:
  DotWriter(const graph::StrongestPart& part, const DotStyle& style);

  Legend legend() const;
  // With `label` as the graph's own (an escString; "": none). Errors are the stream's.
  void write(std::ostream& out, const std::string& label) const;

 private:
  DotLines node_lines(graph::VertexId vertex, std::uint64_t weight) const;
  DotLines edge_lines(const MergedEdge& edge, bool with_words) const;
  std::vector<DotAttribute> graph_attributes(const std::string& label) const;
  std::vector<DotFile::Cluster> clusters() const;
  std::string community_of(std::string_view id) const;
  std::string reading_hint() const;
  std::string left_out() const;

  const graph::KnowledgeGraph& graph_;
  const graph::StrongestPart& part_;
  const DotStyle& style_;
  const PictureStyle& look_;
  std::vector<MergedEdge> edges_;
  EdgeWords words_;
};

}  // namespace relata::exporter
