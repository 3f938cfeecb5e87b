// A graph as GraphML (http://graphml.graphdrawing.org): every triple an edge of its own.
#pragma once

#include <ostream>

#include "graph/knowledge_graph.h"

namespace relata::exporter {

// Nodes are entity ids with label and type, edges carry relation, support, sources, docs (ids joined by ','),
// statements, attributed_to and negated. Nodes and edges in the graph's order. Signs that XML cannot hold become
// U+FFFD. Throws ExportError if `out` fails; does not close it.
void write_graphml(const graph::KnowledgeGraph& graph, std::ostream& out);

}  // namespace relata::exporter
