// Statements as N-Quads (https://www.w3.org/TR/n-quads/): the very quads of jsonld.h, a line each, for stores and tools
// that load RDF line by line.
//
//   <urn:relata:e/taliban> <urn:relata:r/capture> <urn:relata:e/kunduz> <urn:relata:s/st-5d1f0c2ab97e4410> .
#pragma once

#include <ostream>

#include "export/rdf_terms.h"
#include "export/statement_stream.h"

namespace relata::exporter {

// What describes a statement, entity or document stands in the default graph, the triple of an asserted, positive
// statement in the graph that its IRI names. Memory does not grow with the statements. Throws ExportError if `out`
// fails or the base is none (require_base); does not close `out`.
void write_nquads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out);

}  // namespace relata::exporter
