// Statements as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): each asserted, positive one a named graph that holds
// its one triple, with PROV-O provenance; the others described only. export/README.md lists the terms.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "core/entity.h"
#include "export/statement_stream.h"

namespace relata::exporter {

struct JsonLdOptions {
  std::string base = "urn:relata:";  // IRIs are base + e/ID, r/LEMMA, s/STATEMENT, d/DOCUMENT, p/PHRASE, v/TERM
  std::string extractor;
};

// One document with an inline @context: needs no network to expand. Memory does not grow with the statements.
// Throws ExportError if `out` fails or `base` is no absolute IRI that ends in '/', '#' or ':'; does not close `out`.
void write_jsonld(const StatementStream& statements, std::span<const Entity> entities, const JsonLdOptions& options,
                  std::ostream& out);

// Bytes other than letters, digits and "-._~" as %XX (RFC 3986): percent_encoded("fall to") -> "fall%20to".
std::string percent_encoded(std::string_view text);

}  // namespace relata::exporter
