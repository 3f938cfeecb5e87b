// cypher: the graph as a script, for small sets and for databases that run Cypher and take no files: Neo4j 5, Memgraph,
// FalkorDB. No procedures, no dates, nothing but UNWIND, MERGE, MATCH and SET; running it again changes nothing.
//
//   UNWIND [
//    {id: 'kunduz', properties: {`name`: 'Kunduz', `type`: 'GPE', `aliases`: ['Kunduz', 'Kunduz City'], ..}},
//    ..
//   ] AS row MERGE (n:Entity {id: row.id}) SET n:`GPE` SET n += row.properties;
//   UNWIND [
//    {id: 'st-..', tail: 'taliban', head: 'kunduz', properties: {..}}
//   ] AS row MATCH (a:Entity {id: row.tail}), (b:Entity {id: row.head})
//   MERGE (a)-[r:`CAPTURE` {id: row.id}]->(b) SET r += row.properties;
//
// Labels and properties are those of neo4j.h; days are text. Strings hold any sign: the backslash, the quote and line
// ends are escaped, others stand as they are, since FalkorDB knows no \u. An index of Entity(id) makes it quick; the
// three create one in three ways, so the script's first lines name them. (An index of FalkorDB 4 cuts ids at 4,096
// bytes, so that edges of longer ones are left out without a word; Neo4j refuses ids above 8,000.)
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "export/property_graph.h"

namespace relata::exporter {

// Reads the edges twice. The memory does not grow with them but with the types. Throws ExportError.
void write_cypher(const PropertyGraph& graph, std::ostream& out);

// "it's" -> "'it\\'s'"
std::string cypher_string(std::string_view text);

}  // namespace relata::exporter
