// gremlin: the two files of Amazon Neptune's bulk loader ("Gremlin load data format"), which other stores of TinkerPop
// take, too.
//
//   nodes.csv   ~id,~label,name:String(single),aliases:String[],mentions:Int(single),..
//   edges.csv   ~id,~from,~to,~label,relation:String,support:Int,confidence:Double,reversed:Bool,start:Date,..
//
// RFC 4180, so fields may hold line ends. Edges hold no lists there: theirs are text, apart by ';'. In lists a ';' of
// an item is "\;". A backslash before a ';' that parts two items cannot be told from it: such an item goes last, and
// where there are several the others end in U+FFFD.
#pragma once

#include "export/output_folder.h"
#include "export/property_graph.h"

namespace relata::exporter {

// The memory does not grow with the edges. Throws ExportError.
void write_gremlin(const PropertyGraph& graph, OutputFolder& folder);

}  // namespace relata::exporter
