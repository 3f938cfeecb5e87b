// A property graph as GEXF 1.3 (https://gexf.net), for Gephi, Gephi Lite, NetworkX, graphology and sigma.js.
//
//   <node id="taliban" label="Taliban"><attvalues>..</attvalues><viz:color r="207" g="226" b="245"/></node>
//   <edge id="t-.." source="taliban" target="kunduz" type="directed" label="capture" kind="capture" weight="2">
//   <attvalues>..</attvalues><spells><spell start="2021-08-09" end="2021-08-11"/></spells></edge>
//
// Nodes and edges with the fields of graph_fields.h, attribute ids being their names; lists are joined as in graphml.
// Nodes have the colours of pictures by type, what is denied is red. Gephi keeps one edge of a kind between two nodes:
// each of parallel edges has its own `kind`. The graph is dynamic, its times are days (timeformat "date"), both ends
// inside: the spells of an edge are the days on which it is known to hold, those that touch or overlap united; an open
// end is left out; an edge without spells is undated, nodes are there at all times. Nodes by id, edges in the graph's
// order. Signs that XML cannot hold become U+FFFD.
#pragma once

#include <ostream>

#include "export/property_graph.h"

namespace relata::exporter {

// Throws ExportError if `out` fails; does not close it.
void write_gexf(const PropertyGraph& graph, std::ostream& out);

}  // namespace relata::exporter
