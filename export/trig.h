// Statements as TriG (https://www.w3.org/TR/trig/): the quads of rdf_quads.h for people to read and stores to load,
// with prefixes, triples of one subject together. With RDF 1.2's triple terms it is TriG 1.2.
//
//   s:st-5d1f0c2ab97e4410 a v:Statement , prov:Entity ;
//       prov:wasDerivedFrom d:004 .
//   s:st-5d1f0c2ab97e4410 { e:taliban r:capture e:kunduz . }
//
// Our own code and not libserd's: Serd 0.30 has no triple terms, and escapes are those of N-Quads here.
#pragma once

#include <ostream>

#include "export/rdf_quads.h"

namespace relata::exporter {

// Memory does not grow with the statements. Throws ExportError if `out` fails or the base is none (require_base); does
// not close `out`.
void write_trig(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                std::ostream& out);

}  // namespace relata::exporter
