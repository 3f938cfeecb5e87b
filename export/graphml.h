// A graph as GraphML (http://graphml.graphdrawing.org): every triple an edge of its own.
#pragma once

#include <ostream>

#include "export/entity_links.h"
#include "graph/knowledge_graph.h"

namespace relata::exporter {

// Nodes are entity ids with label, type and links ("wikidata=Q42418"; where there are any), edges carry relation,
// support, sources, docs (ids joined by ','), statements, attributed_to and negated. Nodes and edges in the graph's
// order. Signs that XML cannot hold become U+FFFD. Throws ExportError if `out` fails; does not close it.
void write_graphml(const graph::KnowledgeGraph& graph, std::ostream& out, const LinksOf& links_of = {});

}  // namespace relata::exporter
