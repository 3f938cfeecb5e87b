// ladybug: tables of Ladybug (the successor of Kùzu), one file each, with the two scripts that make and fill them.
//
//   schema.cypher      CREATE NODE TABLE Entity(id STRING, name STRING, label STRING, .., PRIMARY KEY(id));
//                      CREATE REL TABLE `CAPTURE`(FROM Entity TO Entity, id STRING, relation STRING, ..);
//   copy.cypher        COPY Entity FROM (LOAD WITH HEADERS (..) FROM 'nodes.csv' (HEADER=true, DELIM=',', ..) RETURN
//   ..); nodes.csv          "kunduz","Kunduz","GPE","GPE",,,"Kunduz;Kunduz City",.. edges_CAPTURE.csv
//   "taliban","kunduz","st-..","capture",false,1,0.93,..
//
// Scripts run where the files lie. Only types that occur have a table. Phrases are nodes of the same table, their label
// says so. Days are DATE; a field without value is NULL, a list without items is empty.
//
// COPY reads lists as "[a,b]" and keeps the quotes of their items as part of them, so that no item may hold a comma.
// Lists are therefore written apart by ';', with "\s" for a ';' inside, "\b" for a backslash and "\e" for an item of
// nothing, and copy.cypher takes them apart. PARALLEL=false, since fields hold line ends. All text comes back equal.
#pragma once

#include "export/output_folder.h"
#include "export/property_graph.h"

namespace relata::exporter {

// The memory does not grow with the edges but with the types. Throws ExportError.
void write_ladybug(const PropertyGraph& graph, OutputFolder& folder);

}  // namespace relata::exporter
