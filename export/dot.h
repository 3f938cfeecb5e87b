// A graph as Graphviz DOT, through libcgraph, and drawn, through libgvc.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "export/entity_links.h"
#include "graph/knowledge_graph.h"

namespace relata::exporter {

struct DotStyle {
  std::uint32_t node_budget = 60;  // the strongest are drawn, the legend says what was left out; 0: all
  bool legend = true;
  std::string title;  // above the picture; "": none
  // The sentence of a statement, for tooltips; may be empty, may return "".
  std::function<std::string(std::string_view statement_id)> sentence_of;
  // A triple's relation as a label has it, by one of its statements (shown_relation()); may be empty.
  std::function<std::string(std::string_view statement_id, std::string_view relation)> shown;
  LinksOf links_of;  // may be empty; a node leads to its first link with an address, Wikidata before others
};

// Writes `graph` as a digraph that any Graphviz draws as it comes. Nodes are entity ids, by id, with label and type;
// edges by (tail, head), with relation, support, sources and docs: parallel edges are one, its relation the distinct
// ones joined by '|', its support their sum, its label the strongest three and a count. Colour says the type, width the
// support; attributed or uncertain edges are dashed, denied ones red. Any UTF-8 is safe. Throws ExportError if `out`
// fails; does not close it. Not concurrently with itself or draw(): libcgraph has global state (a lock sees to it).
void write_dot(const graph::KnowledgeGraph& graph, const DotStyle& style, std::ostream& out);

// On the command line: svg, png.
enum class PictureFormat : std::uint8_t { kSvg, kPng };

// Draws what write_dot writes, in a child process that is killed after `time_limit`. Throws ExportError: Graphviz
// lacks the format, failed or took too long (with what to try), or `out` failed.
void draw(const graph::KnowledgeGraph& graph, const DotStyle& style, PictureFormat format,
          std::chrono::milliseconds time_limit, std::ostream& out);

}  // namespace relata::exporter
