// Statements as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): each asserted, positive one a named graph that holds
// its one triple, with PROV-O provenance; the others described only. docs/vocabulary.md lists the terms.
//
//   {"@id":"s:st-5d1f0c2ab97e4410","@type":["v:Statement","prov:Entity"],..,
//    "@graph":[{"@id":"e:taliban","r:capture":{"@id":"e:kunduz"}}]}
#pragma once

#include <ostream>

#include "export/rdf_quads.h"

namespace relata::exporter {

// The quads of rdf_quads.h as one document with an inline @context: needs no network to expand; a node a line, so that
// it can be read line by line, too. Memory does not grow with the statements. Throws ExportError if `out` fails, if the
// base is none (require_base), and for Reification::kRdf12, which JSON-LD cannot write; does not close `out`.
void write_jsonld(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out);

}  // namespace relata::exporter
