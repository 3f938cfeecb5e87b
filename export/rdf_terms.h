// What statements are in RDF, whatever the syntax: README.md lists the terms.
#pragma once

#include <string>
#include <string_view>

#include "core/statement.h"

namespace relata::exporter {

struct RdfOptions {
  std::string base = "urn:relata:";  // IRIs are base + e/ID, r/LEMMA, s/STATEMENT, d/DOCUMENT, p/PHRASE, v/TERM
  std::string extractor;
};

// Throws ExportError if `base` is no absolute IRI that ends in '/', '#' or ':'.
void require_base(const std::string& base);

// Bytes other than letters, digits and "-._~" as %XX (RFC 3986): percent_encoded("fall to") -> "fall%20to".
std::string percent_encoded(std::string_view text);

// Whether the statement's triple is stated, in a graph of its own; else it is described by the reification vocabulary,
// which asserts nothing (RDF Schema, section 5.3).
bool is_stated(const Statement& statement);

// What a phrase that is no entity is called.
const std::string& words_of(const Phrase& phrase);
// A literal cannot be a subject in RDF: a phrase gets an IRI of these words in lower case, by which equal phrases join.
std::string phrase_key(const Phrase& phrase);

}  // namespace relata::exporter
