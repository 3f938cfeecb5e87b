// A property graph as GraphML (http://graphml.graphdrawing.org), for Gephi, yEd, NetworkX, igraph, Boost and the like.
//
//   <node id="taliban"><data key="label">Taliban</data><data key="type">ORG</data>..</node>
//   <edge id="t-.." source="taliban" target="kunduz" label="capture"><data key="edge_label">capture</data>..</edge>
//
// Nodes are entity ids with label and the fields of graph_fields.h; edges carry label (the relation), weight (the
// support) and their fields. Lists are joined by ',' (ids) or "; " (names, spells). Nodes by id, edges in the graph's
// order. Signs that XML cannot hold become U+FFFD. What readers need besides:
// - Gephi keeps one edge of a kind between two nodes, and takes the attribute `label` of an edge, which the schema of
//   GraphML does not have, for its kind (as Neo4j's APOC does for its type): each of parallel edges has its own;
// - there is no boolean that all take (Boost's read_graphml knows 1 and 0 alone, graphology true alone): flags are
//   integers, 1 or 0;
// - igraph gives edges the ids of nodes unless a data key is called id: it stands twice;
// - yEd shows data; Edit > Properties Mapper makes labels of it.
#pragma once

#include <ostream>

#include "export/property_graph.h"

namespace relata::exporter {

// Throws ExportError if `out` fails; does not close it.
void write_graphml(const PropertyGraph& graph, std::ostream& out);

}  // namespace relata::exporter
