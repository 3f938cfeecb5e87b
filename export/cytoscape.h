// A property graph as Cytoscape JSON, for Cytoscape (.cyjs), cytoscape.js, NetworkX's cytoscape_graph.
//
//   {"data":{"name":"relata"},"directed":true,"multigraph":true,"elements":{"nodes":[
//   {"data":{"id":"taliban","value":"taliban","name":"Taliban","type":"ORG",..}}],"edges":[
//   {"data":{"id":"edge:t-..","key":"edge:t-..","source":"taliban","target":"kunduz","interaction":"capture",..}}]}}
//
// Nodes and edges with the fields of graph_fields.h; lists are arrays, what there is nothing to tell of is left out.
// cytoscape.js has one space of ids: those of edges begin with "edge:", as no id of an entity does. `name` and
// `interaction` are what Cytoscape's styles show, `weight` is the support; NetworkX reads `value` and `key`. Nodes by
// id, edges in the graph's order. Bytes that are no UTF-8 become U+FFFD.
#pragma once

#include <ostream>

#include "export/property_graph.h"

namespace relata::exporter {

// Throws ExportError if `out` fails; does not close it.
void write_cytoscape(const PropertyGraph& graph, std::ostream& out);

}  // namespace relata::exporter
