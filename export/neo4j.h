// neo4j: the files of `neo4j-admin database import full` (Operations Manual 5, "Neo4j Admin import"), and what to type.
//
//   nodes_header.csv           id:ID,name,:LABEL,type,kind,of,aliases:string[],docs:string[],mentions:int,links
//   nodes.csv                  "kunduz","Kunduz",Entity;GPE,"GPE",,,"Kunduz;Kunduz City","001;004",3,
//   relationships_header.csv   :START_ID,:END_ID,:TYPE,id,relation,reversed:boolean,support:int,confidence:double,..
//   relationships.csv          "taliban","kunduz",CAPTURE,"st-..","capture",false,1,0.93,..
//   import.sh                  the command
//   after_import.cypher        constraints, indexes, and what the tool could not take (below); to be run once
//
// A node is an Entity with its label (PropertyNode::label); a phrase is a Phrase and no Entity. A field without value
// is no property. Days are dates, which the importer wants whole; a document's date of less stays text.
//
// The import tool splits lists at every ';' (no quoting helps) and reads fields with line ends only by an option under
// which it no longer reads in parallel, in a variant that takes a backslash before a quote for an escape. So a line end
// inside is written as U+2028, a carriage return as U+2029, a ';' of a list's item as U+037E, which look alike; these
// three, where they stand in the data, and the escape sign itself as the escape sign U+001B and l, p, q or e. A file
// where that has happened says in after_import.cypher how it is undone: after it all text is equal, to the byte.
#pragma once

#include "export/output_folder.h"
#include "export/property_graph.h"

namespace relata::exporter {

// `with_script`: graph.cypher beside (cypher.h). The memory does not grow with the edges. Throws ExportError.
void write_neo4j(const PropertyGraph& graph, bool with_script, OutputFolder& folder);

}  // namespace relata::exporter
