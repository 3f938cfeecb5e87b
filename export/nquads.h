// Statements as N-Quads (https://www.w3.org/TR/n-quads/), a line each, for stores and tools that load RDF line by line.
// With RDF 1.2's triple terms it is N-Quads 1.2 (https://www.w3.org/TR/rdf12-n-quads/).
//
//   <urn:relata:e/taliban> <urn:relata:r/capture> <urn:relata:e/kunduz> <urn:relata:s/st-5d1f0c2ab97e4410> .
#pragma once

#include <ostream>

#include "export/rdf_quads.h"

namespace relata::exporter {

// The quads of rdf_quads.h. Memory does not grow with the statements. Throws ExportError if `out` fails or the base is
// none (require_base); does not close `out`.
void write_nquads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out);

// The lines of documents and statements alone (tell_statements): a file may be made of parts.
void write_nquads_part(const StatementStream& statements, const RdfOptions& options, std::ostream& out);

}  // namespace relata::exporter
