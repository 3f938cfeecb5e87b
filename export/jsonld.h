// Statements as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): each asserted, positive one a named graph that holds
// its one triple, with PROV-O provenance; the others described only. export/README.md lists the terms.
#pragma once

#include <ostream>

#include "export/rdf_terms.h"
#include "export/statement_stream.h"

namespace relata::exporter {

// One document with an inline @context: needs no network to expand. Memory does not grow with the statements.
// Throws ExportError if `out` fails or `base` is no absolute IRI that ends in '/', '#' or ':'; does not close `out`.
void write_jsonld(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out);

}  // namespace relata::exporter
